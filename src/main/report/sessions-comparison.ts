/** Sessions against the first of them, as text. */
import { formatFigure, formatP } from '../../shared/domain/figures/format-figure.js';
import type { SessionComparison, SessionsComparison } from '../../shared/compare/compare-sessions.js';
import { countWords, ratioWords, verdictWords } from '../../shared/compare/verdict-words.js';
import { untestedWords } from '../../shared/compare/untested-words.js';
import { isPresentable } from '../../shared/statistics/presentable.js';
import { type AccountIds, withAccountIds } from './account-ids.js';
import { cleanLine, drawGrid, type TextStyle } from './text-grid.js';

const HEADER = ['Arm', 'Session', 'Median TTFT', 'before', 'Ratio [95 %]', 'n', 'p (Holm)', 'Verdict'];

/** @returns warnings first: they may explain every row */
export function sessionsComparisonText(
  { sessions, comparisons, warnings }: SessionsComparison,
  style: TextStyle,
  accountIds: AccountIds = 'masked',
): string {
  const [first] = sessions;
  const simulated = sessions.some((session) => session.simulated);
  const paragraphs = [
    `${simulated ? 'SIMULATED: says nothing about real models. ' : ''}Against ${first?.id ?? ''} (${first?.name ?? ''}, ${first?.startedAt ?? ''}):`,
    ...(warnings.length === 0 ? [] : [list(warnings, style)]),
    drawGrid({ header: HEADER, rows: comparisons.map(row), wordColumns: 2 }, style),
    list(
      [
        'Ratio to the first session: above 1x is slower. Mann-Whitney, adjusted for all rows (Holm).',
        'One session is one moment: a difference may be that of the hour.',
        ...untestedWords(comparisons),
      ],
      style,
    ),
  ];
  return withAccountIds(
    paragraphs.map((text) => (text.endsWith('\n') ? text : `${cleanLine(text, style)}\n`)).join('\n'),
    accountIds,
  );
}

export function sessionsComparisonJson(comparison: SessionsComparison, accountIds: AccountIds = 'masked'): string {
  return `${withAccountIds(JSON.stringify(comparison, null, 2), accountIds)}\n`;
}

function row({ label, baseline, arm, ratio, n, adjustedP, verdict }: SessionComparison): string[] {
  const isTested = verdict !== 'not-tested';
  return [
    ...[label, arm.session, median(arm, n.arm), median(baseline, n.baseline)],
    ...[isTested ? ratioWords(ratio) : '-', countWords(n), formatP(adjustedP), verdictWords[verdict]],
  ];
}

/** @param n values of the arm: below three they have no median that is shown */
function median({ medianMs }: SessionComparison['arm'], n: number): string {
  return medianMs === null || !isPresentable('median', n) ? '-' : `${formatFigure(medianMs, 0)}ms`;
}

function list(items: readonly string[], style: TextStyle): string {
  return items.map((item) => `- ${cleanLine(item, style)}\n`).join('');
}
