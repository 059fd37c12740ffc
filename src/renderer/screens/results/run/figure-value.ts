/** Reads a figure of a run by its id in the dictionary, and writes it for people. */
import type { DictionaryEntry } from '../../../../shared/domain/figures/dictionary.js';
import type { PhaseFigures, RunFigures } from '../../../../shared/domain/figures/run-figures.js';
import { formatFigure } from '../../../../shared/domain/figures/format-figure.js';
import { formatMs, formatRate } from '../../../components/format.js';

const PHASE = 'phases.';

/** @returns null when the figure is not known */
export function figureText(run: RunFigures, { id, unit, decimals }: DictionaryEntry): string | null {
  const value = isPhase(id) ? run.phases[id.slice(PHASE.length) as keyof PhaseFigures] : run[id];
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  if (unit === 'ms' && decimals === 0) return formatMs(value);
  if (unit?.endsWith('/s') === true) return `${formatRate(value)} ${unit}`;
  return unit === null ? formatFigure(value, decimals) : `${formatFigure(value, decimals)} ${unit}`;
}

function isPhase(id: DictionaryEntry['id']): id is `phases.${keyof PhaseFigures}` {
  return id.startsWith(PHASE);
}

/** What a heading says on hover. @example 'total: end of the stream - sent (ms).' */
export function definitionWords({ name, formula, unit }: Pick<DictionaryEntry, 'name' | 'formula' | 'unit'>): string {
  return `${name}: ${formula}${unit === null ? '' : ` (${unit})`}.`;
}
