/** Which rows of the table of models a search leaves. */
import type { Model } from '../../../shared/domain/model.js';

export interface ModelFilter {
  text: string;
  /** Leaves out models that cannot stream; those that do not say stay. */
  onlyStreaming: boolean;
}

/** Every word must occur in the name, provider, id, access or regions, in any case. */
export function filterModels(models: readonly Model[], { text, onlyStreaming }: ModelFilter): Model[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return models.filter((model) => {
    if (onlyStreaming && model.streaming === false) return false;
    const haystack = [model.name, model.provider, model.id, accessText(model), ...model.regions]
      .join(' ')
      .toLowerCase();
    return words.every((word) => haystack.includes(word));
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
