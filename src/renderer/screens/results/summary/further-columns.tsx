/** Columns of the latency summary that are there to be chosen. */
import type { ReactNode } from 'react';
import { figureDictionary } from '../../../../shared/domain/figures/dictionary.js';
import { formatFigure } from '../../../../shared/domain/figures/format-figure.js';
import { formatCount, formatMs, formatRate } from '../../../components/format.js';
import { Unknown } from '../../../components/Unknown.js';
import { definitionWords } from '../run/figure-value.js';
import type { SortableColumn } from '../../../components/sortable-columns.js';
import { tooFew } from './summary-cells.js';
import type { SummaryRow } from './summary-rows.js';

const fewDeltas = 'too few runs, or too few deltas in them';

export const furtherColumns: readonly SortableColumn<SummaryRow>[] = [
  {
    id: 'tokens',
    name: 'tok/s',
    meaning: `${definitionWords(figureDictionary.streamTokensPerSecond)} Median of the runs.`,
    sortBy: (row) => row.tokensPerSecond,
    cell: (row) => known(row.tokensPerSecond, formatRate, fewDeltas),
  },
  {
    id: 'characters',
    name: 'char/s',
    meaning: `${definitionWords(figureDictionary.charactersPerSecond)} Median of the runs; models cut tokens differently, so compare these.`,
    sortBy: (row) => row.charactersPerSecond,
    cell: (row) => known(row.charactersPerSecond, formatRate, fewDeltas),
  },
  {
    id: 'median-total',
    name: 'Median total',
    meaning: `${definitionWords(figureDictionary.totalMs)} Median of the runs.`,
    sortBy: (row) => row.medianTotalMs,
    cell: (row) => known(row.medianTotalMs, formatMs, tooFew(row)),
  },
  {
    id: 'first-text',
    name: 'Median first text',
    meaning: `${definitionWords(figureDictionary.firstTextMs)} Median of the runs: where a model thinks first, the answer begins here.`,
    sortBy: (row) => row.firstTextMs,
    cell: (row) => known(row.firstTextMs, formatMs, tooFew(row)),
  },
  {
    id: 'p90',
    name: 'p90',
    meaning: 'Nine of ten runs had their first token by then. From 29 runs on.',
    sortBy: (row) => row.p90TtftMs,
    cell: (row) => known(row.p90TtftMs, formatMs, `n = ${row.n}: a 90th percentile takes 29 runs`),
  },
  {
    id: 'cv',
    name: 'CV',
    meaning: 'Coefficient of variation of the TTFT: its standard deviation by its mean. One slow run moves it.',
    sortBy: (row) => row.cv,
    cell: (row) => known(row.cv, (value) => formatFigure(value, 2), tooFew(row)),
  },
  {
    id: 'output-tokens',
    name: 'Output tokens',
    meaning: `${definitionWords(figureDictionary.outputTokens)} Median of the runs.`,
    sortBy: (row) => row.outputTokens,
    cell: (row) => known(row.outputTokens, formatCount, figureDictionary.outputTokens.nullWhen),
  },
  {
    id: 'lost',
    name: 'Not completed',
    meaning: 'Measured runs that failed, broke off or were cancelled.',
    sortBy: (row) => row.lost,
    cell: (row) => formatCount(row.lost),
  },
  {
    id: 'reused',
    name: 'Reused',
    meaning: 'Runs that found their connection open.',
    sortBy: (row) => row.reused,
    cell: (row) => `${formatCount(row.reused)} of ${formatCount(row.n)}`,
  },
  {
    id: 'region',
    name: 'Region',
    meaning: 'Where the requests were sent.',
    sortBy: (row) => row.region,
    cell: (row) => row.region,
  },
  {
    id: 'transport',
    name: 'Transport',
    meaning: 'How the connection was made and kept.',
    sortBy: (row) => row.transport,
    cell: (row) => row.transport,
  },
];

function known(value: number | null, words: (value: number) => string, reason: string): ReactNode {
  return value === null ? <Unknown reason={reason} /> : words(value);
}
