/** Phases in words: what each is, and where the time of the slowest arm went. */
import { formatMs, formatPlural } from '../../components/format.js';
import type { PhaseKind, PhaseRow, PhaseSpread, PhaseStretch } from './phases-model.js';

/** What each phase is, beside its name. */
export const phaseMeanings: Readonly<Record<PhaseKind | 'unknown', string>> = {
  connection: 'until a new one stood; a kept one takes no time',
  waiting: 'until the first token of any kind',
  thinking: 'reasoning before the first token of the answer',
  streaming: 'from the first token of the answer to the end',
  unknown: 'time of the run that no stamp tells apart',
};

/** Nobody listens to fifty arms. */
const MOST_TOLD = 8;

/** For those who hear the page. @example 'DeepSeek V3.2 took longest: 7,160 ms in total (run 3, the median of 3 runs), 70 % of it waiting. ...' */
export function phasesFinding(rows: readonly PhaseRow[]): string {
  const slowest = rows.at(-1);
  if (slowest === undefined) return 'No run was completed.';
  const opening = `${slowest.label}${rows.length === 1 ? '' : ' took longest'}: ${rowWords(slowest)}.`;
  const others = rows.slice(0, -1);
  const untold = others.length - MOST_TOLD;
  return [
    opening,
    ...others.slice(0, MOST_TOLD).map((row) => `${row.label}: ${rowWords(row)}.`),
    ...(untold > 0 ? [`${formatPlural(untold, 'more arm')} in the data table.`] : []),
  ].join(' ');
}

/** @example '339 ms in total (run 2, the median of 3 runs), 62 % of it waiting' */
function rowWords(row: PhaseRow): string {
  const longest = row.stretches.reduce<PhaseStretch | null>(
    (most, each) => (most === null || lengthOf(each) > lengthOf(most) ? each : most),
    null,
  );
  const share =
    longest === null || row.totalMs <= 0
      ? ''
      : `, ${Math.round((100 * lengthOf(longest)) / row.totalMs)} % of it ${longest.kind}`;
  return `${formatMs(row.totalMs)} in total (${medianWords(row)})${share}`;
}

/** Which run of how many is drawn. @example 'run 2, the median of 3 runs' */
export function medianWords({ ordinal, n }: Pick<PhaseRow, 'ordinal' | 'n'>): string {
  return n === 1 ? `run ${ordinal}, the only one` : `run ${ordinal}, the median of ${formatPlural(n, 'run')}`;
}

export function lengthOf({ startMs, endMs }: PhaseStretch): number {
  return endMs - startMs;
}

/** @example '310 ms – 1,200 ms, n = 20' */
export function spreadWords({ minMs, maxMs, n }: PhaseSpread): string {
  return `${formatMs(minMs)} – ${formatMs(maxMs)}, n = ${n}`;
}
