/** What is known of the sessions that are compared, and which of them are to be read: anew, too, after a change. */
import type { Result } from '../../../shared/contract/result.js';
import type { SessionOverview } from '../../../shared/domain/session-overview.js';

export interface SessionAnswers {
  readonly known: ReadonlyMap<string, Result<SessionOverview>>;
  /** Ids whose answer may be out of date. It stays in sight until the next one. */
  readonly stale: ReadonlySet<string>;
}

export const noAnswers: SessionAnswers = { known: new Map(), stale: new Set() };

/** @returns the first that is to be read; null when all are known */
export function nextToRead(asked: readonly string[], { known, stale }: SessionAnswers): string | null {
  return asked.find((id) => !known.has(id) || stale.has(id)) ?? null;
}

/** A lost connection says nothing about the session: it is read when there is one again. */
export function withAnswer(before: SessionAnswers, id: string, answer: Result<SessionOverview>): SessionAnswers {
  if (!answer.ok && answer.error.code === 'disconnected') return before;
  return {
    known: new Map([...before.known, [id, answer]]),
    stale: new Set([...before.stale].filter((other) => other !== id)),
  };
}

export function withChanged(before: SessionAnswers, ids: readonly string[]): SessionAnswers {
  return { ...before, stale: new Set([...before.stale, ...ids.filter((id) => before.known.has(id))]) };
}

/** What happens while nobody listens is not told later. */
export function withAllStale(before: SessionAnswers): SessionAnswers {
  return { ...before, stale: new Set(before.known.keys()) };
}
