/** Where a run can hang when it is ended from outside, and how to bring one there. */
import type { Measurement } from '../../src/shared/domain/run.js';
import { stormModelId, endlessModelId } from './storm-scenario.js';

export interface Phase {
  readonly name: string;
  readonly modelId: string;
  readonly retries: number;
  /** `mute`: takes connections and never says a word. */
  readonly server: 'simulator' | 'mute';
  /** Whether the run was there when it ended. */
  readonly wasReached: (measurement: Measurement) => boolean;
}

type LastAttempt = Measurement['attempts'][number];

const last =
  (holds: (attempt: LastAttempt) => boolean) =>
  ({ attempts }: Measurement): boolean => {
    const attempt = attempts.at(-1);
    return attempt !== undefined && holds(attempt);
  };

export const phases: readonly Phase[] = [
  {
    name: 'TLS handshake unanswered',
    modelId: endlessModelId,
    retries: 0,
    server: 'mute',
    wasReached: last(({ timeline }) => timeline.secureConnect === null),
  },
  {
    name: 'waiting for headers',
    modelId: stormModelId({ kind: 'stall', at: 'before-headers' }),
    retries: 0,
    server: 'simulator',
    wasReached: last(({ timeline }) => timeline.requestSent !== null && timeline.headers === null),
  },
  {
    name: 'waiting for the first event',
    modelId: stormModelId({ kind: 'stall', at: 'before-first-frame' }),
    retries: 0,
    server: 'simulator',
    wasReached: last(({ timeline }) => timeline.headers !== null && timeline.firstEvent === null),
  },
  {
    name: 'silent in mid stream',
    modelId: stormModelId({ kind: 'stall', at: 'mid-stream' }),
    retries: 0,
    server: 'simulator',
    wasReached: last(({ timeline }) => timeline.deltas.length > 0),
  },
  {
    name: 'streaming, 100 deltas/s',
    modelId: endlessModelId,
    retries: 0,
    server: 'simulator',
    wasReached: last(({ timeline }) => timeline.deltas.length > 0),
  },
  {
    name: 'in a retry wait',
    modelId: stormModelId({ kind: 'throttle', reason: 'requests' }),
    retries: 10,
    server: 'simulator',
    wasReached: last(({ failure }) => failure?.code === 'throttled'),
  },
];
