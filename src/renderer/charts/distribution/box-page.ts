/** Which boxes stand in the picture at once; all pages have one scale. */
import type { OrderedArm } from './ordered-arm.js';

/** More boxes are not seen at one glance. */
export const MOST_BOXES = 12;

export interface BoxPage {
  arms: readonly OrderedArm[];
  /** From 1. */
  number: number;
  of: number;
  /** Place of the first arm among all, from 1. */
  from: number;
}

/** @param wanted from 1; the last page where there are fewer */
export function boxPage(arms: readonly OrderedArm[], wanted: number): BoxPage {
  const pages = Math.max(1, Math.ceil(arms.length / MOST_BOXES));
  const number = Math.min(Math.max(1, wanted), pages);
  const before = (number - 1) * MOST_BOXES;
  return { arms: arms.slice(before, before + MOST_BOXES), number, of: pages, from: before + 1 };
}
