/** Which failures make the rest of a session pointless: those that every later run of every arm would repeat. */
import type { FailureCode } from '../../shared/domain/failure.js';
import type { Run } from '../../shared/domain/run.js';

/**
 * Credentials serve all arms alike. A missing permission does not belong here: it may hold for one model only, so it
 * fails the runs of its arm and the others go on.
 */
const stopping: readonly FailureCode[] = [
  'credentials-missing',
  'credentials-expired',
  'credentials-invalid',
  'signature-mismatch',
];

/** Whether a failure with this code would meet every later run of every arm. */
export function endsSession(code: FailureCode): boolean {
  return stopping.includes(code);
}

/** @returns why the session should stop after this run, with what to do; null to go on */
export function whyStop({ outcome }: Run): string | null {
  if (outcome.kind !== 'failed' || !endsSession(outcome.failure.code)) return null;
  return `Stopped early: ${outcome.failure.message} ${outcome.failure.hint}`;
}
