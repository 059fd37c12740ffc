/** Hands files to the user as downloads; works the same in Electron and in a browser. */
import type { ReportFile } from '../../shared/contract/session-requests.js';

/** The browser reads the address after the click; only then may it go. */
const KEEP_ADDRESS_MS = 30_000;
/** Browsers drop downloads that begin in the same instant. */
const BETWEEN_FILES_MS = 150;

/** Saves each file under its own name, where the browser keeps downloads. */
export async function saveFiles(files: readonly ReportFile[]): Promise<void> {
  for (const [index, file] of files.entries()) {
    if (index > 0) await wait(BETWEEN_FILES_MS);
    saveFile(file);
  }
}

function saveFile({ fileName, mediaType, content }: ReportFile): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEEP_ADDRESS_MS);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
