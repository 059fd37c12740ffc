/** Draws a table as text, aligned for a terminal or as Markdown. */
import { shortenInMiddle } from '../../shared/domain/shorten-in-middle.js';

export type TextStyle = 'plain' | 'markdown';

export interface TextGrid {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many columns from the left hold words; the others hold figures. Default 1. */
  readonly wordColumns?: number;
}

/**
 * A name may have 500 characters, and one of them would move every figure off the screen. Markdown has no columns that it
 * could move.
 */
const WORD_COLUMNS = 48;

/** Words stand to the left, figures to the right. Ends with a line break. */
export function drawGrid({ header, rows, wordColumns = 1 }: TextGrid, style: TextStyle): string {
  const clean = [header, ...rows].map((row) =>
    row.map((cell, column) => {
      const line = cleanCell(cell, style);
      return style === 'plain' && column < wordColumns ? shortenInMiddle(line, WORD_COLUMNS) : line;
    }),
  );
  const widths = header.map((_title, column) => Math.max(3, ...clean.map((row) => row[column]?.length ?? 0)));
  const lines = clean.map((row) =>
    row.map((cell, column) =>
      column < wordColumns ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    ),
  );
  const rule = widths.map((width, column) =>
    style === 'plain' || column < wordColumns ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [lines[0] ?? [], rule, ...lines.slice(1)]
    .map((cells) => (style === 'plain' ? cells.join('  ').trimEnd() : `| ${cells.join(' | ')} |`))
    .map((line) => `${line}\n`)
    .join('');
}

/** Text that stands outside a table: one line, with nothing that steers a terminal or draws in Markdown. */
export function cleanLine(text: string, style: TextStyle): string {
  return cleanCell(text, style);
}

/** Names come from files and networks. */
function cleanCell(text: string, style: TextStyle): string {
  // Control characters, and the marks that change the direction of what follows.
  const line = text.replaceAll(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, ' ');
  return style === 'plain' ? line : line.replaceAll(/[\\`*<[|]/g, '\\$&');
}
