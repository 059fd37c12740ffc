/** Definitions of the figures that say under which conditions a run was measured. */
import type { Definitions, FigureId } from './figure-definition.js';

export const conditionDefinitions = {
  cacheClass: {
    name: 'cache class',
    formula:
      'from cachePoint sent or not, and cache read and write tokens: none, implicit-hit, hit, partial, write, ' +
      'silent-skip (cachePoint sent, nothing cached), unexpected-miss (cached less than 5 minutes before)',
    unit: null,
    decimals: 0,
    nullWhen: 'no token counts came',
    source: 'Firsttoken',
    where: ['table', 'compare', 'detail'],
  },
  stopReason: {
    name: 'stop reason',
    formula: 'messageStop.stopReason as sent',
    unit: null,
    decimals: 0,
    nullWhen: 'no messageStop came',
    source: 'AWS ConverseStream',
    where: ['table', 'detail'],
  },
  loopDelayMs: {
    name: 'client delay',
    formula:
      "longest delay of two successive rounds of the measuring thread's event loop, from sent to the first delta with content",
    unit: 'ms',
    decimals: 1,
    nullWhen: 'no delta with content came, or the thread was not watched',
    source: 'Firsttoken: a timer of 2 ms, less its interval',
    where: ['detail'],
  },
  clientDelayed: {
    name: 'client-delayed',
    formula: 'loopDelayMs > the larger of 5 ms and 2 % of ttftMs: our own delay, not the service, may have shaped it',
    unit: null,
    decimals: 0,
    nullWhen: 'loopDelayMs is unknown',
    source: 'Firsttoken',
    where: ['table', 'detail'],
  },
  attemptCount: {
    name: 'attempts',
    formula: 'requests that were sent for the run; more than 1 when it was sent again after a failure that may pass',
    unit: null,
    decimals: 0,
    nullWhen: 'never; 0 when the run was cancelled before it was sent',
    source: 'Firsttoken',
    where: ['table', 'detail'],
  },
  connectionIdleMs: {
    name: 'connection idle',
    formula: 'sent - end of the traffic before on the connection that was used again',
    unit: 'ms',
    decimals: 0,
    nullWhen: 'the connection was new, or none was made',
    source: 'Firsttoken',
    where: ['detail'],
  },
  gcMs: {
    name: 'garbage collection',
    formula:
      'length of all garbage collections of the measuring thread during the run, each of which holds up its stamps',
    unit: 'ms',
    decimals: 1,
    nullWhen: 'the collector was not watched',
    source: 'Node.js perf_hooks, entries of type gc',
    where: ['detail'],
  },
  stolenMs: {
    name: 'stolen time',
    formula:
      'processor time that the hypervisor gave to other machines during the run while a thread of this one could have ' +
      'run, over all processors, in steps of 10 ms',
    unit: 'ms',
    decimals: 0,
    nullWhen: 'the system does not say: only Linux does',
    source: 'Linux, /proc/stat, steal',
    where: ['detail'],
  },
  clockDriftMs: {
    name: 'clock drift',
    formula: 'change of (wall clock - monotonic clock) over the run',
    unit: 'ms',
    decimals: 1,
    nullWhen: 'the clocks were not watched',
    source: 'Firsttoken',
    where: ['detail'],
  },
  clockJumped: {
    name: 'clock jumped',
    formula:
      'clockDriftMs beyond 50 ms either way, or a measuring thread that stood still for 5 s: the clock was set or the ' +
      'computer slept; the run is void and left out of every summary',
    unit: null,
    decimals: 0,
    nullWhen: 'neither the clocks nor the thread were watched',
    source: 'Firsttoken',
    where: ['table', 'detail'],
  },
} as const satisfies Partial<Definitions<FigureId>>;
