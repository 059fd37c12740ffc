/** The axis of the marks: logarithmic, so that twice and half stand equally far from 1. */

/** Pixels. */
export const WIDTH = 130;
/** Room for a dot at either end. */
const MARGIN = 6;
export const LARGEST = 2;

/** Pixels from the left of a ratio; 1 stands in the middle. */
export function ratioPlace(ratio: number): number {
  return WIDTH / 2 + (Math.log(ratio) / Math.log(LARGEST)) * (WIDTH / 2 - MARGIN);
}

/** What lies beyond the axis is drawn at its end. @param ratio above 0, or Infinity */
export function clamped(ratio: number): number {
  return ratioPlace(Math.min(LARGEST, Math.max(1 / LARGEST, ratio)));
}
