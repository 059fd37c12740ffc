/** A label of any length, short enough for a heading or a line; hover, tables and tooltips have the whole of it. */

/** For a heading, or a line of text. */
const OF_A_LINE = 60;

/**
 * Arms that differ in their settings differ at the end of their label: what does not fit is left out of the middle.
 *
 * @example shortLabel('Nova Micro, after a pause of 300 s', 20) // 'Nova Micr…e of 300 s'
 */
export function shortLabel(label: string, characters = OF_A_LINE): string {
  // By code points, so that none is cut in two.
  const points = Array.from(label);
  if (points.length <= characters) return label;
  const end = Math.floor(characters / 2);
  return `${points.slice(0, characters - end - 1).join('')}…${points.slice(-end).join('')}`;
}
