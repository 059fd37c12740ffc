/** Waiting for a moment of the monotonic clock. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { pause } from './pause.js';

/** A timer fires up to this late on an idle machine, since it counts whole milliseconds. */
const TIMER_ERROR_MS = 2;

/**
 * By timers alone: a millisecond or two late, never early.
 *
 * @param dueNs monotonic nanoseconds
 * @returns resolves then, or at once when the signal is aborted; never rejects
 */
export async function waitUntil(dueNs: bigint, signal: AbortSignal): Promise<void> {
  // A timer may also fire up to a millisecond before its time.
  for (let left = leftMs(dueNs); left > 0 && !signal.aborted; left = leftMs(dueNs)) await pause(left, signal);
}

/**
 * Some microseconds late, never early: the last milliseconds are spent turning the event loop, which holds up nothing
 * else that happens on it.
 *
 * @param dueNs monotonic nanoseconds
 * @returns resolves then, or at once when the signal is aborted; never rejects
 */
export async function waitExactlyUntil(dueNs: bigint, signal: AbortSignal): Promise<void> {
  await waitUntil(dueNs - BigInt(TIMER_ERROR_MS * 1e6), signal);
  while (leftMs(dueNs) > 0 && !signal.aborted) await nextTurn();
}

function leftMs(dueNs: bigint): number {
  return Number(dueNs - process.hrtime.bigint()) / 1e6;
}
