/** The events of a small session, in order. */
import { liveArm } from './live-arm.js';
import type { LiveEvent } from '../../../src/shared/domain/live/live-event.js';
import type { RunSlot } from '../../../src/shared/domain/run.js';

export interface LiveSessionShape {
  readonly sessionId: string;
  readonly arms: number;
  readonly runs: number;
  readonly deltas: number;
}

export function liveSession({ sessionId, arms, runs, deltas }: LiveSessionShape): LiveEvent[] {
  const announced = {
    sessionId,
    name: 'A session',
    simulated: true,
    timeScale: 1,
    arms: Array.from({ length: arms }, (_, index) => liveArm(index)),
    plannedRuns: arms * runs,
  };
  const events: LiveEvent[] = [
    { type: 'session.preparing', step: 'simulator', ...announced },
    { type: 'session.preparing', step: 'calibration', ...announced },
    { type: 'session.started', startedAt: '2026-11-22T14:02:00.000Z', ...announced },
  ];
  for (let sequence = 0; sequence < arms * runs; sequence += 1) {
    const armId = `arm-${(sequence % arms) + 1}`;
    const ordinal = Math.floor(sequence / arms) + 1;
    const slot: RunSlot = {
      ...{ sequence, armId, phase: 'measured', ordinal, block: ordinal },
      ...{ idleSeconds: 0, plannedStartMs: null },
    };
    events.push({ type: 'run.started', slot });
    events.push({ type: 'run.sent', sequence, attempt: 1 });
    for (let delta = 0; delta < deltas; delta += 1) {
      events.push({ type: 'run.deltas', sequence, deltas: [[300 + delta, 'text', `word${delta} `]] });
    }
    events.push({
      type: 'run.ended',
      slot,
      result: {
        outcome: 'completed',
        ttftMs: 300,
        firstTextMs: 300,
        totalMs: 300 + deltas,
        streamTokensPerSecond: null,
        outputTokens: deltas,
        loopDelayMs: 0.4,
        clientDelayed: false,
        error: null,
      },
    });
  }
  events.push({ type: 'session.ended', state: 'done', endedAt: '2026-11-22T14:03:00.000Z', message: null });
  return events;
}
