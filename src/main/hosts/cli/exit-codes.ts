/** How a command ended, for scripts; and which error leads to which. */
import type { ErrorCode } from '../../../shared/contract/result.js';
import type { FailureCode } from '../../../shared/domain/failure.js';
import type { OutlineRun, SessionOutline } from '../../../shared/domain/session-outline.js';
import { endsSession } from '../../benchmark/why-stop.js';

export const exitCodes = {
  done: 0,
  /** Some arm has no completed run, or something else than the command line is at fault. */
  failed: 1,
  /** Wrong command line or plan; the message names the field. */
  usage: 2,
  credentials: 3,
  /** A session that ended well crossed a threshold of `--fail-if`. */
  threshold: 99,
  /** 128 + SIGINT, as shells count; what was measured is kept. */
  interrupted: 130,
} as const;

const accessFailures: readonly FailureCode[] = [
  'access-denied',
  'legacy-model',
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
    case 'cancelled':
      return exitCodes.interrupted;
    default:
      return exitCodes.failed;
  }
}

/** @returns how a session that was not interrupted ended */
export function exitCodeOfSession({ session, arms }: SessionOutline): number {
  if (session.state === 'failed') {
    // Which of several runs in flight ended it is not told; but only credentials end a session by a run's failure.
    const stopped = arms.some(({ runs }) => runs.some(({ error }) => error !== null && endsSession(error.code)));
    return stopped ? exitCodes.credentials : exitCodes.failed;
  }
  const unanswered = arms.filter(
    ({ runs }) => !runs.some(({ phase, outcome }) => phase === 'measured' && outcome === 'completed'),
  );
  if (unanswered.length === 0) return exitCodes.done;
  const refused = unanswered.every(({ runs }) => runs.length > 0 && runs.every(isRefused));
  return refused ? exitCodes.credentials : exitCodes.failed;
}

function isRefused({ error }: OutlineRun): boolean {
  return error !== null && isRefusal(error.code);
}

/** Whether a failure with this code lies with credentials or access. */
export function isRefusal(code: FailureCode): boolean {
  return accessFailures.includes(code);
}
