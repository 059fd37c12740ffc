/** A session behind the gate of its credentials, whose clock and runs are the test's own: fake timers must be on. */
import { vi } from 'vitest';
import type { LiveEvent } from '../../../src/shared/domain/live/live-event.js';
import { exampleFailure } from '../../fakes/example-run.js';
import type { ScriptedCredentials } from '../../fakes/scripted-credentials.js';
import { type LoadTrial, startLoadTrial } from './load-trial.js';

const oneByOne = { kind: 'closed', concurrency: 1 } as const;
export const tenPerSecond = { kind: 'open', requestsPerSecond: 10, arrivals: 'constant' } as const;

/** @param load left out: one run after the other */
export function startGateTrial(
  credentials: ScriptedCredentials,
  { load = oneByOne, runs = 4 }: { load?: typeof oneByOne | typeof tenPerSecond; runs?: number } = {},
): LoadTrial {
  return startLoadTrial(load, runs, (options) => credentials.gateOf(options));
}

export const moments = () => vi.advanceTimersByTimeAsync(0);
export const inMinutes = (minutes: number) => Date.now() + minutes * 60_000;

export const expiry = exampleFailure({ code: 'credentials-expired', message: 'They expired.', hint: 'Sign in again.' });
export const expired = { outcome: { kind: 'failed', failure: expiry } } as const;

export async function endNext(trial: LoadTrial, changes: object = {}): Promise<void> {
  await trial.held[0]?.end({ startedAt: new Date().toISOString(), ...changes });
  await moments();
}

export async function endAll(trial: LoadTrial): Promise<void> {
  for (let left = 1_000; trial.held.length > 0 && left > 0; left -= 1) await endNext(trial);
}

export function pauses({ events }: LoadTrial) {
  return events.filter(
    (event): event is Extract<LiveEvent, { type: 'session.paused' | 'session.resumed' }> =>
      event.type === 'session.paused' || event.type === 'session.resumed',
  );
}
