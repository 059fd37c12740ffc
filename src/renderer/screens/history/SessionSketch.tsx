/** A session's runs as dots, a line per arm, on the axis of the page. */
import { memo } from 'react';
import { formatTick, positionOnAxis, type TimeAxis } from '../../charts/time-axis.js';
import { hueOf } from '../../charts/palette.js';
import { usePalette } from '../../charts/use-palette.js';
import { Unknown } from '../../components/Unknown.js';
import { usePageSketches } from './page-sketches.js';
import { type SketchedSession, sketchOf } from './sketch.js';

const WIDTH = 174;
/** Half a dot, so that none is cut at the ends. */
const EDGE = 4;
const DOT = 2.25;
const MEDIAN_HALF = 3.5;

export function SessionSketch({ sessionId }: { sessionId: string }) {
  const { bySession, axis } = usePageSketches();
  const session = bySession.get(sessionId);
  // Its room is kept, so that nothing moves when the dots come.
  if (session === undefined) return <svg width={WIDTH} height={8} aria-hidden="true" />;
  return <SketchOfSession session={session} axis={axis} />;
}

const SketchOfSession = memo(function SketchOfSession({
  session,
  axis,
}: {
  session: SketchedSession;
  axis: TimeAxis | null;
}) {
  const palette = usePalette();
  const sketch = axis === null ? null : sketchOf(session, axis);
  if (sketch === null || axis === null) return <Unknown reason="no run has a first token" />;
  return (
    <>
      <svg className="ft-sketch" width={WIDTH} height={sketch.height} role="img" aria-label={sketch.words}>
        {axis.ticksMs.map((ms) => (
          <path key={ms} d={`M${xOf(positionOnAxis(axis, ms))} 0V${sketch.height}`} stroke={palette.grid} />
        ))}
        {sketch.lines.map(({ words, y, dots, median }, place) => (
          <g key={place} fill={hueOf(palette, place)}>
            <title>{words}</title>
            <rect width={WIDTH} height={MEDIAN_HALF * 2} y={y - MEDIAN_HALF} opacity={0} />
            {dots.map((position, index) => (
              <circle key={index} cx={xOf(position)} cy={y} r={DOT} opacity={0.85} />
            ))}
            {median !== null && (
              <path
                d={`M${xOf(median)} ${y - MEDIAN_HALF}v${MEDIAN_HALF * 2}`}
                stroke={palette.mark}
                strokeWidth={1.5}
              />
            )}
          </g>
        ))}
      </svg>
      {sketch.more > 0 && <span className="ft-sketch-more">and {sketch.more} more</span>}
    </>
  );
});

/** The column's heading, with the axis of the page. */
export function SketchHeading() {
  const { axis } = usePageSketches();
  return (
    <span className="ft-nowrap" title="Every dot is a run, a line per arm; the tick is the median.">
      First token
      {axis !== null && (
        <span className="ft-sketch-axis">{`${formatTick(axis.minMs)} to ${formatTick(axis.maxMs)}, log`}</span>
      )}
    </span>
  );
}

function xOf(position: number): number {
  return Number((EDGE + position * (WIDTH - 2 * EDGE)).toFixed(1));
}
