/** Questions to whoever sits before the window or the terminal. They wait for an answer, for so long. */
import { randomUUID } from 'node:crypto';
import type { Question } from '../../shared/domain/sign-in.js';
import { codeNotGiven } from '../bedrock/failures/sign-in-failures.js';
import { unlessAborted } from '../unless-aborted.js';

export interface Questions {
  /**
   * @returns the answer, as given
   * @throws ApplicationError `credentials` when it was declined or none came in time; the signal's reason
   */
  ask(question: Omit<Question, 'id' | 'kind'>, signal: AbortSignal): Promise<string>;
  /** Oldest first. */
  list(): Question[];
  /** @returns false when nobody waits for it any more */
  answer(id: string, answer: string | null): boolean;
}

/** After that nobody is there. */
const ANSWER_LIMIT_MS = 5 * 60_000;

/** @param onChange called with all that wait, whenever one came or went */
export function createQuestions(
  onChange: (waiting: readonly Question[]) => void,
  limitMs: number = ANSWER_LIMIT_MS,
): Questions {
  const waiting = new Map<string, { question: Question; answered: (answer: string | null) => void }>();
  const list = (): Question[] => [...waiting.values()].map(({ question }) => question);

  return {
    async ask(asked, signal) {
      const id = randomUUID();
      const { promise, resolve } = Promise.withResolvers<string | null>();
      waiting.set(id, { question: { id, kind: 'mfa', ...asked }, answered: resolve });
      onChange(list());
      const timer = AbortSignal.timeout(limitMs);
      try {
        const answer = await unlessAborted(promise, AbortSignal.any([signal, timer]));
        if (answer === null) throw codeNotGiven(asked.profile, asked.serial, 'declined');
        return answer;
      } catch (error) {
        if (timer.aborted && !signal.aborted) throw codeNotGiven(asked.profile, asked.serial, 'late');
        throw error;
      } finally {
        waiting.delete(id);
        onChange(list());
      }
    },
    list,
    answer(id, answer) {
      const entry = waiting.get(id);
      if (entry === undefined) return false;
      // At once: a second answer is not accepted.
      waiting.delete(id);
      entry.answered(answer);
      return true;
    },
  };
}
