/** Cells of a CSV file: what a spreadsheet would run as a formula stays text, and numbers stay numbers. */

/**
 * What spreadsheets take for the beginning of a formula (OWASP, "CSV Injection"), with its full-width forms; some skip
 * white space before it.
 */
const FORMULA_START = /^(?:[\t\r\n\0]|[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u;

/** Text, with a leading apostrophe where it would be run as a formula. Empty for what is unknown. */
export function textCell(text: string | null): string {
  if (text === null) return '';
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** A number with a point and up to six decimals (nanoseconds of a figure in milliseconds); a negative one stays one. */
export function numberCell(value: number | null): string {
  return value === null ? '' : String(Number(value.toFixed(6)));
}

export function booleanCell(value: boolean | null): string {
  return value === null ? '' : value ? 'yes' : 'no';
}

/** @example cellOf(-0.3) // "-0.3", and cellOf('-0.3') // "'-0.3" */
export function cellOf(value: string | number | boolean | null): string {
  if (typeof value === 'string' || value === null) return textCell(value);
  return typeof value === 'number' ? numberCell(value) : booleanCell(value);
}
