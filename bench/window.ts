/** The window's figures: first paint, results of 600 runs, twelve lanes that stream, a history of 5,000 sessions. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnNodeSimulator } from '../src/main/simulator/spawn-node-simulator.js';
import { median } from '../src/shared/statistics/median.js';
import { startBenchmark } from './common/benchmark.js';
import { frameHeading, frameRow } from './common/frames.js';
import { describeMachine } from './common/machine.js';
import { textTable } from './common/text-table.js';
import { type HistoryFigures, measureHistory } from './window/history.js';
import { type LiveLanesFigures, measureLiveLanes } from './window/live-lanes.js';
import { measureResults, type ResultsFigures } from './window/results.js';
import { storeHistory } from './window/stored-history.js';

const quick = process.argv.includes('--quick');
const goals = {
  p95Ms: 17,
  maxMs: 50,
  heapGrowthMb: 10,
  nodesGrowth: 100,
  resultsMs: 500,
  firstPaintMs: 1_000,
  historyMs: 300,
  keyMs: 50,
} as const;
const SESSIONS = 5_000;

const { folder, cleanup, run } = startBenchmark('window');
await run(async () => {
  const out = join(process.cwd(), 'out');
  const optionsFor = (part: string) => ({
    dataDirectory: join(folder, part),
    rendererDirectory: join(out, 'renderer'),
    measuringThreadPath: join(out, 'main/measuring-thread.js'),
    spawnSimulator: spawnNodeSimulator(join(out, 'main/simulator.js')),
  });
  const results = await measureResults(optionsFor('results'), quick ? 3 : 9);
  const resultsMet = reportResults(results);
  const liveLanes = await measureLiveLanes(
    optionsFor('live'),
    quick ? { seconds: 15, idleSeconds: 5, hours: 0.1 } : { seconds: 60, idleSeconds: 10, hours: 1 },
  );
  const liveMet = reportLiveLanes(liveLanes);
  storeHistory(join(folder, 'history'), SESSIONS);
  const history = await measureHistory(optionsFor('history'), quick ? 2 : 5, cleanup);
  const met = reportHistory(history) && liveMet && resultsMet;
  mkdirSync('bench-results', { recursive: true });
  const result = { at: new Date().toISOString(), quick, machine: describeMachine(), results, liveLanes, history, met };
  writeFileSync('bench-results/window.json', `${JSON.stringify(result, null, 2)}\n`);
  if (!met) process.exitCode = 1;
});

/** @returns whether the goals were met */
function reportResults({ runs, firstPaint, openings }: ResultsFigures): boolean {
  const [first, ...later] = openings;
  const ms = (value: number | null = null): string => (value === null ? '-' : value.toFixed(0));
  const tablesMs = median(later.map((shown) => shown.tablesMs));
  const rows = [
    ['', 'first', 'later, median', 'later, most'],
    [
      'first contentful paint, ms',
      ms(firstPaint.firstMs),
      ms(median(firstPaint.laterMs)),
      ms(Math.max(...firstPaint.laterMs)),
    ],
    ...(['pictureMs', 'tablesMs'] as const).map((part) => [
      `${runs} runs: click to ${part === 'pictureMs' ? 'findings and picture' : 'tables'}, ms`,
      ms(first?.[part]),
      ms(median(later.map((shown) => shown[part]))),
      ms(Math.max(...later.map((shown) => shown[part]))),
    ]),
  ];
  const met = firstPaint.firstMs < goals.firstPaintMs && tablesMs !== null && tablesMs < goals.resultsMs;
  const goal = `Goal, first paint under ${goals.firstPaintMs} ms and results under ${goals.resultsMs} ms: ${said(met)}`;
  process.stdout.write(`${textTable(rows)}\n${goal}\n\n`);
  return met;
}

/** @returns whether the goals were met */
function reportLiveLanes({ lanes, idle, streaming, memory }: LiveLanesFigures): boolean {
  const { before, after, deltas } = memory;
  const smooth = streaming.p95 < goals.p95Ms && streaming.max <= goals.maxMs;
  const flat = after.heapMb - before.heapMb < goals.heapGrowthMb && after.nodes - before.nodes < goals.nodesGrowth;
  const lines = [
    textTable([frameHeading, frameRow('no session', idle), frameRow(`${lanes} lanes x 100 deltas/s`, streaming)]),
    `Goal, 95 % of frames under ${goals.p95Ms} ms and none over ${goals.maxMs} ms: ${said(smooth)}`,
    '',
    `memory over ${deltas.toLocaleString('en-US')} deltas: heap ${before.heapMb.toFixed(1)} MB, then ${after.heapMb.toFixed(1)} MB; ` +
      `DOM nodes ${before.nodes}, then ${after.nodes}`,
    `Goal, less than ${goals.heapGrowthMb} MB and ${goals.nodesGrowth} nodes more: ${said(flat)}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return smooth && flat;
}

/** @returns whether the goals were met, by the median opening and by every key */
function reportHistory({ firstOpeningMs, openingMs, keys }: HistoryFigures): boolean {
  const row = (name: string, values: readonly number[]): string[] => [
    name,
    String(values.length),
    ...[median(values), Math.max(...values)].map((value) => (value === null ? '-' : value.toFixed(0))),
  ];
  const rowsMs = keys.map((key) => key.rowsMs);
  const within = rowsMs.filter((ms) => ms < goals.keyMs).length;
  const met = (median(openingMs) ?? Infinity) < goals.historyMs && within === rowsMs.length;
  const rows = [
    [`history of ${SESSIONS.toLocaleString('en-US')} sessions`, 'n', 'median ms', 'most ms'],
    row('first opening of a fresh window', [firstOpeningMs]),
    row('opening', openingMs),
    row(
      'key, to the frame with the letter',
      keys.map((key) => key.fieldMs),
    ),
    row('key, to the frame with its rows', rowsMs),
  ];
  const goal = `Goal, opening under ${goals.historyMs} ms and rows under ${goals.keyMs} ms after each key: ${said(met)}`;
  process.stdout.write(`\n${textTable(rows)}\n${goal} (${within} of ${rowsMs.length} keys)\n`);
  return met;
}

function said(met: boolean): string {
  return met ? 'met' : 'NOT MET';
}
