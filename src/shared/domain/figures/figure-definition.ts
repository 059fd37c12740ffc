/** What the dictionary says about one figure. */
import type { PhaseFigures, RunFigures } from './run-figures.js';

/** Every figure of a run; those of its phases with their path. */
export type FigureId = Exclude<keyof RunFigures, 'phases'> | `phases.${keyof PhaseFigures}`;

/** Screens on which a figure stands: the lanes of a running session, the results table, a comparison, a run's details. */
export type FigurePlace = 'live' | 'table' | 'compare' | 'detail';

export interface FigureDefinition {
  /** Short, as a table's heading shows it. */
  readonly name: string;
  /** How it is computed, in plain text. */
  readonly formula: string;
  /** null for a word, a yes/no, or a plain count. */
  readonly unit: 'ms' | 'tokens' | 'tokens/s' | 'characters/s' | null;
  /** Digits after the point when it is printed; exports keep every digit. */
  readonly decimals: 0 | 1 | 2;
  readonly nullWhen: string;
  /** Who defines it so. */
  readonly source: string;
  readonly where: readonly FigurePlace[];
}

export type Definitions<Id extends FigureId> = Readonly<Record<Id, FigureDefinition>>;
