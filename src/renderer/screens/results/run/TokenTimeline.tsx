/** How one reply came in over time: characters so far against milliseconds since the request was sent. */
import Box from '@cloudscape-design/components/box';
import type { DocumentRun } from '../../../../shared/domain/session-document.js';
import { usePalette } from '../../../charts/use-palette.js';
import { formatCount, formatMs } from '../../../components/format.js';
import { tokenSteps } from './token-steps.js';

const WIDTH = 1_000;
const HEIGHT = 90;

export function TokenTimeline({ run }: { run: DocumentRun }) {
  const palette = usePalette();
  const steps = tokenSteps(run);
  const last = steps.at(-1);
  if (last === undefined) return null;
  const endMs = Math.max(last.offsetMs, run.totalMs ?? 0);
  const x = (ms: number): string => ((WIDTH * ms) / endMs).toFixed(1);
  const y = (characters: number): string => (HEIGHT - ((HEIGHT - 4) * characters) / last.characters).toFixed(1);
  const path = steps.reduce((drawn, step) => `${drawn}H${x(step.offsetMs)}V${y(step.characters)}`, `M0 ${HEIGHT}`);
  const firstMs = run.ttftMs ?? steps[0]?.offsetMs ?? 0;
  const words = `First token after ${formatMs(firstMs)}, then ${formatCount(last.characters)} characters until ${formatMs(last.offsetMs)}`;
  return (
    <div>
      <svg
        className="ft-token-timeline"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        width="100%"
        height={HEIGHT}
        role="img"
        aria-label={words}
      >
        <rect width={x(firstMs)} height={HEIGHT} fill={palette.grid} opacity="0.5" />
        <path
          d={`${path}H${WIDTH}`}
          fill="none"
          stroke={palette.hues[0]}
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <Box variant="small">{words}. Shaded: the wait.</Box>
    </div>
  );
}
