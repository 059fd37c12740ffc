/** Words that several findings share. */
import { formatFigure } from '../domain/figures/format-figure.js';

/** @example milliseconds(17653.2) // "17,653 ms" */
export function milliseconds(value: number): string {
  return `${formatFigure(value, 0)} ms`;
}

/** @example counted(1, 'run') // "1 run" */
export function counted(count: number, noun: string): string {
  return `${formatFigure(count, 0)} ${noun}${count === 1 ? '' : 's'}`;
}

/** @example listed(['A', 'B', 'C']) // "A, B and C" */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
