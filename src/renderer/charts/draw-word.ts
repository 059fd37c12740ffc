/** A word inside a chart, with an edge in the colour of the background, so that it can be read over lines and marks. */
import { fontFamily, type Palette } from './palette.js';

const FONT = `600 12px ${fontFamily}`;
const HEIGHT = 15;

/** In pixels. */
export function wordSize(ctx: CanvasRenderingContext2D, word: string): { width: number; height: number } {
  ctx.save();
  ctx.font = FONT;
  const { width } = ctx.measureText(word);
  ctx.restore();
  return { width, height: HEIGHT };
}

/** @param place left end and middle of the word in pixels */
export function drawWord(
  ctx: CanvasRenderingContext2D,
  word: string,
  { left, y }: { left: number; y: number },
  palette: Palette,
): void {
  ctx.save();
  ctx.font = FONT;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 3;
  ctx.strokeStyle = palette.background;
  ctx.fillStyle = palette.text;
  ctx.strokeText(word, left, y);
  ctx.fillText(word, left, y);
  ctx.restore();
}
