/** Saves what a canvas shows as a PNG file, where the browser keeps downloads. */

/** The browser reads the address after the click; only then may it go. */
const KEEP_ADDRESS_MS = 30_000;

/** @param name made safe for every platform; `.png` is added */
export function savePng(canvas: HTMLCanvasElement, name: string): void {
  canvas.toBlob((blob) => {
    if (blob === null) return;
    const address = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = address;
    link.download = `${safeName(name)}.png`;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => {
      URL.revokeObjectURL(address);
    }, KEEP_ADDRESS_MS);
  }, 'image/png');
}

function safeName(name: string): string {
  const safe = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return safe.slice(0, 100) || 'figure';
}
