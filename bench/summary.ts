/** How long the numbers of a session take: statistics, comparisons, ranks and findings, from 600 to 100,000 runs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { compareArms } from '../src/shared/compare/compare-arms.js';
import { createPairTester, isBlocked } from '../src/shared/compare/pair-tester.js';
import { rankArms } from '../src/shared/compare/rank-arms.js';
import type { Session } from '../src/shared/domain/session.js';
import type { SessionOutline } from '../src/shared/domain/session-outline.js';
import { createOutlineBuilder } from '../src/shared/summarise/build-outline.js';
import { findFindings } from '../src/shared/findings/find-findings.js';
import { labelSlowRuns, summariseArm } from '../src/shared/summarise/summarise-arm.js';
import { median } from '../src/shared/statistics/median.js';
import { startBenchmark } from './common/benchmark.js';
import { describeMachine } from './common/machine.js';
import { textTable } from './common/text-table.js';
import { makeRuns, makeSessionOf, type SessionSize } from './results/make-runs.js';

const quick = process.argv.includes('--quick');
const REPEATS = quick ? 3 : 7;
/** Of a small session: it takes some for the code to be compiled. */
const REPEATS_OF_SMALL = 25;
const SMALL_RUNS = 1_000;
const DELTAS_PER_RUN = 2;
/** 600 runs, the largest plan, and 100,000 runs. */
const sizes: readonly SessionSize[] = [
  { arms: 6, runsPerArm: 100, deltasPerRun: DELTAS_PER_RUN },
  ...(quick ? [] : [{ arms: 50, runsPerArm: 1_000, deltasPerRun: DELTAS_PER_RUN }]),
  { arms: 10, runsPerArm: 10_000, deltasPerRun: DELTAS_PER_RUN },
];
/** More than a plan may ask for. */
const MOST_PLANNED = 1_000;
const goals = { wholeRuns: 600, wholeMs: 50, summaryRuns: 100_000, summaryMs: 1_000 } as const;

/** Medians of the repeats. */
interface Timing {
  readonly arms: number;
  readonly runs: number;
  readonly comparisons: number;
  readonly findings: number;
  /** Figures of each run from its stamps: before all that follows. */
  readonly figuresMs: number | null;
  /** Statistics of the arms, comparisons, ranks and findings: what an opened session waits for. */
  readonly wholeMs: number | null;
  readonly wholeFirstMs: number | null;
  /** Parts of the whole. */
  readonly summaryMs: number | null;
  readonly comparisonsMs: number | null;
  readonly findingsMs: number | null;
}

const { run } = startBenchmark('summary');
await run(async () => {
  const startedAt = new Date().toISOString();
  const timings: Timing[] = [];
  for (const size of sizes) {
    timings.push(measure(size));
    // An interrupt is seen between two sizes.
    await new Promise((resolve) => setImmediate(resolve));
  }
  report(startedAt, timings);
});

function measure(size: SessionSize): Timing {
  const session = makeSessionOf(`summary-${size.arms}`, {
    ...size,
    runsPerArm: Math.min(size.runsPerArm, MOST_PLANNED),
  });
  const runs = [...makeRuns(size)];
  const repeats = runs.length <= SMALL_RUNS ? REPEATS_OF_SMALL : REPEATS;
  const passes = Array.from({ length: repeats }, () => {
    const builder = createOutlineBuilder(session);
    const figuresMs = timed(() => {
      for (const each of runs) builder.add(each);
    });
    let outline: SessionOutline | null = null;
    const wholeMs = timed(() => (outline = builder.finish()));
    return { figuresMs, wholeMs, ...parts(outline, session) };
  });
  const middle = (part: (pass: (typeof passes)[number]) => number) => median(passes.map(part));
  return {
    arms: size.arms,
    runs: runs.length,
    comparisons: passes[0]?.comparisons ?? 0,
    findings: passes[0]?.findings ?? 0,
    figuresMs: middle(({ figuresMs }) => figuresMs),
    wholeMs: middle(({ wholeMs }) => wholeMs),
    wholeFirstMs: passes[0]?.wholeMs ?? null,
    summaryMs: middle(({ summaryMs }) => summaryMs),
    comparisonsMs: middle(({ comparisonsMs }) => comparisonsMs),
    findingsMs: middle(({ findingsMs }) => findingsMs),
  };
}

/** Does each part once more, as the outline was made. */
function parts(outline: SessionOutline | null, session: Session) {
  const { arms = [], comparisons = [], findings = [] } = outline ?? {};
  const summaryMs = timed(() => arms.map((arm) => summariseArm(labelSlowRuns(arm.runs), session.plan.runs)));
  const comparisonsMs = timed(() => {
    const test = createPairTester(isBlocked(session.plan));
    compareArms(arms, test);
    rankArms(arms, test);
  });
  const findingsMs = timed(() => findFindings(arms, session, comparisons));
  return { summaryMs, comparisonsMs, findingsMs, comparisons: comparisons.length, findings: findings.length };
}

function timed(work: () => unknown): number {
  const startMs = performance.now();
  work();
  return performance.now() - startMs;
}

function report(startedAt: string, timings: readonly Timing[]): void {
  const ms = (value: number | null): string => (value === null ? '-' : value.toFixed(value < 10 ? 1 : 0));
  const rows = timings.map((each) => [
    ...[each.arms, each.runs, each.comparisons, each.findings].map(String),
    ...[each.figuresMs, each.wholeMs, each.wholeFirstMs, each.summaryMs, each.comparisonsMs, each.findingsMs].map(ms),
  ]);
  const counts = ['arms', 'runs', 'comparisons', 'findings'];
  const heading = [...counts, 'figures ms', 'whole ms', 'first time', 'summary ms', 'comparisons ms', 'findings ms'];
  const wholeMs = timings.find(({ runs }) => runs === goals.wholeRuns)?.wholeMs ?? Infinity;
  const summaryMs = timings.find(({ runs }) => runs === goals.summaryRuns)?.summaryMs ?? Infinity;
  const verdicts = [
    `All of ${goals.wholeRuns} runs, findings too, below ${goals.wholeMs} ms: ${verdict(wholeMs < goals.wholeMs)}`,
    `Summary of ${goals.summaryRuns.toLocaleString('en-US')} runs below ${goals.summaryMs} ms: ${verdict(summaryMs < goals.summaryMs)}`,
  ];
  process.stdout.write(`${textTable([heading, ...rows])}\n\n${verdicts.join('\n')}\n`);
  const met = wholeMs < goals.wholeMs && summaryMs < goals.summaryMs;
  mkdirSync('bench-results', { recursive: true });
  const result = { at: startedAt, quick, machine: describeMachine(), goals, timings, met };
  writeFileSync('bench-results/summary.json', `${JSON.stringify(result, null, 2)}\n`);
  if (!met) process.exitCode = 1;
}

function verdict(met: boolean): string {
  return met ? 'met' : 'NOT MET';
}
