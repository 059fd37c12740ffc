/** A page of the forest plot as lines from top to bottom: a heading over each group, then its rows. */
import type { ForestGroup, ForestRow } from './forest-model.js';

export type ForestLine =
  { readonly kind: 'heading'; readonly group: ForestGroup } | { readonly kind: 'row'; readonly row: ForestRow };

export function forestLines(page: readonly ForestGroup[]): ForestLine[] {
  return page.flatMap((group): ForestLine[] => [
    { kind: 'heading', group },
    ...group.rows.map((row): ForestLine => ({ kind: 'row', row })),
  ]);
}
