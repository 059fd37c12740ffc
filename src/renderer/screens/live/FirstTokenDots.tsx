/** First-token times of an arm so far, as dots on the log axis that all arms share. */
import { useCallback } from 'react';
import type { ArmMarker } from '../../charts/markers.js';
import { fontFamily, type Palette } from '../../charts/palette.js';
import { formatTick, type TimeAxis } from '../../charts/time-axis.js';
import { Drawing, type Place } from './Drawing.js';
import { firstTokenWords } from './first-token-words.js';
import type { FirstTokens } from './first-tokens.js';
import { dotAt, paintFirstTokens } from './paint-first-tokens.js';

const DOTS_HEIGHT = 22;
const NAMES_HEIGHT = 10;

interface FirstTokenDotsProps {
  figures: FirstTokens;
  /** null: no arm has a first token yet. */
  axis: TimeAxis | null;
  marker: ArmMarker;
  palette: Palette;
  /** The ends of the axis are named beneath; false where it stands elsewhere. */
  named?: boolean;
}

export function FirstTokenDots({ figures, axis, marker, palette, named = true }: FirstTokenDotsProps) {
  const paint = useCallback(
    (place: Place) => {
      if (axis === null) return;
      paintFirstTokens({ ...place, height: DOTS_HEIGHT }, figures, axis, marker, palette);
      if (named) paintEnds(place, axis, palette);
    },
    [figures, axis, marker, palette, named],
  );
  const tip = useCallback(
    (x: number, width: number) => (axis === null ? '' : (dotAt(figures, axis, x, width)?.words ?? '')),
    [figures, axis],
  );
  return (
    <Drawing
      heightPx={named ? DOTS_HEIGHT + NAMES_HEIGHT : DOTS_HEIGHT}
      label={firstTokenWords(figures)}
      paint={paint}
      tip={tip}
    />
  );
}

function paintEnds({ context, width, height }: Place, axis: TimeAxis, palette: Palette): void {
  context.font = `10px ${fontFamily}`;
  context.textBaseline = 'bottom';
  context.fillStyle = palette.textSecondary;
  for (const [align, x, ms] of [
    ['left', 0, axis.minMs],
    ['right', width, axis.maxMs],
  ] as const) {
    context.textAlign = align;
    context.fillText(formatTick(ms), x, height + 1);
  }
}
