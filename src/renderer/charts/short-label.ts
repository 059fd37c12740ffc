/** An arm's label on one short line of a chart; tables and tooltips have the whole. */

/**
 * Arms that differ in their settings differ at the end of their label: what does not fit is left out of the middle.
 *
 * @example shortLabel('Nova Micro, after a pause of 300 s', 20) // 'Nova Micr…e of 300 s'
 */
export function shortLabel(label: string, characters: number): string {
  // By code points, so that none is cut in two.
  const points = Array.from(label);
  if (points.length <= characters) return label;
  const end = Math.floor(characters / 2);
  return `${points.slice(0, characters - end - 1).join('')}…${points.slice(-end).join('')}`;
}
