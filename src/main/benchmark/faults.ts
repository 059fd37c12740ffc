/** Faults of ours (a dead thread, a full disk) as text and as the record of the run that they hit. */
import { asSentence } from '../../shared/domain/as-sentence.js';
import type { Measurement } from '../../shared/domain/run.js';
import { ApplicationError } from '../../shared/contract/result.js';

export function faultText(error: unknown): string {
  if (error instanceof ApplicationError) return `${error.message} ${error.hint}`;
  return error instanceof Error ? error.message : String(error);
}

/**
 * A run whose measurement was lost: nothing is known of it but that it failed here.
 *
 * @param scheduledAtNs when it was due, monotonic nanoseconds; null: now
 */
export function faultMeasurement(message: string, scheduledAtNs: bigint | null): Measurement {
  return {
    outcome: {
      kind: 'failed',
      failure: {
        code: 'client-fault',
        message: asSentence(`Firsttoken itself failed during this run: ${message}`),
        hint: 'The run tells nothing about the model. Start the benchmark again; the runs before are kept.',
        awsName: null,
        httpStatus: null,
        requestId: null,
      },
    },
    startedAt: new Date().toISOString(),
    scheduledAtNs: (scheduledAtNs ?? process.hrtime.bigint()).toString(),
    attempts: [],
    reply: { text: '', reasoning: '' },
    clockDriftMs: null,
    gcMs: null,
    stolenMs: null,
    loopDelay: { toFirstDeltaMs: null, wholeRunMs: null },
  };
}
