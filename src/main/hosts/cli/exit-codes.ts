/** How a command ended, for scripts; and which error leads to which. */
import type { ErrorCode } from '../../../shared/contract/result.js';
import type { FailureCode } from '../../../shared/domain/failure.js';
import type { SessionDocument } from '../../../shared/domain/session-document.js';

export const exitCodes = {
  done: 0,
  /** Some arm has no completed run, or something else than the command line is at fault. */
  failed: 1,
  /** Wrong command line or plan; the message names the field. */
  usage: 2,
  credentials: 3,
  /** 128 + SIGINT, as shells count; what was measured is kept. */
  interrupted: 130,
} as const;

const accessFailures: readonly FailureCode[] = [
  'access-denied',
  'credentials-missing',
  'credentials-expired',
  'credentials-invalid',
  'signature-mismatch',
];

export function exitCodeOfError(code: ErrorCode): number {
  switch (code) {
    case 'invalid-input':
    case 'not-found':
      return exitCodes.usage;
    case 'credentials':
    case 'access-denied':
      return exitCodes.credentials;
    default:
      return exitCodes.failed;
  }
}

/** @returns how a session that was not interrupted ended */
export function exitCodeOfSession({ session, arms }: SessionDocument): number {
  const measured = arms.map(({ runs }) => runs.filter(({ phase }) => phase === 'measured'));
  if (measured.every((runs) => runs.some(({ outcome }) => outcome === 'completed'))) {
    return session.state === 'failed' ? exitCodes.failed : exitCodes.done;
  }
  const runs = arms.flatMap((arm) => arm.runs);
  const refused = runs.every(({ error }) => error !== null && accessFailures.includes(error.code));
  return runs.length > 0 && refused ? exitCodes.credentials : exitCodes.failed;
}
