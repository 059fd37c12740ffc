/** What the figures must show. A goal that cannot be computed is missed. */
import type { ClientId } from './clients.js';
import type { CellSummary } from './summarise-cell.js';

export interface Goal {
  readonly name: string;
  /** Milliseconds, or a count; null: not known. */
  readonly value: number | null;
  readonly limit: number | null;
  readonly met: boolean;
}

type Kind = 'firstDelta' | 'followingDelta';
const kinds = { firstDelta: 'first delta', followingDelta: 'following deltas' } as const satisfies Record<Kind, string>;

export function judgeGoals(cells: readonly CellSummary[]): Goal[] {
  const find = (client: ClientId, streams: number) =>
    cells.find((cell) => cell.client === client && cell.streams === streams);
  const at6 = find('firsttoken', 6);
  const at32 = find('firsttoken', 32);
  const p99 = (client: ClientId, kind: Kind): number | null => find(client, 6)?.[kind].p99 ?? null;
  const perKind = (goals: (kind: Kind, name: string) => Goal[]): Goal[] =>
    (['firstDelta', 'followingDelta'] as const).flatMap((kind) => goals(kind, kinds[kind]));
  return [
    atMost('6 streams, first delta p50, ms', at6?.firstDelta.p50 ?? null, 0.5),
    atMost('6 streams, first delta p99, ms', at6?.firstDelta.p99 ?? null, 2),
    atMost('6 streams, following deltas p99, ms', at6?.followingDelta.p99 ?? null, 1.5),
    ...perKind((kind, name) => [
      atMost(
        `6 streams, ${name} p99: half of (b), ms`,
        p99('firsttoken', kind),
        times(0.5, p99('sdk-loop-busy', kind)),
      ),
      atMost(`6 streams, ${name} p99: twice (d), ms`, p99('firsttoken', kind), times(2, p99('raw-sockets', kind))),
    ]),
    ...perKind((kind, name) => [atMost(`32 streams, ${name} p99, ms`, at32?.[kind].p99 ?? null, 4)]),
    atMost('errors above the bound without the label', unlabelled(cells), 0),
    atMost('runs that failed or could not be matched', failedRuns(cells), 0),
  ];
}

function atMost(name: string, value: number | null, limit: number | null): Goal {
  return { name, value, limit, met: value !== null && limit !== null && value <= limit };
}

function times(factor: number, value: number | null): number | null {
  return value === null ? null : factor * value;
}

/** null when a cell of Firsttoken did not say: then nothing is known of its labels. */
function unlabelled(cells: readonly CellSummary[]): number | null {
  const counts = cells.filter(({ client }) => client === 'firsttoken').map((cell) => cell.unlabelledErrors);
  if (counts.length === 0) return null;
  return counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}

function failedRuns(cells: readonly CellSummary[]): number {
  return cells.flatMap(({ failures }) => Object.values(failures)).reduce((sum, count) => sum + count, 0);
}
