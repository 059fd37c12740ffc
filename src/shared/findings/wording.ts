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

/** @example percent(0.139) // "14 %"; percent(0.013) // "1.3 %" */
export function percent(share: number): string {
  const value = share * 100;
  return `${formatFigure(value, value > 0 && value < 9.95 ? 1 : 0)} %`;
}

/** @example percentRange([0.012, 0.317]) // "1.2 to 32 %" */
export function percentRange([low, high]: readonly [number, number]): string {
  return `${percent(low).replace(' %', '')} to ${percent(high)}`;
}

/** @example times(5.69) // "5.7 times" */
export function times(value: number): string {
  return `${formatFigure(value, 1)} times`;
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
