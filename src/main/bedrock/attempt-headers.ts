/** What an attempt keeps of an answer's headers, the same for every transport. */
import type { AttemptStamps } from '../benchmark/stream-client.js';

/** The SDK writes it into every request; the same for all attempts of a call. */
export const INVOCATION_ID_HEADER = 'amz-sdk-invocation-id';

type Headers = Readonly<Record<string, string | string[] | number | boolean | undefined>>;

/** @param headers in lower case, as Node gives them */
export function noteAnswer(stamps: AttemptStamps, status: number | undefined, headers: Headers): void {
  stamps.httpStatus = status ?? null;
  const requestId = headers['x-amzn-requestid'];
  stamps.requestId = typeof requestId === 'string' ? requestId : null;
  stamps.retryAfterMs = waitOf(headers['x-amz-retry-after'], 1) ?? waitOf(headers['retry-after'], 1_000);
}

/** @param unitMs of a plain number; `Retry-After` may be a date instead (RFC 9110, 10.2.3) */
function waitOf(value: Headers[string], unitMs: number): number | null {
  if (typeof value !== 'string' || value.trim() === '') return null;
  const wait = Number(value) * unitMs;
  const waitMs = Number.isNaN(wait) ? Date.parse(value) - Date.now() : wait;
  return Number.isFinite(waitMs) ? Math.max(0, waitMs) : null;
}
