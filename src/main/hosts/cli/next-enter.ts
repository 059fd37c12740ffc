/** Waits for the Enter key. */
import { createInterface } from 'node:readline';

/** @returns true when it was pressed; false when the signal or the end of the input came first */
export function nextEnter(input: NodeJS.ReadableStream, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  // Not a terminal of its own: Ctrl+C stays a signal to the program.
  const lines = createInterface({ input, terminal: false, signal });
  return new Promise((resolve) => {
    lines.once('line', () => {
      resolve(true);
      lines.close();
    });
    lines.once('close', () => {
      resolve(false);
    });
  });
}
