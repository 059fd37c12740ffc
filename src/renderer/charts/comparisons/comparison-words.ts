/** Comparisons in words: their groups, how they were tested, and what they found. */
import { factorWords } from '../../../shared/compare/factor-words.js';
import { untestedWords } from '../../../shared/compare/untested-words.js';
import { comparisonWords, countWords, ratioWords, verdictWords } from '../../../shared/compare/verdict-words.js';
import type { Comparison } from '../../../shared/domain/session-document.js';
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import { formatPlural } from '../../components/format.js';
import type { Forest, ForestGroup, ForestRow } from './forest-model.js';

export const figureWords: Readonly<Record<Comparison['figure'], string>> = {
  ttftMs: 'time to first token',
  totalMs: 'total time',
};

/** In a column of a table. */
export const shortFigureWords: Readonly<Record<Comparison['figure'], string>> = { ttftMs: 'TTFT', totalMs: 'Total' };

export const methodWords: Readonly<Record<Comparison['method'], string>> = {
  'rank-sums-in-blocks': 'rank sums within blocks',
  'mann-whitney': 'Mann-Whitney',
};

/** @example '13 of 15 comparisons tested by rank sums within blocks; within a group the fastest stand on top.' */
export function testedWords(all: number, { groups }: Forest): string {
  const rows = groups.flatMap((group) => group.rows);
  if (rows.length === 0) return '';
  const methods = [...new Set(rows.map(({ comparison }) => methodWords[comparison.method]))];
  const count =
    rows.length === all ? formatPlural(all, 'comparison') : `${rows.length} of ${formatPlural(all, 'comparison')}`;
  return `${count} tested by ${methods.join(' and ')}; within a group the fastest stand on top.`;
}

/** Over the rows of a group. @example 'Differ in model: time to first token' */
export function groupWords({ factor, figure }: Pick<ForestGroup, 'factor' | 'figure'>): string {
  return `Differ in ${factorWords[factor]}: ${figureWords[figure]}`;
}

/** Beside the row of a comparison. @example '1.33x [1.20-1.48] slower, n=20 pairs' */
export function resultWords({ ratio, verdict, n }: Comparison): string {
  return `${ratioWords(ratio)} ${verdictWords[verdict]}, ${countWords(n)}`;
}

/** For those who hear the page: each group with its widest difference, then what was not tested. */
export function comparisonsFinding(
  forest: Forest,
  { comparisons, arms }: Pick<SessionOverview, 'comparisons' | 'arms'>,
): string {
  const labels = new Map(arms.map(({ id, label }) => [id, label]));
  const label = (id: string): string => labels.get(id) ?? id;
  const groups = forest.groups.map((group) => {
    const apart = group.rows.filter(({ comparison }) => isApart(comparison));
    const widest = (apart.length > 0 ? apart : group.rows).reduce<ForestRow | null>(
      (most, row) => (most === null || distance(row) > distance(most) ? row : most),
      null,
    );
    const told = widest === null ? '' : ` ${comparisonWords(widest.comparison, label)}.`;
    return `${groupWords(group)}: ${apart.length} of ${formatPlural(group.rows.length, 'pair')} told apart.${told}`;
  });
  return [...groups, ...untestedWords(comparisons)].join(' ');
}

export function isApart({ verdict }: Comparison): boolean {
  return verdict === 'slower' || verdict === 'faster';
}

function distance({ ratio }: ForestRow): number {
  return Math.abs(Math.log(ratio));
}
