/** The arms of several sessions as rows of one strip plot: a group of rows for each arm, a hue for each session. */
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import { stripPlot, type StripPlotData } from '../../charts/strip/strip-plot.js';
import { type PlacedArm, placedLabel } from './compared-sessions.js';

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
