/** Columns of the table of models. */
import Icon from '@cloudscape-design/components/icon';
import type { TableProps } from '@cloudscape-design/components/table';
import type { Model } from '../../../shared/domain/model.js';
import { compareNumbers, compareText } from '../../components/compare.js';
import { Unknown } from '../../components/Unknown.js';
import { FavouriteButton } from './FavouriteButton.js';
import { accessText } from './filter-models.js';
import { CachingCell, FactsCell, LifecycleCell, NameCell, PriceCell, RegionsCell, tierNames } from './model-cells.js';

export type ModelColumn = TableProps.ColumnDefinition<Model> & {
  id: string;
  /** In the list of columns to choose from. */
  label: string;
};

export const modelColumns: readonly ModelColumn[] = [
  {
    id: 'favourite',
    label: 'Favourite',
    header: <Icon name="star" ariaLabel="Favourite" />,
    width: 54,
    minWidth: 54,
    cell: (model) => <FavouriteButton model={model} />,
  },
  {
    id: 'name',
    label: 'Model and id to call',
    header: 'Model',
    ariaLabel: columnLabel('Model and id to call'),
    isRowHeader: true,
    minWidth: 250,
    cell: (model) => <NameCell model={model} />,
    sortingComparator: (a, b) => compareText(a.name, b.name) || compareText(a.id, b.id),
  },
  {
    id: 'provider',
    label: 'Provider',
    header: 'Provider',
    minWidth: 110,
    cell: ({ provider }) => <span className="ft-anywhere">{provider}</span>,
    sortingComparator: (a, b) => compareText(a.provider, b.provider),
  },
  {
    id: 'access',
    label: 'Access',
    header: 'Access',
    cell: accessText,
    sortingComparator: (a, b) => compareText(accessText(a), accessText(b)),
  },
  {
    id: 'regions',
    label: 'Destination regions',
    header: <span title="Where a request may be served">Regions</span>,
    ariaLabel: columnLabel('Destination regions'),
    cell: (model) => <RegionsCell model={model} />,
    sortingComparator: (a, b) => a.regions.length - b.regions.length,
  },
  {
    id: 'streaming',
    label: 'Streams',
    header: 'Streams',
    cell: ({ streaming }) => <YesNo value={streaming} unknown="The account does not say whether it streams." />,
    sortingComparator: (a, b) => Number(a.streaming) - Number(b.streaming),
  },
  {
    id: 'caching',
    label: 'Prompt caching',
    header: <span title="Smallest prefix that prompt caching keeps, in tokens, and for how long">Caching</span>,
    ariaLabel: columnLabel('Prompt caching from, tokens'),
    minWidth: 120,
    cell: (model) => <CachingCell model={model} />,
    sortingComparator: (a, b) => compareNumbers(a.caching?.minimumTokens, b.caching?.minimumTokens),
  },
  {
    id: 'lifecycle',
    label: 'Lifecycle',
    header: 'Lifecycle',
    minWidth: 120,
    cell: (model) => <LifecycleCell model={model} />,
    sortingComparator: (a, b) =>
      compareText(a.lifecycleDates.endOfLife ?? '9999', b.lifecycleDates.endOfLife ?? '9999') ||
      compareText(b.lifecycle ?? '', a.lifecycle ?? ''),
  },
  {
    id: 'latency',
    label: 'Latency-optimised',
    header: <span title="Can be asked for latency-optimised inference from this region">Latency-optimised</span>,
    ariaLabel: columnLabel('Latency-optimised inference'),
    cell: ({ latencyOptimized }) => <YesNo value={latencyOptimized} unknown="Not known for this model and region." />,
    sortingComparator: (a, b) => Number(b.latencyOptimized) - Number(a.latencyOptimized),
  },
  {
    id: 'tiers',
    label: 'Service tiers',
    header: 'Tiers',
    cell: (model) => tierNames(model) ?? <Unknown reason="Which service tiers it takes is not known." />,
  },
  {
    id: 'reasoning',
    label: 'Reasoning',
    header: 'Reasoning',
    cell: ({ reasoning }) => <YesNo value={reasoning} unknown="Not known for this model." />,
    sortingComparator: (a, b) => Number(b.reasoning) - Number(a.reasoning),
  },
  {
    id: 'price',
    label: 'Price per million tokens',
    header: <span title="US dollars per million tokens, input and output">Price in / out</span>,
    ariaLabel: columnLabel('Price per million tokens, input and output'),
    cell: (model) => <PriceCell model={model} />,
    sortingComparator: (a, b) => compareNumbers(a.price?.outputPerMillion, b.price?.outputPerMillion),
  },
  {
    id: 'facts',
    label: 'Source of the facts',
    header: <span title="Where caching, reasoning, tiers and price come from">Facts of</span>,
    ariaLabel: columnLabel('Source and date of the facts'),
    cell: (model) => <FactsCell model={model} />,
    sortingComparator: (a, b) => compareText(a.facts?.asOf ?? '', b.facts?.asOf ?? ''),
  },
];

/** Without these a row could not be told from another, or be marked. */
export const fixedColumnIds: ReadonlySet<string> = new Set(['favourite', 'name']);

/** What decides, and fits beside the list of screens on a window of 1280 pixels. */
const narrowColumnIds = ['favourite', 'name', 'access', 'regions', 'caching', 'lifecycle', 'price'];
const wideColumnIds = [...narrowColumnIds, 'provider', 'latency', 'tiers', 'reasoning', 'facts'];
const WIDE_PX = 1_500;

export function usualColumnIds(windowWidth: number): readonly string[] {
  return windowWidth >= WIDE_PX ? wideColumnIds : narrowColumnIds;
}

function YesNo({ value, unknown }: { value: boolean | null; unknown: string }) {
  return value === null ? <Unknown reason={unknown} /> : value ? 'Yes' : 'No';
}

function columnLabel(name: string): (data: TableProps.LabelData) => string {
  return ({ sorted, descending }) =>
    `${name}, ${sorted ? (descending ? 'sorted descending' : 'sorted ascending') : 'not sorted'}`;
}
