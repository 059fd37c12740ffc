import { describe, expect, test } from 'vitest';
import { comparedClients } from '../../bench/fidelity/clients.js';
import { judgeGoals } from '../../bench/fidelity/goals.js';
import { makeRounds, streamCounts } from '../../bench/fidelity/schedule.js';
import type { CellSummary } from '../../bench/fidelity/summarise-cell.js';

const spread = { n: 100, p50: 0.3, p99: 1, max: 3 };

function cells(change: (cell: CellSummary) => CellSummary = (cell) => cell): CellSummary[] {
  return streamCounts.flatMap((streams) =>
    comparedClients.map((client) => {
      const p99 = client === 'sdk-loop-busy' ? 5 : 1;
      const own = client === 'firsttoken';
      return change({
        client,
        streams,
        passes: 5,
        runs: 100,
        failures: {},
        firstDelta: { ...spread, p99 },
        followingDelta: { ...spread, p99 },
        callToServer: spread,
        requests: 100,
        connections: 1,
        clientDelayedShare: own ? 0 : null,
        unlabelledErrors: own ? 0 : null,
        beyondOwnDelayMs: own ? 0.3 : null,
        stolenShare: null,
      });
    }),
  );
}

function missed(changed: readonly CellSummary[]): string[] {
  return judgeGoals(changed)
    .filter(({ met }) => !met)
    .map(({ name }) => name);
}

function at(client: CellSummary['client'], streams: number, change: Partial<CellSummary>): CellSummary[] {
  return cells((cell) => (cell.client === client && cell.streams === streams ? { ...cell, ...change } : cell));
}

describe('the goals', () => {
  test('are all met by a client as exact as they ask', () => {
    expect(missed(cells())).toEqual([]);
  });

  test.each<[string, CellSummary[], string[]]>([
    ['the first delta at 6', at('firsttoken', 6, { firstDelta: { ...spread, p50: 0.51 } }), ['first delta p50']],
    ['following deltas at 6', at('firsttoken', 6, { followingDelta: { ...spread, p99: 1.6 } }), ['deltas p99, ms']],
    ['a calm busy loop', at('sdk-loop-busy', 6, { firstDelta: { ...spread, p99: 1.9 } }), ['p99: half of (b)']],
    ['a better floor', at('raw-sockets', 6, { followingDelta: { ...spread, p99: 0.4 } }), ['p99: twice (d)']],
    ['the crowd at 32', at('firsttoken', 32, { followingDelta: { ...spread, p99: 4.1 } }), ['32 streams, following']],
    ['one unlabelled error', at('firsttoken', 1, { unlabelledErrors: 1 }), ['without the label']],
    ['a failed run of any client', at('sdk-loop', 32, { failures: { reset: 2 } }), ['failed']],
  ])('notice %s', (_, changed, expected) => {
    const names = missed(changed);
    expect(names).toHaveLength(expected.length);
    for (const [index, part] of expected.entries()) expect(names[index]).toContain(part);
  });

  test('are missed, not met, where there are no figures', () => {
    const none = { n: 0, p50: null, p99: null, max: null };
    expect(missed(at('firsttoken', 32, { firstDelta: none }))).toEqual(['32 streams, first delta p99, ms']);
    expect(missed(at('firsttoken', 1, { unlabelledErrors: null }))).toHaveLength(1);
    expect(missed([])).not.toEqual([]);
  });
});

describe('a round', () => {
  const options = { seed: 7, clients: comparedClients, rounds: 3, deltas: 10, runs: () => 2 };

  test('holds every client at every number of streams once, under the same pauses', () => {
    for (const round of [1, 2, 3]) {
      const passes = makeRounds(options).filter((pass) => pass.round === round);
      expect(new Set(passes.map(({ client, streams }) => `${client} ${streams}`)).size).toBe(12);
      for (const streams of streamCounts) {
        const plans = passes.filter((pass) => pass.streams === streams).map(({ plan }) => JSON.stringify(plan));
        expect(new Set(plans).size).toBe(1);
      }
    }
  });

  test('has an order and pauses of its own, the same for the same seed', () => {
    const order = (round: number): string =>
      makeRounds(options)
        .filter((pass) => pass.round === round)
        .map(({ client, streams }) => `${client} ${streams}`)
        .join();
    expect(order(1)).not.toBe(order(2));
    expect(makeRounds(options)).toEqual(makeRounds(options));
  });

  test('gives each stream a warm-up before its measured runs', () => {
    expect(makeRounds(options)[0]?.plan.pausesMs[0]).toHaveLength(3);
  });
});
