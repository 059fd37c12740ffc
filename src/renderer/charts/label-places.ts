/** Finds room for a word beside its point, where it hides no other point and no other word. */

export interface Place {
  left: number;
  /** Of the word's middle. */
  y: number;
}

export interface LabelPlace extends Place {
  box: Box;
  /** How many other points the word covers. */
  hidden: number;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Point {
  x: number;
  y: number;
}

const GAP = 9;
/** Of a point with its edge. */
const RADIUS = 5;

/**
 * Right of the point, else left of it, else above or below: the first place that hides nothing, or the one that hides
 * the fewest points.
 *
 * @param size of the word in pixels
 * @param points all that are drawn near; the labelled one itself may be among them
 * @param taken words that stand already; a place over one of them is never given
 * @returns null when every place lies outside `area` or over another word
 */
export function placeLabel(
  point: Point,
  size: { width: number; height: number },
  points: readonly Point[],
  taken: readonly Box[],
  area: Box,
): LabelPlace | null {
  let best: LabelPlace | null = null;
  for (const place of placesAround(point, size)) {
    const box = boxOf(place, size);
    if (box.left < area.left || box.right > area.right || box.top < area.top || box.bottom > area.bottom) continue;
    if (taken.some((other) => overlaps(box, other))) continue;
    const hidden = points.filter((other) => other !== point && isUnder(box, other)).length;
    if (best === null || hidden < best.hidden) best = { ...place, box, hidden };
    if (hidden === 0) break;
  }
  return best;
}

function placesAround({ x, y }: Point, { width, height }: { width: number; height: number }): Place[] {
  const [above, below] = [y - height, y + height];
  return [
    { left: x + GAP, y },
    { left: x - GAP - width, y },
    { left: x + RADIUS, y: above },
    { left: x + RADIUS, y: below },
    { left: x - RADIUS - width, y: above },
    { left: x - RADIUS - width, y: below },
  ];
}

function boxOf({ left, y }: Place, { width, height }: { width: number; height: number }): Box {
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

function isUnder({ left, right, top, bottom }: Box, { x, y }: Point): boolean {
  return x > left - RADIUS && x < right + RADIUS && y > top - RADIUS / 2 && y < bottom + RADIUS / 2;
}
