/** The arms of several sessions as rows of one strip plot: a group of rows for each arm, a hue for each session. */
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import { stripPlot, type StripPlotData } from '../../charts/strip/strip-plot.js';
import { stripPlotWords } from '../../charts/strip/strip-plot-words.js';
import { type PlacedArm, placedLabel } from './compared-sessions.js';

/** The picture's finding names the lowest median first; its rows stand in the order of the groups. */
export function comparedStripWords({ rows, axis }: StripPlotData): string {
  const sorted = rows.toSorted((a, b) => (a.medianMs ?? Infinity) - (b.medianMs ?? Infinity) || 0);
  return stripPlotWords({ rows: sorted, axis });
}

/** @param arms in the order of their rows */
export function comparedStrip(arms: readonly PlacedArm[]): StripPlotData {
  const document: Pick<SessionOverview, 'arms'> = {
    arms: arms.map((placed) => ({
      ...placed.arm,
      id: placed.key,
      label: placedLabel(placed),
      // A rank holds within its session.
      summary: { ...placed.arm.summary, rank: null },
    })),
  };
  const { rows, axis } = stripPlot(document);
  const byKey = new Map(rows.map((row) => [row.armId, row]));
  return {
    axis,
    rows: arms.flatMap(({ key, session }) => {
      const row = byKey.get(key);
      return row === undefined ? [] : [{ ...row, armIndex: session.place }];
    }),
  };
}
