/** Hands files to the user as downloads; works the same in Electron and in a browser. */
import type { ReportFile } from '../../shared/contract/session-requests.js';
import { saveBlob } from './save-blob.js';

/** Browsers drop downloads that begin in the same instant. */
const BETWEEN_FILES_MS = 150;

/** Saves each file under its own name, where the browser keeps downloads. */
export async function saveFiles(files: readonly ReportFile[]): Promise<void> {
  for (const [index, { fileName, mediaType, content }] of files.entries()) {
    if (index > 0) await wait(BETWEEN_FILES_MS);
    saveBlob(new Blob([content], { type: mediaType }), fileName);
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
