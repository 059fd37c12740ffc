/** Orders of table columns that the collection hooks do not know: unknown last, and numbers inside names. */

/** Compares numbers of which some are not known: those come last when ascending. */
export function compareNumbers(a: number | null | undefined, b: number | null | undefined): number {
  if (a === b) return 0;
  return (a ?? Infinity) < (b ?? Infinity) ? -1 : 1;
}

/** @example compareText('run 2', 'run 10') // below 0 */
export function compareText(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
