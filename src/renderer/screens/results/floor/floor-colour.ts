/** The colours of the layers: hues for what was measured, the grid's grey for what could not be told apart. */
import type { FloorPart } from '../../../../shared/domain/floor.js';
import type { Palette } from '../../../charts/palette.js';

export function floorColour({ hues, grid, textSecondary }: Palette, part: FloorPart['part'] | 'remainder'): string {
  const colours = {
    client: textSecondary,
    connection: hues[3],
    network: hues[4],
    routing: hues[1],
    scheduling: hues[2],
    prefill: hues[0],
    remainder: grid,
  } as const;
  return colours[part];
}
