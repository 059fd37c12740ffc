/** What connecting and sending took, by this computer's clock: the client's own work, and the set-up of new connections. */
import type { FloorPart } from '../domain/floor.js';
import type { OutlineRun } from '../domain/session-outline.js';
import { median } from '../statistics/median.js';
import { milliseconds, runs as countedRuns } from './words.js';

const steps = [
  ['dnsMs', 'look-up'],
  ['tcpMs', 'TCP'],
  ['tlsMs', 'TLS'],
] as const;

/** Milliseconds before the connection stood; 0 on one that was open; null: not known. */
export function setUpMs({ connection, phases }: OutlineRun): number | null {
  if (connection.reused === null) return null;
  if (connection.reused) return 0;
  // An address needs no look-up, cleartext no TLS: only TCP is there always.
  return phases.tcpMs === null ? null : phases.tcpMs + (phases.dnsMs ?? 0) + (phases.tlsMs ?? 0);
}

/** @param runs those that count */
export function connectionPart(runs: readonly OutlineRun[]): FloorPart {
  const known = runs.map(setUpMs).filter((ms) => ms !== null);
  const ms = median(known);
  if (ms === null) return { part: 'connection', ms: null, how: 'no run tells how it was connected', preset: null };
  const fresh = runs.filter(({ connection }) => connection.reused === false);
  const details = steps.flatMap(([phase, name]) => {
    const value = median(fresh.map(({ phases }) => phases[phase]).filter((step) => step !== null));
    return value === null ? [] : [`${name} ${milliseconds(value)}`];
  });
  const reused = runs.filter(({ connection }) => connection.reused === true).length;
  const how =
    fresh.length === 0
      ? `${reused} of ${countedRuns(runs.length)} used a connection that was open`
      : `median over ${countedRuns(known.length)}, ${fresh.length} on a new connection (medians of those: ${details.join(', ')})`;
  return { part: 'connection', ms, how, preset: null };
}

/** From the call to the moment when the operating system had the request, less connecting. */
export function clientPart(runs: readonly OutlineRun[]): FloorPart {
  const known = runs.flatMap((run) => {
    const setUp = setUpMs(run);
    const { requestSentMs } = run.phases;
    return setUp === null || requestSentMs === null ? [] : [Math.max(0, requestSentMs - setUp)];
  });
  const ms = median(known);
  return {
    part: 'client',
    ms,
    how:
      ms === null
        ? 'no run tells when its request was sent'
        : `making, signing and sending the request (median of ${countedRuns(known.length)})`,
    preset: null,
  };
}
