/** What the marks of a chart mean: the same list for the window and for saved pictures. */
import type { ArmMarker, MarkShape } from './markers.js';

export interface LegendEntry {
  words: string;
  shape: MarkShape;
  /** Degrees. */
  rotation?: number;
  /** Omitted: nothing inside the shape. */
  fill?: string;
  stroke?: string;
  strokeWidth?: number;
  dash?: readonly number[];
}

/** An arm as its points look. */
export function armEntry(label: string, { hue, fill, shape, rotation }: ArmMarker): LegendEntry {
  return { words: label, shape, rotation, fill, stroke: hue, strokeWidth: 1.5 };
}
