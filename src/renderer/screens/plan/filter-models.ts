/** Which rows of the table of models a search and its filters leave, and in which order they stand. */
import type { Model } from '../../../shared/domain/model.js';

export interface ModelFilter {
  text: string;
  /** Leaves out models that cannot stream; those that do not say stay. */
  onlyStreaming: boolean;
  onlyFavourites: boolean;
  /** null in these: any. */
  provider: string | null;
  access: Model['access'] | null;
  caching: boolean | null;
  /** False also finds models of which it is not known. */
  reasoning: boolean | null;
  lifecycle: Model['lifecycle'];
}

export type ChangeFilter = (step: (before: ModelFilter) => ModelFilter) => void;

export const firstFilter: ModelFilter = {
  text: '',
  onlyStreaming: true,
  onlyFavourites: false,
  provider: null,
  access: null,
  caching: null,
  reasoning: null,
  lifecycle: null,
};

/** The filter that leaves every model. */
export const noFilter: ModelFilter = { ...firstFilter, onlyStreaming: false };

/**
 * Every word of the text must occur in the name, provider, id, access or regions, in any case.
 *
 * @param favourites ids
 */
export function filterModels(
  models: readonly Model[],
  filter: ModelFilter,
  favourites: ReadonlySet<string> = new Set(),
): Model[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return models.filter((model) => hasProperties(model, filter, favourites) && hasWords(model, words));
}

function hasProperties(model: Model, filter: ModelFilter, favourites: ReadonlySet<string>): boolean {
  const { provider, access, caching, reasoning, lifecycle } = filter;
  return (
    !(filter.onlyStreaming && model.streaming === false) &&
    !(filter.onlyFavourites && !favourites.has(model.id)) &&
    (provider === null || model.provider === provider) &&
    (access === null || model.access === access) &&
    (caching === null || (model.caching !== null) === caching) &&
    (reasoning === null || (model.reasoning === true) === reasoning) &&
    (lifecycle === null || model.lifecycle === lifecycle)
  );
}

function hasWords(model: Model, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const haystack = [model.name, model.provider, model.id, accessText(model), ...model.regions].join(' ').toLowerCase();
  return words.every((word) => haystack.includes(word));
}

export interface ModelOrder {
  compare: (a: Model, b: Model) => number;
  descending: boolean;
}

/** Favourites first, whichever way the rest is sorted. @param order null: as the account lists them */
export function sortModels(
  models: readonly Model[],
  order: ModelOrder | null,
  favourites: ReadonlySet<string>,
): Model[] {
  const sign = order?.descending === true ? -1 : 1;
  return models.toSorted((a, b) => {
    const starred = Number(favourites.has(b.id)) - Number(favourites.has(a.id));
    return starred !== 0 ? starred : sign * (order?.compare(a, b) ?? 0);
  });
}

/** How a model is reached, in the words of the table: in-region, or by which cross-region (CRIS) profile. */
export function accessText({ access, id }: Pick<Model, 'access' | 'id'>): string {
  switch (access) {
    case 'in-region':
      return 'In region';
    case 'geo':
      return `CRIS ${id.split('.')[0] ?? ''}.`;
    case 'global':
      return 'CRIS global';
    case 'application':
      return 'Application profile';
    case 'provisioned':
      return 'Provisioned';
  }
}
