/** The colour of a verdict. It also stands in words beside the row, and the mark is empty where nothing was told apart. */
import type { Comparison } from '../../../shared/domain/session-document.js';
import type { Palette } from '../palette.js';

export function verdictColour(verdict: Comparison['verdict'], { hues, textSecondary }: Palette): string {
  const colours = {
    slower: hues[4],
    faster: hues[2],
    'not-distinguishable': textSecondary,
    'not-tested': textSecondary,
  } as const;
  return colours[verdict];
}
