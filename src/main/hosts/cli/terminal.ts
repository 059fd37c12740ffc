/**
 * The two streams of a command: results on standard output, everything else on standard error. A reader that goes away
 * (`| head`) ends the writing, not the program: a benchmark that runs is finished and kept.
 */
import { readHidden } from './read-hidden.js';

export interface Terminal {
  /** Waits until the text has left, or the reader has gone. */
  print(text: string): Promise<void>;
  note(text: string): void;
  /** Asks on standard error and reads a line that is not shown; gives null when it was declined. null: nobody is there. */
  readonly askHidden: ((prompt: string, signal: AbortSignal) => Promise<string | null>) | null;
  readonly notesAreInteractive: boolean;
  /** Columns of the interactive terminal. */
  readonly columns: number;
}

export function openTerminal(
  output: NodeJS.WriteStream,
  notes: NodeJS.WriteStream,
  input: NodeJS.ReadStream = process.stdin,
): Terminal {
  const gone = new Set<NodeJS.WriteStream>();
  for (const stream of [output, notes]) {
    stream.on('error', () => {
      gone.add(stream);
    });
  }
  return {
    async print(text) {
      if (gone.has(output)) return;
      // The callback comes after the text has been handed over, and with an error when the reader has gone.
      await new Promise<void>((resolve) => {
        output.write(text, () => {
          resolve();
        });
      });
    },
    note(text) {
      if (!gone.has(notes)) notes.write(text);
    },
    askHidden:
      input.isTTY && notes.isTTY
        ? async (prompt, signal) => {
            notes.write(prompt);
            const answer = await readHidden(input, signal, () => process.kill(process.pid, 'SIGINT'));
            notes.write('\n');
            return answer;
          }
        : null,
    notesAreInteractive: notes.isTTY,
    columns: notes.columns,
  };
}
