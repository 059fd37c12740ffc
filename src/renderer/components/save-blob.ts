/** Hands one file to the user as a download: the only way to save that a sandboxed page and a browser share. */

/** The browser reads the address after the click; only then may it go. */
const KEEP_ADDRESS_MS = 30_000;

export function saveBlob(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  download(address, fileName);
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEEP_ADDRESS_MS);
}

/** @param address of the page's own host, or of a blob */
export function download(address: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
}
