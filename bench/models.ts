/** How soon the table of 400 models can be used after the account's answer, and how long each key of its search takes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnNodeSimulator } from '../src/main/simulator/spawn-node-simulator.js';
import { median } from '../src/shared/statistics/median.js';
import { startBenchmark } from './common/benchmark.js';
import { describeMachine, loadAverage } from './common/machine.js';
import { textTable } from './common/text-table.js';
import { sizes } from './models/account.js';
import { type KeyTime, openModelsWindow } from './models/window.js';

const quick = process.argv.includes('--quick');
const openings = quick ? 3 : 10;
/** Narrows, finds nothing, widens again: from ten rows to none and back. */
const words = ['claude us.', 'qwen next 12', 'arn application', 'zzz'];
const rounds = quick ? 1 : 3;
/** About what three pages of inference profiles take. */
const ACCOUNT_MS = 1_000;
const goals = { usableMs: 300, keyMs: 50 } as const;

const { folder, cleanup, run } = startBenchmark('models');
await run(async () => {
  const out = join(process.cwd(), 'out');
  const window = await openModelsWindow(
    {
      folder,
      rendererDirectory: join(out, 'renderer'),
      measuringThreadPath: join(out, 'main/measuring-thread.js'),
      spawnSimulator: spawnNodeSimulator(join(out, 'main/simulator.js')),
    },
    cleanup,
  );
  const usable: Usable = { fromAccount: [], fromCache: [] };
  for (let count = 0; count < openings; count += 1) {
    usable.fromAccount.push(await window.open(ACCOUNT_MS));
    usable.fromCache.push(await window.open(0));
  }
  const keys: KeyTime[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const word of words) {
      keys.push(...(await window.type([...Array.from(word), ...Array.from(word, () => 'Backspace')])));
    }
  }
  report(usable, keys);
});

interface Usable {
  readonly fromAccount: number[];
  /** The answer is there before the window is: this holds building the rest of the screen. */
  readonly fromCache: number[];
}

function report(usable: Usable, keys: readonly KeyTime[]): void {
  const paints = keys.map(({ paintMs }) => paintMs);
  const rows: [string, readonly number[], number | null][] = [
    ["account's answer to usable table", usable.fromAccount, goals.usableMs],
    ["cache's answer to usable table", usable.fromCache, null],
    ['key to the frame that shows it', paints, goals.keyMs],
    ['key to the frame with its rows', keys.map(({ rowsMs }) => rowsMs), null],
  ];
  const table = rows.map(([name, values, goal]) => [
    name,
    String(values.length),
    ...[median(values), Math.max(...values)].map((value) => (value === null ? '-' : value.toFixed(1))),
    goal === null ? '-' : String(goal),
  ]);
  const met = rows.every(([, values, goal]) => goal === null || Math.max(...values) < goal);
  const verdict = `Goals at ${sizes.profiles} profiles and ${sizes.models} models, for the slowest of each: ${met ? 'met' : 'NOT MET'}`;
  process.stdout.write(`${textTable([['', 'n', 'p50 ms', 'max ms', 'goal ms'], ...table])}\n\n${verdict}\n`);
  mkdirSync('bench-results', { recursive: true });
  const result = { at: new Date().toISOString(), quick, machine: describeMachine(), load: loadAverage(), sizes, goals };
  writeFileSync('bench-results/models.json', `${JSON.stringify({ ...result, usable, keys, met }, null, 2)}\n`);
  if (!met) process.exitCode = 1;
}
