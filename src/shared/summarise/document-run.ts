/** A stored run as outline and document show it: its figures first, then what they were computed from. */
import { computeRunFigures } from '../domain/figures/compute-run-figures.js';
import { arrivalNs } from '../domain/figures/delta-arrival.js';
import type { Attempt, Run } from '../domain/run.js';
import type { Arm } from '../domain/session.js';
import type { DocumentAttempt, DocumentRun } from '../domain/session-document.js';
import type { OutlineRun } from '../domain/session-outline.js';

/** @returns `cacheClass` and `slow` are null: they depend on the other runs (`build-outline.ts`) */
export function outlineRun(run: Run, arm: Arm): OutlineRun {
  const attempt = run.attempts.at(-1);
  return {
    sequence: run.sequence,
    ordinal: run.ordinal,
    block: run.block,
    phase: run.phase,
    startedAt: run.startedAt,
    idleSeconds: run.idleSeconds,
    plannedStartMs: run.plannedStartMs,
    outcome: run.outcome.kind,
    error: errorOf(run),
    ...computeRunFigures(run),
    slow: null,
    connection: attempt?.connection ?? { reused: null, protocol: null, tls: null, idleMs: null },
    requestedTier: arm.settings.serviceTier,
    servedTier: attempt?.servedTier ?? null,
    requestedLatency: arm.settings.latency,
    servedLatency: attempt?.servedLatency ?? null,
    attempts: run.attempts.map(withoutDeltas),
  };
}

/**
 * Adds what the outline leaves out.
 *
 * @param outline of the same run
 */
export function completeRun(outline: OutlineRun, run: Run): DocumentRun {
  const deltas = run.attempts.at(-1)?.timeline.deltas ?? [];
  return {
    ...outline,
    deltas: deltas.map((delta) => [arrivalNs(delta) / 1e6, delta[1], delta[2]]),
    reply: run.reply,
  };
}

function errorOf({ outcome }: Run): OutlineRun['error'] {
  if (outcome.kind !== 'failed' && outcome.kind !== 'incomplete') return null;
  const { code, message, hint } = outcome.failure;
  return { code, message, hint };
}

function withoutDeltas(attempt: Attempt): DocumentAttempt {
  const { timeline } = attempt;
  return {
    ...attempt,
    timeline: {
      sentAtNs: timeline.sentAtNs,
      socketCreated: timeline.socketCreated,
      lookup: timeline.lookup,
      connect: timeline.connect,
      secureConnect: timeline.secureConnect,
      requestSent: timeline.requestSent,
      headers: timeline.headers,
      firstByte: timeline.firstByte,
      firstEvent: timeline.firstEvent,
      messageStop: timeline.messageStop,
      metadata: timeline.metadata,
      streamEnd: timeline.streamEnd,
    },
  };
}
