/** What the marks of a curve mean; only those that occur in it. */
import { formatCount } from '../../components/format.js';
import { armEntry, type LegendEntry } from '../legend.js';
import { markerOf } from '../markers.js';
import { type Palette, withAlpha } from '../palette.js';
import type { CurvePoint, CurveRun } from './ladders.js';
import { isOnNewConnection } from './run-points.js';

interface LegendSeries {
  armIndex: number;
  name: string;
  points: readonly CurvePoint[];
  runs: readonly CurveRun[];
}

/** @param more entries that this kind of curve has beside them */
export function curveLegend(
  series: readonly LegendSeries[],
  palette: Palette,
  more: readonly LegendEntry[],
): LegendEntry[] {
  const grey = palette.textSecondary;
  const runs = series.flatMap((each) => each.runs);
  const points = series.flatMap((each) => each.points);
  const entries: (LegendEntry | false)[] = [
    ...series.map((each) =>
      armEntry(`${each.name}: median of each arm, n = ${countWords(each)}`, markerOf(palette, each.armIndex)),
    ),
    points.some(({ interval }) => interval !== null) && {
      ...{ words: '95 % interval of the median', shape: 'line', rotation: 90 },
      ...{ stroke: palette.mark, strokeWidth: 2 },
    },
    runs.some((run) => !isOnNewConnection(run)) && { words: 'one run', shape: 'circle', fill: withAlpha(grey, 0.5) },
    runs.some(isOnNewConnection) && {
      ...{ words: 'one run on a new connection', shape: 'circle', stroke: grey, strokeWidth: 1.5 },
    },
    ...more,
  ];
  return entries.filter((entry) => entry !== false);
}

/** @example '20' @example '20 to 160' */
function countWords({ points }: LegendSeries): string {
  const counts = points.map(({ n }) => n).sort((a, b) => a - b);
  const [least = 0, most = 0] = [counts[0], counts.at(-1)];
  return least === most ? formatCount(least) : `${formatCount(least)} to ${formatCount(most)}`;
}
