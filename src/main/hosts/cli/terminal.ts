/**
 * The two streams of a command: results on standard output, everything else on standard error. A reader that goes away
 * (`| head`) ends the writing, not the program: a benchmark that runs is finished and kept.
 */
export interface Terminal {
  /** Waits until the text has left, or the reader has gone. */
  print(text: string): Promise<void>;
  note(text: string): void;
  readonly notesAreInteractive: boolean;
  /** Columns of the interactive terminal. */
  readonly columns: number;
}

export function openTerminal(output: NodeJS.WriteStream, notes: NodeJS.WriteStream): Terminal {
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
    notesAreInteractive: notes.isTTY,
    columns: notes.columns,
  };
}
