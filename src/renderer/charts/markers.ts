/** How an arm looks in every picture of its session: never by its colour alone. */
import { hueOf, type Palette, withAlpha } from './palette.js';

/** The shapes of Chart.js's points. */
export type MarkShape =
  'circle' | 'cross' | 'crossRot' | 'dash' | 'line' | 'rect' | 'rectRounded' | 'rectRot' | 'star' | 'triangle';

export interface ArmMarker {
  /** Lines and edges. */
  hue: string;
  /** Inside of a mark: the hue, slightly transparent, so that marks on top of each other are seen. */
  fill: string;
  shape: MarkShape;
  /** Degrees. */
  rotation: number;
  /** Line dash in pixels; empty for a full line. */
  dash: readonly number[];
}

/** A square is kept for runs that read the prompt cache, a cross for those that this computer delayed. */
const SHAPES = [
  { shape: 'circle', rotation: 0 },
  { shape: 'triangle', rotation: 0 },
  { shape: 'rectRot', rotation: 0 },
  { shape: 'triangle', rotation: 180 },
  { shape: 'star', rotation: 0 },
] as const satisfies readonly Pick<ArmMarker, 'shape' | 'rotation'>[];
const DASHES: readonly (readonly number[])[] = [[], [7, 3], [2, 3], [9, 3, 2, 3], [4, 2]];

/** @param armIndex place of the arm in the plan; 25 arms differ in hue or shape, the first five in both */
export function markerOf(palette: Palette, armIndex: number): ArmMarker {
  const hue = hueOf(palette, armIndex);
  // Shifted by one for each round of hues, so that no pair of hue and shape comes back before all had their turn.
  const turn = armIndex + Math.floor(armIndex / palette.hues.length);
  const { shape, rotation } = SHAPES[turn % SHAPES.length] ?? SHAPES[0];
  return { hue, fill: withAlpha(hue, 0.75), shape, rotation, dash: DASHES[turn % DASHES.length] ?? [] };
}
