/** An arm's label beside its row of a chart, where there is room for two short lines. */

const LINE_CHARACTERS = 32;

/**
 * Breaks between the model and the settings that tell its arms apart. What does not fit is cut out of the middle: an
 * idle sweep's arms differ only in their last words.
 *
 * @example labelLines('Claude Haiku 4.5, no cache point, idle 300 s') // ['Claude Haiku 4.5,', 'no cache point, idle 300 s']
 */
export function labelLines(label: string): string[] {
  if (Array.from(label).length <= LINE_CHARACTERS) return [label];
  const comma = label.indexOf(', ');
  if (comma === -1) return [cutAtEnd(label)];
  return [cutAtEnd(label.slice(0, comma + 1)), cutAtStart(label.slice(comma + 2))];
}

// By code points, so that none is cut in two.
function cutAtEnd(text: string): string {
  const points = Array.from(text);
  return points.length <= LINE_CHARACTERS ? text : `${points.slice(0, LINE_CHARACTERS - 1).join('')}…`;
}

function cutAtStart(text: string): string {
  const points = Array.from(text);
  return points.length <= LINE_CHARACTERS ? text : `…${points.slice(1 - LINE_CHARACTERS).join('')}`;
}
