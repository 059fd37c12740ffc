/** Puts the application's questions (MFA codes) to whoever sits before the terminal. */
import type { Bridge } from '../../../shared/contract/contract.js';
import type { Question } from '../../../shared/domain/sign-in.js';
import type { Terminal } from './terminal.js';

export interface Asking {
  readonly on: Bridge['on'];
  /** null: no answer will come. */
  answer(id: string, answer: string | null): void;
}

/**
 * One after the other. Without an interactive terminal each is declined at once, so that what asked ends with its error.
 *
 * @returns a function that ends it
 */
export function answerQuestions(asking: Asking, terminal: Terminal): () => void {
  const seen = new Map<string, AbortController>();
  let last: Promise<void> = Promise.resolve();

  async function put(question: Question, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    // An answer that nobody waits for any more is not taken.
    asking.answer(question.id, (await terminal.askHidden?.(promptOf(question), signal)) ?? null);
  }

  return asking.on('questions.changed', (waiting) => {
    for (const [id, abort] of seen) if (!waiting.some((question) => question.id === id)) abort.abort();
    for (const question of waiting) {
      if (seen.has(question.id)) continue;
      const abort = new AbortController();
      seen.set(question.id, abort);
      last = last.then(() => put(question, abort.signal));
    }
  });
}

function promptOf({ profile, serial, attempt }: Question): string {
  const again = attempt === 1 ? '' : 'That code was refused. ';
  return `firsttoken: ${again}MFA code of ${serial} for profile "${profile}" (not shown): `;
}
