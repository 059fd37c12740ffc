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
    formula: "longest delay of the measuring thread's event loop from sent to the first delta with content",
    unit: 'ms',
    decimals: 1,
    nullWhen: 'no delta with content came, or the thread was not watched',
    source: 'Node.js monitorEventLoopDelay, less its resolution',
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
} as const satisfies Partial<Definitions<FigureId>>;
