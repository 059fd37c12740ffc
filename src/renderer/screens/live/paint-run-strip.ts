/** Draws the strip of a run: waiting as a thin band, thinking and streaming as a tick for each delta. */
import { fontFamily, type Palette } from '../../charts/palette.js';
import { withAlpha } from '../../charts/palette.js';
import type { Place } from './Drawing.js';
import type { RunStrip, StripPhase } from './run-strip.js';
import { type StripScale, tickWords } from './strip-scale.js';

export const RUN_STRIP_HEIGHT = 34;
const TICKS_HEIGHT = 20;
const LABEL_FONT = `10px ${fontFamily}`;
/** So narrow that the last label would touch the first. */
const LABELS_FROM = 160;

/** Thinking stands lower than streaming, so that they are told apart without their shade. */
const heights = { waiting: 0.3, thinking: 0.5, streaming: 1 } as const satisfies Record<StripPhase['kind'], number>;

export function paintRunStrip(place: Place, strip: RunStrip, scale: StripScale, palette: Palette, hue: string): void {
  const { context, width } = place;
  const xOf = (ms: number): number => (ms / scale.maxMs) * width;
  paintScale(place, scale, palette);
  for (const phase of strip.phases) {
    const shade = phase.kind === 'waiting' ? withAlpha(palette.textSecondary, 0.45) : withAlpha(hue, 0.22);
    paintBlock(context, xOf(phase.fromMs), xOf(phase.toMs), phase.kind, shade);
  }
  paintDeltas(place, strip, scale, hue);
  const [, second] = strip.phases;
  for (const phase of strip.phases) {
    if (phase === strip.phases[0]) continue;
    context.fillStyle = palette.mark;
    // The first token is what the tool is about: its mark is the strongest.
    context.fillRect(xOf(phase.fromMs) - 1, 0, phase === second ? 2 : 1, TICKS_HEIGHT);
  }
  if (strip.failedAtMs !== null)
    paintFailure(context, Math.max(6, Math.min(xOf(strip.failedAtMs), width - 6)), palette);
}

function paintBlock(
  context: CanvasRenderingContext2D,
  fromX: number,
  toX: number,
  kind: StripPhase['kind'],
  shade: string,
): void {
  const height = TICKS_HEIGHT * heights[kind];
  context.fillStyle = shade;
  context.fillRect(fromX, TICKS_HEIGHT - height, Math.max(1, toX - fromX), height);
}

function paintDeltas({ context, width }: Place, strip: RunStrip, { maxMs }: StripScale, hue: string): void {
  const { binMs, counts } = strip.deltas;
  const textFromMs = strip.phases.find(({ kind }) => kind === 'streaming')?.fromMs ?? Infinity;
  const perMs = width / maxMs;
  const tickWidth = Math.max(1, binMs * perMs - 1);
  context.fillStyle = hue;
  for (const [bin, count] of counts.entries()) {
    if (count === 0) continue;
    const height = TICKS_HEIGHT * heights[(bin + 1) * binMs > textFromMs ? 'streaming' : 'thinking'];
    context.globalAlpha = Math.min(1, 0.45 + 0.2 * count);
    context.fillRect(bin * binMs * perMs, TICKS_HEIGHT - height, tickWidth, height);
  }
  context.globalAlpha = 1;
}

function paintScale({ context, width }: Place, { maxMs, ticksMs }: StripScale, palette: Palette): void {
  context.font = LABEL_FONT;
  context.textBaseline = 'top';
  for (const [index, ms] of ticksMs.entries()) {
    const x = (ms / maxMs) * width;
    const isEnd = index === 0 || index === ticksMs.length - 1;
    context.fillStyle = palette.grid;
    context.fillRect(Math.min(x, width - 1), 0, 1, TICKS_HEIGHT + 2);
    if (!isEnd && width < LABELS_FROM) continue;
    context.textAlign = index === 0 ? 'left' : isEnd ? 'right' : 'center';
    context.fillStyle = palette.textSecondary;
    context.fillText(tickWords(ms), x, TICKS_HEIGHT + 3);
  }
  context.fillStyle = palette.grid;
  context.fillRect(0, TICKS_HEIGHT, width, 1);
}

function paintFailure(context: CanvasRenderingContext2D, x: number, palette: Palette): void {
  const middle = TICKS_HEIGHT / 2;
  context.strokeStyle = palette.error;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(x - 5, middle - 5);
  context.lineTo(x + 5, middle + 5);
  context.moveTo(x - 5, middle + 5);
  context.lineTo(x + 5, middle - 5);
  context.stroke();
}
