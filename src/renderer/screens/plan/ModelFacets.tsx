/** The properties by which the table of models is narrowed, one list each. */
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import { memo, useMemo } from 'react';
import type { Model } from '../../../shared/domain/model.js';
import type { ChangeFilter, ModelFilter } from './filter-models.js';

type Facets = Pick<ModelFilter, 'provider' | 'access' | 'caching' | 'reasoning' | 'lifecycle'>;

const accessOptions: readonly Choice<Model['access']>[] = [
  { value: 'in-region', label: 'In region' },
  { value: 'geo', label: 'CRIS, one geography' },
  { value: 'global', label: 'CRIS global' },
  { value: 'application', label: 'Application profile' },
  { value: 'provisioned', label: 'Provisioned' },
];
const cachingOptions: readonly Choice<boolean>[] = [
  { value: true, label: 'Documented' },
  { value: false, label: 'Not documented' },
];
const reasoningOptions: readonly Choice<boolean>[] = [
  { value: true, label: 'Yes' },
  { value: false, label: 'No, or not known' },
];
const lifecycleOptions: readonly Choice<'ACTIVE' | 'LEGACY'>[] = [
  { value: 'ACTIVE', label: 'Active' },
  { value: 'LEGACY', label: 'Legacy' },
];

interface Props extends Facets {
  models: readonly Model[];
  onChange: ChangeFilter;
}

/** Draws nothing anew while a search is typed. */
export const ModelFacets = memo(function ModelFacets({ models, onChange, ...facets }: Props) {
  const providers = useMemo(() => countedProviders(models), [models]);
  const put = (change: Partial<Facets>): void => {
    onChange((before) => ({ ...before, ...change }));
  };
  return (
    <>
      <Facet
        label="Provider"
        value={facets.provider}
        choices={providers}
        onChange={(provider) => {
          put({ provider });
        }}
      />
      <Facet
        label="Access"
        value={facets.access}
        choices={accessOptions}
        onChange={(access) => {
          put({ access });
        }}
      />
      <Facet
        label="Caching"
        value={facets.caching}
        choices={cachingOptions}
        onChange={(caching) => {
          put({ caching });
        }}
      />
      <Facet
        label="Reasoning"
        value={facets.reasoning}
        choices={reasoningOptions}
        onChange={(reasoning) => {
          put({ reasoning });
        }}
      />
      <Facet
        label="Lifecycle"
        value={facets.lifecycle}
        choices={lifecycleOptions}
        onChange={(lifecycle) => {
          put({ lifecycle });
        }}
      />
    </>
  );
});

interface Choice<T> {
  value: T;
  label: string;
  count?: number;
}

interface FacetProps<T> {
  label: string;
  /** null: any. */
  value: T | null;
  choices: readonly Choice<T>[];
  onChange: (value: T | null) => void;
}

const any: SelectProps.Option = { value: '', label: 'Any' };

function Facet<T extends string | boolean>({ label, value, choices, onChange }: FacetProps<T>) {
  const options = choices.map((choice) => ({
    value: String(choice.value),
    label: choice.label,
    ...(choice.count !== undefined && { labelTag: String(choice.count) }),
  }));
  return (
    <Select
      inlineLabelText={label}
      selectedOption={options.find((option) => option.value === String(value)) ?? any}
      options={[any, ...options]}
      expandToViewport
      onChange={({ detail }) => {
        onChange(choices.find((choice) => String(choice.value) === detail.selectedOption.value)?.value ?? null);
      }}
    />
  );
}

function countedProviders(models: readonly Model[]): Choice<string>[] {
  const counts = new Map<string, number>();
  for (const { provider } of models) counts.set(provider, (counts.get(provider) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([provider, count]) => ({ value: provider, label: provider, count }));
}
