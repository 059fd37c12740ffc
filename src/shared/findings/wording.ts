/** Words that several findings share. */
import { formatFigure } from '../domain/figures/format-figure.js';

/** More than this in one sentence is not read. */
const MOST_LISTED = 5;

/** @example milliseconds(17653.2) // "17,653 ms"; milliseconds(1.23) // "1.2 ms" */
export function milliseconds(value: number): string {
  return `${formatFigure(value, value < 10 && !Number.isInteger(value) ? 1 : 0)} ms`;
}

/** @example counted(1, 'run') // "1 run" */
export function counted(count: number, noun: string): string {
  return `${formatFigure(count, 0)} ${noun}${count === 1 ? '' : 's'}`;
}

/** @example countedOf(1, 1, 'run') // "1 of 1 run"; countedOf(1, 2, 'run') // "1 of 2 runs" */
export function countedOf(count: number, all: number, noun: string): string {
  return `${formatFigure(count, 0)} of ${counted(all, noun)}`;
}

/** @example wasOrWere(2) // "were" */
export function wasOrWere(count: number): string {
  return count === 1 ? 'was' : 'were';
}

/** @example listed(['A', 'B', 'C']) // "A, B and C"; of seven words: "A, B, C, D, E and 2 more" */
export function listed(words: readonly string[]): string {
  // Never "and 1 more" in place of that one word.
  const shown =
    words.length > MOST_LISTED + 1
      ? [...words.slice(0, MOST_LISTED), `${formatFigure(words.length - MOST_LISTED, 0)} more`]
      : words;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}
