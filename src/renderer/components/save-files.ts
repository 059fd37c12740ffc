/** Hands files to the user as downloads; works the same in Electron and in a browser. */
import type { ReportLink } from '../../shared/contract/session-requests.js';
import { download, saveBlob } from './save-blob.js';

/** A file that the page itself made. */
export interface TextFile {
  fileName: string;
  mediaType: string;
  content: string;
}

/** Browsers drop downloads that begin in the same instant. */
const BETWEEN_FILES_MS = 150;

/** Saves a file under its own name, where the browser keeps downloads. */
export function saveFile({ fileName, mediaType, content }: TextFile): void {
  saveBlob(new Blob([content], { type: mediaType }), fileName);
}

/** Saves the files of a report. They come from the host as streams, so that the page holds none of them. */
export async function saveReport(files: readonly ReportLink[]): Promise<void> {
  for (const [index, { fileName, path }] of files.entries()) {
    if (index > 0) await wait(BETWEEN_FILES_MS);
    download(path, fileName);
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
