/** The way of one attempt: how long connecting took, and when each stage of the answer was reached. */
import type { Timeline } from '../timeline.js';
import { spanMs, toMilliseconds } from './milliseconds.js';
import type { PhaseFigures } from './run-figures.js';

/**
 * The first three are durations and null on a reused connection; the others are offsets from `sent`. An IP address
 * needs no look-up: then TCP counts from the creation of the socket.
 */
export function phaseFigures(timeline: Timeline): PhaseFigures {
  return {
    dnsMs: spanMs(timeline.socketCreated, timeline.lookup),
    tcpMs: spanMs(timeline.lookup ?? timeline.socketCreated, timeline.connect),
    tlsMs: spanMs(timeline.connect, timeline.secureConnect),
    requestSentMs: toMilliseconds(timeline.requestSent),
    headersMs: toMilliseconds(timeline.headers),
    firstByteMs: toMilliseconds(timeline.firstByte),
    firstEventMs: toMilliseconds(timeline.firstEvent),
    firstDeltaMs: toMilliseconds(timeline.deltas[0]?.[0]),
  };
}

/** Of a run that was never sent. */
export const noPhaseFigures: PhaseFigures = {
  dnsMs: null,
  tcpMs: null,
  tlsMs: null,
  requestSentMs: null,
  headersMs: null,
  firstByteMs: null,
  firstEventMs: null,
  firstDeltaMs: null,
};
