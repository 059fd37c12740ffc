/** The cells of the latency summary: figures with what they rest on, and why one is missing. */
import type { ReactNode } from 'react';
import { MEDIAN_FROM } from '../../../charts/strip/strip-plot.js';
import { formatCount, formatMs } from '../../../components/format.js';
import { Unknown } from '../../../components/Unknown.js';
import type { SummaryRow } from './summary-rows.js';

export function time(row: SummaryRow, ms: number | null): ReactNode {
  return ms === null ? <Unknown reason={tooFew(row)} /> : formatMs(ms);
}

export function Median({ row }: { row: SummaryRow }) {
  if (row.medianTtftMs === null) return <Unknown reason={tooFew(row)} />;
  if (row.interval === null) {
    return <span title={`n = ${row.n}: too few runs for an interval`}>{formatMs(row.medianTtftMs)}</span>;
  }
  const [low, high] = row.interval;
  return (
    <span title={`Exact coverage of the interval: ${row.coverage === null ? '' : (100 * row.coverage).toFixed(1)} %`}>
      {formatMs(row.medianTtftMs)}
      <span className="ft-cell-note">[{spanWords(low, high)}]</span>
    </span>
  );
}

export function tooFew({ n }: SummaryRow): string {
  return n === 0 ? 'no run was completed' : `n = ${n}: fewer than ${MEDIAN_FROM} runs are shown as they are`;
}

export function rangeWords({ minTtftMs, maxTtftMs, n }: SummaryRow): string {
  if (n === 1 || minTtftMs === null) return formatMs(minTtftMs);
  return spanWords(minTtftMs, maxTtftMs);
}

/** The unit once where it is the same. @example '334 – 549 ms' @example '1,223 ms – 17.7 s' */
function spanWords(low: number, high: number | null): string {
  const first = formatMs(low);
  const last = formatMs(high);
  return first.endsWith(' ms') && last.endsWith(' ms') ? `${first.slice(0, -3)} – ${last}` : `${first} – ${last}`;
}

export function RunCount({ row: { n, planned, slowRuns, voidRuns, servedOtherwise } }: { row: SummaryRow }) {
  return (
    <>
      {n === planned ? formatCount(n) : `${formatCount(n)} of ${formatCount(planned)}`}
      {slowRuns > 0 && <span className="ft-cell-note ft-cell-alert">{formatCount(slowRuns)} slow</span>}
      {voidRuns > 0 && <span className="ft-cell-note ft-cell-alert">{formatCount(voidRuns)} void</span>}
      {servedOtherwise > 0 && (
        <span className="ft-cell-note ft-cell-alert">{formatCount(servedOtherwise)} served otherwise</span>
      )}
    </>
  );
}
