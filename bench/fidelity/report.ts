/** The tables that the benchmark prints. */
import { textTable } from '../common/text-table.js';
import { clientNames } from './clients.js';
import type { Goal } from './goals.js';
import { BOUND_MARGIN_MS } from './judge-run.js';
import type { CellSummary, Spread } from './summarise-cell.js';

export function cellTable(cells: readonly CellSummary[]): string {
  const header = [
    ...['streams', 'client', 'runs', 'failed'],
    ...['first p50', 'p99', 'max', 'n'],
    ...['following p50', 'p99', 'max', 'n'],
    ...['call-server p50', 'p99', 'connections', 'delayed', 'unlabelled', 'beyond', 'stolen'],
  ];
  const rows = cells.map((cell) => [
    String(cell.streams),
    clientNames[cell.client],
    String(cell.runs),
    String(Object.values(cell.failures).reduce((sum, count) => sum + count, 0)),
    ...spreadCells(cell.firstDelta),
    ...spreadCells(cell.followingDelta),
    milliseconds(cell.callToServer.p50),
    milliseconds(cell.callToServer.p99),
    cell.connections === null ? '-' : `${cell.connections}/${cell.requests}`,
    percent(cell.clientDelayedShare),
    cell.unlabelledErrors === null ? '-' : String(cell.unlabelledErrors),
    milliseconds(cell.beyondOwnDelayMs),
    percent(cell.stolenShare),
  ]);
  return [
    textTable([header, ...rows]),
    '',
    "Milliseconds; error = the client's stamp minus the server's just before its write. Connections: opened/requests,",
    'warm-ups included. Delayed: share of the runs labelled clientDelayed. Unlabelled: stamps further off than the',
    `run's own bound (longest delay of its event loop + ${BOUND_MARGIN_MS} ms) in runs without that label.`,
    'Beyond: the furthest that a stamp was off beyond that longest delay. Stolen: share of the processor time that a',
    'hypervisor gave to others meanwhile.',
    ...cells.flatMap((cell) =>
      Object.entries(cell.failures).map(
        ([reason, count]) => `FAILED ${count} x ${clientNames[cell.client]}, ${cell.streams} streams: ${reason}`,
      ),
    ),
  ].join('\n');
}

export function goalTable(goals: readonly Goal[]): string {
  const rows = goals.map(({ name, value, limit, met }) => [
    name,
    milliseconds(value),
    milliseconds(limit),
    met ? 'met' : 'MISSED',
  ]);
  return textTable([['goal', 'value', 'at most', ''], ...rows]);
}

function spreadCells({ p50, p99, max, n }: Spread): string[] {
  return [...[p50, p99, max].map(milliseconds), String(n)];
}

function percent(share: number | null): string {
  return share === null ? '-' : `${(100 * share).toFixed(1)} %`;
}

function milliseconds(value: number | null): string {
  if (value === null) return '-';
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
