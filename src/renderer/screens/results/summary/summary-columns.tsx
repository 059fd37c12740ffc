/** The columns of the latency summary: the article's five first, then what it takes to judge them. */
import type { ReactNode } from 'react';
import type { TableProps } from '@cloudscape-design/components/table';
import { rankWords } from '../../../../shared/compare/rank-words.js';
import { figureDictionary } from '../../../../shared/domain/figures/dictionary.js';
import { INTERVAL_FROM, MEDIAN_FROM } from '../../../charts/strip-plot.js';
import { formatCount, formatMs, formatRate } from '../../../components/format.js';
import { Unknown } from '../../../components/Unknown.js';
import { definitionWords } from '../run/figure-value.js';
import { compareNullable, type SummaryRow } from './summary-rows.js';

interface SummaryColumn {
  id: string;
  name: string;
  /** On hover, and in the list under the table. */
  meaning: string;
  sortBy: (row: SummaryRow) => number | string | null;
  cell: (row: SummaryRow) => ReactNode;
}

const ttft = definitionWords(figureDictionary.ttftMs);

/** Shown on request: with them the table is wider than a small window. */
export const speedColumnIds: ReadonlySet<string> = new Set(['tokens', 'characters']);

export const summaryColumns: readonly SummaryColumn[] = [
  {
    id: 'model',
    name: 'Model',
    meaning: 'The model or inference profile, with its settings where one model stands here twice.',
    sortBy: (row) => row.label,
    cell: (row) => <span title={row.modelId}>{row.label}</span>,
  },
  {
    id: 'average',
    name: 'Avg TTFT',
    meaning: `${ttft} The arithmetic mean, as in the article: one slow run moves it, so nothing is ranked by it.`,
    sortBy: (row) => row.averageTtftMs,
    cell: (row) => time(row, row.averageTtftMs),
  },
  {
    id: 'total',
    name: 'Avg total',
    meaning: `${definitionWords(figureDictionary.totalMs)} The arithmetic mean, as in the article.`,
    sortBy: (row) => row.averageTotalMs,
    cell: (row) => time(row, row.averageTotalMs),
  },
  {
    id: 'cris',
    name: 'CRIS',
    meaning: 'Cross-Region Inference: requests to this id may be served by more than one region.',
    sortBy: (row) => (row.crossRegion === null ? null : Number(!row.crossRegion)),
    cell: (row) =>
      row.crossRegion === null ? <Unknown reason="the endpoint has no catalogue" /> : row.crossRegion ? 'Yes' : 'No',
  },
  {
    id: 'cache',
    name: 'Cache',
    meaning: 'Whether the runs read the prompt cache. "No*": asked for, but caching never started.',
    sortBy: (row) => row.cache.text,
    cell: (row) => <span title={row.cache.note}>{row.cache.text}</span>,
  },
  {
    id: 'median',
    name: 'Median',
    meaning: `Half of the runs had their first token by then. From ${INTERVAL_FROM} runs on with its exact 95 % interval.`,
    sortBy: (row) => row.medianTtftMs,
    cell: (row) => <Median row={row} />,
  },
  {
    id: 'rank',
    name: 'Rank',
    meaning:
      'The places by median TTFT that the model may hold. Models that share one were not distinguishable, in pairs and ' +
      'adjusted for all pairs (Holm).',
    sortBy: (row) => (row.rank === null ? null : row.rank.from + row.rank.to),
    cell: (row) =>
      row.rank === null ? <Unknown reason="too few runs to test the order of all models" /> : rankWords(row.rank),
  },
  {
    id: 'range',
    name: 'Min – max',
    meaning: 'The fastest and the slowest TTFT. Both depend on the number of runs: compare equal numbers only.',
    sortBy: (row) => row.maxTtftMs,
    cell: (row) => rangeWords(row),
  },
  {
    id: 'n',
    name: 'n',
    meaning:
      'Completed runs with a first token, of the measured runs that were planned. Slow ones, above three times the ' +
      'median of their model in this session, are counted below; none is left out. Void ones, during which the clock ' +
      'jumped, are; so are those that another tier or latency mode served than was asked for.',
    sortBy: (row) => row.n,
    cell: (row) => <RunCount row={row} />,
  },
  {
    id: 'tokens',
    name: 'tok/s',
    meaning: `${definitionWords(figureDictionary.streamTokensPerSecond)} Median of the runs.`,
    sortBy: (row) => row.tokensPerSecond,
    cell: (row) => rate(row.tokensPerSecond),
  },
  {
    id: 'characters',
    name: 'char/s',
    meaning: `${definitionWords(figureDictionary.charactersPerSecond)} Median of the runs; models cut tokens differently, so compare these.`,
    sortBy: (row) => row.charactersPerSecond,
    cell: (row) => rate(row.charactersPerSecond),
  },
];

export const summaryColumnDefinitions: TableProps.ColumnDefinition<SummaryRow>[] = summaryColumns.map((column) => ({
  id: column.id,
  header: <span title={column.meaning}>{column.name}</span>,
  isRowHeader: column.id === 'model',
  // A long label may wrap; a figure may not.
  cell: (row) => <span className={column.id === 'model' ? '' : 'ft-tabular ft-nowrap'}>{column.cell(row)}</span>,
  ...(column.id === 'model' && { minWidth: 130, maxWidth: 260 }),
  sortingComparator: (a, b) => compare(column.sortBy(a), column.sortBy(b)),
}));

function compare(a: number | string | null, b: number | string | null): number {
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'en');
  return compareNullable(typeof a === 'number' ? a : null, typeof b === 'number' ? b : null);
}

function time(row: SummaryRow, ms: number | null): ReactNode {
  return ms === null ? <Unknown reason={tooFew(row)} /> : formatMs(ms);
}

function Median({ row }: { row: SummaryRow }) {
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

function tooFew({ n }: SummaryRow): string {
  return n === 0 ? 'no run was completed' : `n = ${n}: fewer than ${MEDIAN_FROM} runs are shown as they are`;
}

function rangeWords({ minTtftMs, maxTtftMs, n }: SummaryRow): string {
  if (n === 1 || minTtftMs === null) return formatMs(minTtftMs);
  return spanWords(minTtftMs, maxTtftMs);
}

/** The unit once where it is the same. @example '334 – 549 ms' @example '1,223 ms – 17.7 s' */
function spanWords(low: number, high: number | null): string {
  const first = formatMs(low);
  const last = formatMs(high);
  return first.endsWith(' ms') && last.endsWith(' ms') ? `${first.slice(0, -3)} – ${last}` : `${first} – ${last}`;
}

function RunCount({ row: { n, planned, slowRuns, voidRuns, servedOtherwise } }: { row: SummaryRow }) {
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

function rate(perSecond: number | null): ReactNode {
  return perSecond === null ? <Unknown reason="too few runs, or too few deltas in them" /> : formatRate(perSecond);
}
