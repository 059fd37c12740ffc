/** The columns of the latency summary: the article's five first, then what it takes to judge them, then more to choose. */
import { rankWords } from '../../../../shared/compare/rank-words.js';
import { figureDictionary } from '../../../../shared/domain/figures/dictionary.js';
import { INTERVAL_FROM } from '../../../charts/strip/strip-plot.js';
import { Unknown } from '../../../components/Unknown.js';
import { definitionWords } from '../run/figure-value.js';
import { shortLabel } from '../../../components/short-label.js';
import { type SortableColumn, sortableColumns } from '../../../components/sortable-columns.js';
import { furtherColumns } from './further-columns.js';
import { Median, rangeWords, RunCount, time } from './summary-cells.js';
import type { SummaryRow } from './summary-rows.js';

const ttft = definitionWords(figureDictionary.ttftMs);

/** As the article has them, then the median, the places, the range and n: what is shown until the user chooses. */
const usual: readonly SortableColumn<SummaryRow>[] = [
  {
    id: 'model',
    name: 'Model',
    meaning: 'The model or inference profile, with its settings where one model stands here twice.',
    isText: true,
    isRowHeader: true,
    sortBy: (row) => row.label,
    cell: (row) => (
      <span title={`${row.label} · ${row.modelId}`} className={row.isSpokenOf ? 'ft-spoken-of' : ''}>
        {shortLabel(row.label)}
        {row.isSpokenOf && <span className="ft-cell-note">in the finding</span>}
      </span>
    ),
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
];

export const summaryColumns: readonly SortableColumn<SummaryRow>[] = [...usual, ...furtherColumns];
export const usualColumnIds: readonly string[] = usual.map(({ id }) => id);
export const summaryColumnDefinitions = sortableColumns(summaryColumns);
