/** Lists as text columns, for people. */

/** @returns lines with a header; the columns that `numeric` names stand to the right */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly string[] = [],
): string {
  const clean = rows.map((row) => row.map(printable));
  const widths = header.map((title, column) => Math.max(title.length, ...clean.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return numeric.includes(header[column] ?? '') ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [line(header), ...clean.map(line)].map((text) => `${text}\n`).join('');
}

/** Names come from files and networks: nothing in them may steer the terminal. */
export function printable(text: string): string {
  // The control characters of ASCII and Latin-1.
  return text.replaceAll(/\p{Cc}/gu, ' ');
}
