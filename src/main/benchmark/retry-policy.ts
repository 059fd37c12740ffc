/**
 * Whether a failed attempt is followed by another, and after which wait. The rules are those of the AWS SDKs' standard
 * retry mode; the SDK's own retries are off, since they would hide inside a latency.
 */
import type { Failure, FailureCode } from '../../shared/domain/failure.js';

/** What a later attempt may not meet again. Faults of the request, of credentials and of the model stay as they are. */
const passing: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'throttled',
  'model-not-ready',
  'service-unavailable',
  'internal-server',
  'connection-reset',
  'dead-socket',
  'endpoint-unreachable',
]);
/** Answers with status 429: quota and rate recover slowly. */
const throttling: ReadonlySet<FailureCode> = new Set<FailureCode>(['throttled', 'model-not-ready']);

const TRANSIENT_BASE_MS = 50;
const THROTTLING_BASE_MS = 1_000;
const LONGEST_BACK_OFF_MS = 20_000;
/** A service that asks for a longer wait gets this much more than the back-off. */
const LONGEST_EXTRA_MS = 5_000;

/** @param events decoded before the failure: once a reply has begun, sending it again would bill it twice */
export function mayPass({ code }: Pick<Failure, 'code'>, events: number): boolean {
  return events === 0 && passing.has(code);
}

export interface BackOff {
  readonly code: FailureCode;
  /** Attempts that have failed so far, 1 or more. */
  readonly failed: number;
  /** As the answer asked; null when it did not. */
  readonly retryAfterMs: number | null;
  /** Uniform in [0, 1). */
  readonly random: () => number;
}

/**
 * Full jitter: `random() * min(base * 2^(failed - 1), 20 s)`, base 50 ms, 1 s when throttled; a longer wait that the
 * answer asks for is honoured up to the back-off + 5 s (AWS SDKs, standard retry mode, parameters of 2026).
 *
 * @returns milliseconds
 */
export function backOffMs({ code, failed, retryAfterMs, random }: BackOff): number {
  const baseMs = throttling.has(code) ? THROTTLING_BASE_MS : TRANSIENT_BASE_MS;
  const waitMs = random() * Math.min(baseMs * 2 ** (failed - 1), LONGEST_BACK_OFF_MS);
  return retryAfterMs === null ? waitMs : Math.max(waitMs, Math.min(retryAfterMs, waitMs + LONGEST_EXTRA_MS));
}
