/** A text of any length, short enough for a heading, a line or a column, for window and terminal alike. */

/**
 * Arms that differ in their settings differ at the end of their label: what does not fit is left out of the middle.
 *
 * @param characters at most so many code points are left, so that none is cut in two
 * @example shortenInMiddle('Nova Micro, after a pause of 300 s', 20) // 'Nova Micr…e of 300 s'
 */
export function shortenInMiddle(text: string, characters: number): string {
  const points = Array.from(text);
  if (points.length <= characters) return text;
  const end = Math.floor(characters / 2);
  return `${points.slice(0, characters - end - 1).join('')}…${points.slice(-end).join('')}`;
}
