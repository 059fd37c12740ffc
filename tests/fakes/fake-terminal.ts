/** A terminal that keeps what is written to it. */
import type { Terminal } from '../../src/main/hosts/cli/terminal.js';

/** @param askHidden null: nobody is there */
export function fakeTerminal(askHidden: Terminal['askHidden'] = null) {
  const notes: string[] = [];
  const terminal: Terminal = {
    print: () => Promise.resolve(),
    note: (text) => notes.push(text),
    askHidden,
    notesAreInteractive: askHidden !== null,
    columns: 80,
  };
  return { terminal, notes };
}
