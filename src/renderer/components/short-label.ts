/** A label of any length, short enough for a heading or a line; hover, tables and tooltips have the whole of it. */
import { shortenInMiddle } from '../../shared/domain/shorten-in-middle.js';

/** For a heading, or a line of text. */
const OF_A_LINE = 60;

/** @example shortLabel('Nova Micro, after a pause of 300 s', 20) // 'Nova Micr…e of 300 s' */
export function shortLabel(label: string, characters = OF_A_LINE): string {
  return shortenInMiddle(label, characters);
}
