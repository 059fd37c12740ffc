/** Whether the answers are right: thousands of simulated sessions with known truth, judged by Firsttoken and by what others do. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { askCacheClasses, askCacheEffect } from './calibration/ask-cache.js';
import { askConnections, askLookalikes } from './calibration/ask-connections.js';
import { askIdentical, askSixIdentical } from './calibration/ask-identical.js';
import { askSlower } from './calibration/ask-slower.js';
import { askSlowFirst } from './calibration/ask-slow-runs.js';
import { askFallbacks } from './calibration/ask-tiers.js';
import { conditions } from './calibration/conditions.js';
import { tables, verdictLine } from './calibration/report.js';
import { errorOf, shareOf } from './calibration/rate.js';
import { type Figure, verdictOf } from './calibration/tally.js';
import { startBenchmark } from './common/benchmark.js';
import { describeMachine } from './common/machine.js';

const quick = process.argv.includes('--quick');
/** Sessions of each kind and size. The more runs, the dearer, and the less is open. */
const sessions = quick
  ? { identical: 100, manyRuns: 50, slower: 100, slowFirst: 80, six: 60, classes: 60 }
  : { identical: 4_000, manyRuns: 2_000, slower: 2_000, slowFirst: 2_000, six: 2_000, classes: 1_000 };
const sizes = [6, 10, 20, 60];
const MANY_RUNS = 60;
const sizesForPower = quick ? [20, 40] : [10, 20, 30, 40, 60];
const sizesOfSix = [10, 20];
const RUNS_OF_CLASSES = 20;

const { run } = startBenchmark('calibration');
await run(async () => {
  const startedAt = new Date().toISOString();
  const startMs = performance.now();
  const figures: Figure[] = [];
  for (const part of parts()) {
    figures.push(...part());
    // Lets an interrupt in.
    await new Promise(setImmediate);
  }
  report(startedAt, (performance.now() - startMs) / 1_000, figures);
});

function parts(): (() => Figure[])[] {
  const identical = (n: number) => (n >= MANY_RUNS ? sessions.manyRuns : sessions.identical);
  return [
    ...conditions.flatMap((condition) => sizes.map((n) => () => askIdentical(condition, n, identical(n), n === 20))),
    ...conditions
      .filter(({ distribution }) => distribution.name === 'lognormal')
      .flatMap((condition) => sizesOfSix.map((n) => () => askSixIdentical(condition, n, sessions.six))),
    ...conditions.flatMap((condition) => sizesForPower.map((n) => () => askSlower(condition, n, sessions.slower))),
    ...conditions.flatMap((condition) => sizes.map((n) => () => askSlowFirst(condition, n, sessions.slowFirst))),
    () => askCacheClasses(RUNS_OF_CLASSES, sessions.classes),
    () => askCacheEffect(RUNS_OF_CLASSES, 2 * sessions.classes),
    () => askConnections(RUNS_OF_CLASSES, sessions.classes),
    () => askLookalikes(sessions.classes),
    () => askFallbacks(RUNS_OF_CLASSES, sessions.classes),
  ];
}

function report(startedAt: string, seconds: number, figures: readonly Figure[]): void {
  process.stdout.write(`${tables(figures)}\n\n${verdictLine(figures)} ${seconds.toFixed(0)} s.\n`);
  mkdirSync('bench-results', { recursive: true });
  const result = {
    at: startedAt,
    quick,
    machine: describeMachine(),
    seconds,
    figures: figures.map((figure) => ({
      ...figure,
      share: shareOf(figure.own),
      error: errorOf(figure.own),
      verdict: verdictOf(figure),
    })),
  };
  writeFileSync('bench-results/calibration.json', `${JSON.stringify(result, null, 2)}\n`);
  if (figures.some((figure) => verdictOf(figure) === 'MISSED')) process.exitCode = 1;
}
