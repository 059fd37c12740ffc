/** A label of any length, short enough for a heading or a line; the whole of it stands on hover. */

const LONGEST = 60;

/** @example shortLabel('x'.repeat(500)) // 59 times x, and an ellipsis */
export function shortLabel(label: string, longest = LONGEST): string {
  const characters = Array.from(label);
  return characters.length <= longest ? label : `${characters.slice(0, longest - 1).join('')}…`;
}
