/** The way of an attempt as stretches of time, for the waterfall and its words. */
import type { DocumentAttempt, DocumentRun } from '../../../../shared/domain/session-document.js';

export const phaseNames = ['prepare', 'DNS', 'TCP', 'TLS', 'request', 'waiting', 'streaming', 'answer'] as const;
export type PhaseName = (typeof phaseNames)[number];

export interface Phase {
  name: PhaseName;
  /** Milliseconds since the attempt was sent. */
  startMs: number;
  endMs: number;
}

export interface AttemptWay {
  attempt: DocumentAttempt;
  /** Milliseconds since the run's first attempt was sent. */
  offsetMs: number;
  phases: readonly Phase[];
}

const NS_PER_MS = 1_000_000;

/** All attempts of a run, on the clock of its first one. */
export function attemptWays({ attempts, ttftMs }: Pick<DocumentRun, 'attempts' | 'ttftMs'>): AttemptWay[] {
  const [first] = attempts;
  if (first === undefined) return [];
  return attempts.map((attempt, index) => ({
    attempt,
    offsetMs: Number(BigInt(attempt.timeline.sentAtNs) - BigInt(first.timeline.sentAtNs)) / NS_PER_MS,
    phases: attemptPhases(attempt, index === attempts.length - 1 ? ttftMs : null),
  }));
}

/**
 * Stretches that took place, in order and without a gap. What was never reached, or does not apply (a reused connection
 * has no TCP), is left out.
 *
 * @param firstTokenMs null: none came, then the wait lasts until the answer or the end
 */
function attemptPhases({ timeline }: DocumentAttempt, firstTokenMs: number | null): Phase[] {
  const ms = (offsetNs: number | null): number | null => (offsetNs === null ? null : offsetNs / NS_PER_MS);
  const endMs = ms(timeline.streamEnd);
  const answerMs = firstTokenMs ?? ms(timeline.firstEvent) ?? ms(timeline.firstByte) ?? ms(timeline.headers) ?? endMs;
  const borders: readonly (readonly [PhaseName, number | null])[] = [
    ['prepare', ms(timeline.socketCreated)],
    ['DNS', ms(timeline.lookup)],
    ['TCP', ms(timeline.connect)],
    ['TLS', ms(timeline.secureConnect)],
    ['request', ms(timeline.requestSent)],
    ['waiting', answerMs],
    // Without a token, what follows the wait is an answer of another kind, such as an error.
    [firstTokenMs === null ? 'answer' : 'streaming', endMs],
  ];
  const phases: Phase[] = [];
  let startMs = 0;
  for (const [name, reachedMs] of borders) {
    if (reachedMs === null || reachedMs <= startMs) continue;
    phases.push({ name, startMs, endMs: reachedMs });
    startMs = reachedMs;
  }
  return phases;
}
