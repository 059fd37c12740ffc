/** Words that the layers of the floor share. */
import { formatFigure } from '../domain/figures/format-figure.js';

/** @example milliseconds(55.2) // '55 ms' @example milliseconds(0.31) // '0.3 ms' */
export function milliseconds(value: number): string {
  return `${formatFigure(value, Math.abs(value) < 10 ? 1 : 0)} ms`;
}

/** @example runs(1) // '1 run' */
export function runs(count: number): string {
  return `${count} ${count === 1 ? 'run' : 'runs'}`;
}
