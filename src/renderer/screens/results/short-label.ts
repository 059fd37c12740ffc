/** A label of any length, short enough for a heading or a line; the whole of it stands on hover. */

const LONGEST = 60;

/** Arms that differ in their settings differ at the end of their label: what does not fit is left out of the middle. */
export function shortLabel(label: string): string {
  // By code points, so that none is cut in two.
  const points = Array.from(label);
  if (points.length <= LONGEST) return label;
  const end = LONGEST / 2;
  return `${points.slice(0, LONGEST - end - 1).join('')}…${points.slice(-end).join('')}`;
}
