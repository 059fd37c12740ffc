/** What a figure of the dictionary means, for people who point at its name. */
import type { FigureDefinition } from '../../shared/domain/figures/figure-definition.js';

export interface FigureMeaning {
  /** How it is computed, with its unit. */
  formula: string;
  /** When there is none, and who defines it so. */
  remarks: string;
}

export function figureMeaning({ formula, unit, nullWhen, source }: FigureDefinition): FigureMeaning {
  return {
    formula: `${formula}${unit === null ? '' : ` (${unit})`}.`,
    remarks: `Unknown: ${nullWhen}. Source: ${source}.`,
  };
}
