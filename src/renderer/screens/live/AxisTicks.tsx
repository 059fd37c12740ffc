/** The log axis over the dots of all arms. */
import { useCallback } from 'react';
import { fontFamily, type Palette } from '../../charts/palette.js';
import { formatTick, type TimeAxis } from '../../charts/time-axis.js';
import { Drawing, type Place } from './Drawing.js';
import { xOnAxis } from './paint-first-tokens.js';

const HEIGHT = 18;
/** Closer labels would touch; then only the ends are named. */
const LABEL_WIDTH = 44;

export function AxisTicks({ axis, palette }: { axis: TimeAxis; palette: Palette }) {
  const paint = useCallback(
    ({ context, width, height }: Place) => {
      context.font = `11px ${fontFamily}`;
      context.textBaseline = 'top';
      const last = axis.ticksMs.length - 1;
      const roomy = width / (last + 1) > LABEL_WIDTH;
      for (const [index, ms] of axis.ticksMs.entries()) {
        const x = xOnAxis(axis, ms, width);
        context.fillStyle = palette.grid;
        context.fillRect(x, height - 4, 1, 4);
        if (!roomy && index !== 0 && index !== last) continue;
        context.textAlign = index === 0 ? 'left' : index === last ? 'right' : 'center';
        context.fillStyle = palette.textSecondary;
        context.fillText(formatTick(ms), index === 0 ? 0 : index === last ? width : x, 0);
      }
    },
    [axis, palette],
  );
  return <Drawing heightPx={HEIGHT} paint={paint} />;
}
