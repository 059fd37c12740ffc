/** Saves what a canvas shows as a PNG file, where the browser keeps downloads. */
import { saveBlob } from '../components/save-blob.js';

/** @param name made safe for every platform; `.png` is added */
export function savePng(canvas: HTMLCanvasElement, name: string): void {
  canvas.toBlob((blob) => {
    if (blob !== null) saveBlob(blob, `${safeName(name)}.png`);
  }, 'image/png');
}

function safeName(name: string): string {
  const safe = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return safe.slice(0, 100) || 'figure';
}
