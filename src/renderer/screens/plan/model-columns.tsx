/** Columns of the table of models. */
import type { TableProps } from '@cloudscape-design/components/table';
import type { Model } from '../../../shared/domain/model.js';
import { formatCount, formatPrice } from '../../components/format.js';
import { compareNumbers, compareText } from '../../components/compare.js';
import { Unknown } from '../../components/Unknown.js';
import { accessText } from './filter-models.js';

export const modelColumns: readonly TableProps.ColumnDefinition<Model>[] = [
  {
    id: 'name',
    header: 'Model',
    isRowHeader: true,
    minWidth: 130,
    cell: (model) => (
      <span>
        {model.name}
        {model.lifecycle === 'LEGACY' && <span className="ft-secondary"> (legacy)</span>}
      </span>
    ),
    sortingComparator: (a, b) => compareText(a.name, b.name),
  },
  {
    id: 'provider',
    header: 'Provider',
    cell: (model) => model.provider,
    sortingComparator: (a, b) => compareText(a.provider, b.provider),
  },
  {
    id: 'id',
    header: 'Id',
    minWidth: 200,
    cell: (model) => <span className="ft-model-id">{model.id}</span>,
    sortingComparator: (a, b) => compareText(a.id, b.id),
  },
  {
    id: 'access',
    header: 'Access',
    cell: (model) => (
      <span className="ft-nowrap" title={`Served by ${model.regions.join(', ')}`}>
        {accessText(model)}
      </span>
    ),
    sortingComparator: (a, b) => accessText(a).localeCompare(accessText(b)),
  },
  {
    id: 'caching',
    header: <span title="Smallest prefix that prompt caching keeps, in tokens">Caching</span>,
    ariaLabel: columnLabel('Caching from, tokens'),
    cell: ({ caching }) =>
      caching === null ? (
        <Unknown reason="No explicit prompt caching is documented for this model." />
      ) : (
        <span
          className="ft-nowrap ft-tabular"
          title={`Prefixes from this many tokens on are kept for ${caching.ttl.join(' or ')}`}
        >
          from {formatCount(caching.minimumTokens)}
        </span>
      ),
    sortingComparator: (a, b) => compareNumbers(a.caching?.minimumTokens, b.caching?.minimumTokens),
  },
  {
    id: 'reasoning',
    header: 'Reasoning',
    cell: ({ reasoning }) =>
      reasoning === null ? <Unknown reason="Not known for this model." /> : reasoning ? 'Yes' : 'No',
    sortingComparator: (a, b) => Number(a.reasoning) - Number(b.reasoning),
  },
  {
    id: 'price',
    header: <span title="US dollars per million tokens, input and output">Price</span>,
    ariaLabel: columnLabel('Price per million tokens, input and output'),
    cell: ({ price }) =>
      price === null ? (
        <Unknown reason="No price is known for this model." />
      ) : (
        <span className="ft-nowrap ft-tabular" title="US dollars per million tokens">
          {formatPrice(price.inputPerMillion)} / {formatPrice(price.outputPerMillion)}
        </span>
      ),
    sortingComparator: (a, b) => compareNumbers(a.price?.outputPerMillion, b.price?.outputPerMillion),
  },
];

function columnLabel(name: string): (data: TableProps.LabelData) => string {
  return ({ sorted, descending }) =>
    `${name}, ${sorted ? (descending ? 'sorted descending' : 'sorted ascending') : 'not sorted'}`;
}
