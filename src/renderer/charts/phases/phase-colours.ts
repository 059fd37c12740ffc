/** The colours of the phases, as in the waterfall of a single run: the wait is grey, what comes in is blue. */
import { type Palette, withAlpha } from '../palette.js';
import type { PhaseKind } from './phases-model.js';

export function phaseEdge({ hues, textSecondary }: Palette, kind: PhaseKind | 'unknown'): string {
  const edges = {
    connection: hues[4],
    waiting: withAlpha(textSecondary, 0.75),
    thinking: hues[3],
    streaming: hues[0],
    unknown: textSecondary,
  } as const;
  return edges[kind];
}

/** Light enough for words to stand on it. */
export function phaseFill(palette: Palette, kind: PhaseKind | 'unknown'): string {
  const alphas = { connection: 0.45, waiting: 0.22, thinking: 0.35, streaming: 0.5, unknown: 0 } as const;
  const { hues, textSecondary } = palette;
  const colours = { connection: hues[4], thinking: hues[3], streaming: hues[0] } as const;
  const colour = kind === 'waiting' || kind === 'unknown' ? textSecondary : colours[kind];
  return mixed(colour, palette.background, alphas[kind]);
}

/** @example mixed('#000000', '#ffffff', 0.5) // 'rgb(128, 128, 128)', through which no grid is seen */
function mixed(over: string, under: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [front, back] = [over, under].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round((front ?? 0) * share + (back ?? 0) * (1 - share));
  });
  return `rgb(${channels.join(', ')})`;
}
