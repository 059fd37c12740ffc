/** Reads a line from an interactive terminal without showing it. */
import type { ReadStream } from 'node:tty';

/** What it needs of `process.stdin`. */
export type HiddenInput = Pick<ReadStream, 'setRawMode' | 'setEncoding' | 'on' | 'off' | 'resume' | 'pause'>;

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const ends = new Set(['\r', '\n', CTRL_C, CTRL_D]);

/**
 * @param interrupt called at Ctrl+C, which raw mode keeps from becoming a signal
 * @returns null when it was declined (Ctrl+C, Ctrl+D), or the signal was aborted
 */
export function readHidden(input: HiddenInput, signal: AbortSignal, interrupt: () => void): Promise<string | null> {
  return new Promise((resolve) => {
    let line = '';
    function end(answer: string | null): void {
      input.off('data', take);
      signal.removeEventListener('abort', giveUp);
      input.setRawMode(false);
      input.pause();
      resolve(answer);
    }
    const giveUp = (): void => {
      end(null);
    };
    function take(text: string): void {
      for (const character of text) {
        if (ends.has(character)) {
          end(character === CTRL_C || character === CTRL_D ? null : line);
          if (character === CTRL_C) interrupt();
          return;
        }
        // Backspace comes as either of the two.
        if (character === '\u007f' || character === '\b') line = line.slice(0, -1);
        else if (character >= ' ') line += character;
      }
    }
    if (signal.aborted) {
      resolve(null);
      return;
    }
    signal.addEventListener('abort', giveUp, { once: true });
    input.setEncoding('utf8');
    input.setRawMode(true);
    input.on('data', take);
    input.resume();
  });
}
