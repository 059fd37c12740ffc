/** The planned comparisons as rows of a forest plot: grouped by what differs, each group from faster to slower. */
import type { Comparison } from '../../../shared/domain/session-document.js';
import type { SessionOverview } from '../../../shared/domain/session-overview.js';

export interface ForestRow {
  id: string;
  comparison: Comparison;
  /** Labels of the two arms. */
  arm: string;
  baseline: string;
  /** Place of the arm in the plan. */
  armIndex: number;
  ratio: number;
  /** null: no end of the interval on this side, or no interval. */
  low: number | null;
  high: number | null;
}

export interface ForestGroup {
  factor: Comparison['factor'];
  figure: Comparison['figure'];
  rows: readonly ForestRow[];
}

export interface Forest {
  /** Of comparisons that were tested and have a ratio. */
  groups: readonly ForestGroup[];
}

/** Groups in the order of the document. */
export function forestOf({ comparisons, arms }: Pick<SessionOverview, 'comparisons' | 'arms'>): Forest {
  const places = new Map(arms.map(({ id, label }, armIndex) => [id, { label, armIndex }]));
  const rows = comparisons.flatMap((comparison): ForestRow[] => {
    const { arm, baseline, figure, ratio, verdict } = comparison;
    if (verdict === 'not-tested' || ratio.value === null) return [];
    const place = places.get(arm);
    return [
      {
        id: `${arm} ${baseline} ${figure}`,
        comparison,
        arm: place?.label ?? arm,
        baseline: places.get(baseline)?.label ?? baseline,
        armIndex: place?.armIndex ?? 0,
        ratio: ratio.value,
        low: ratio.low,
        high: ratio.high,
      },
    ];
  });
  const groups = [...Map.groupBy(rows, ({ comparison: { factor, figure } }) => `${factor} ${figure}`).values()];
  return {
    groups: groups.flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { factor, figure } = first.comparison;
      return [{ factor, figure, rows: group.toSorted((a, b) => a.ratio - b.ratio) }];
    }),
  };
}

/** What one page of the picture shows: so many rows, each below the heading of its group. */
export function forestPages({ groups }: Forest, rowsPerPage: number): ForestGroup[][] {
  const pages: ForestGroup[][] = [];
  let room = 0;
  for (const { rows, ...group } of groups) {
    for (let from = 0; from < rows.length;) {
      if (room === 0) {
        pages.push([]);
        room = rowsPerPage;
      }
      const taken = rows.slice(from, from + room);
      pages.at(-1)?.push({ ...group, rows: taken });
      from += taken.length;
      room -= taken.length;
    }
  }
  return pages;
}
