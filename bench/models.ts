/** How soon the table of 400 models can be used after the account's answer, and what each key in its search, and in that of 50 profiles, takes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnNodeSimulator } from '../src/main/simulator/spawn-node-simulator.js';
import { median } from '../src/shared/statistics/median.js';
import { startBenchmark } from './common/benchmark.js';
import { describeMachine, loadAverage } from './common/machine.js';
import { textTable } from './common/text-table.js';
import { sizes } from './models/account.js';
import { type InputTime, openModelsWindow } from './models/window.js';

const quick = process.argv.includes('--quick');
const openings = quick ? 3 : 10;
/** Narrows, finds nothing, widens again: from ten rows to none and back. */
const modelWords = ['claude us.', 'qwen next 12', 'arn application', 'zzz'];
const profileWords = ['dev-0', 'sso', 'eu-west', 'key', 'zzz'];
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
  const inputs: Inputs = { models: [], opening: [], profiles: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const word of modelWords) inputs.models.push(...(await window.searchModels(thereAndBack(word))));
    for (const word of profileWords) {
      const [opening, ...keys] = await window.searchProfiles(thereAndBack(word));
      inputs.opening.push(opening);
      inputs.profiles.push(...keys);
    }
  }
  report(usable, inputs);
});

function thereAndBack(word: string): string[] {
  return [...Array.from(word), ...Array.from(word, () => 'Backspace')];
}

interface Usable {
  readonly fromAccount: number[];
  /** The answer is there before the window is: this holds building the rest of the screen. */
  readonly fromCache: number[];
}

interface Inputs {
  readonly models: InputTime[];
  /** The click that opens the list of profiles. */
  readonly opening: InputTime[];
  readonly profiles: InputTime[];
}

type Row = [name: string, values: readonly number[], goalMs: number | null];

function report(usable: Usable, { models, opening, profiles }: Inputs): void {
  const rows: Row[] = [
    ["account's answer to usable table", usable.fromAccount, goals.usableMs],
    ["cache's answer to usable table", usable.fromCache, null],
    // Its rows follow in frames of their own, which a next key interrupts.
    ...inputRows('models, key', models, { frame: goals.keyMs, processor: null }),
    ...inputRows('profiles, opening', opening, { frame: null, processor: null }),
    ...inputRows('profiles, key', profiles, { frame: goals.keyMs, processor: goals.keyMs }),
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
  const measured = { usable, models, opening, profiles };
  writeFileSync('bench-results/models.json', `${JSON.stringify({ ...result, ...measured, met }, null, 2)}\n`);
  if (!met) process.exitCode = 1;
}

interface InputGoals {
  readonly frame: number | null;
  readonly processor: number | null;
}

function inputRows(name: string, times: readonly InputTime[], goal: InputGoals): Row[] {
  return [
    [`${name}: processor time`, times.map(({ processorMs }) => processorMs), goal.processor],
    [`${name}: to the frame that shows it`, times.map(({ paintMs }) => paintMs), goal.frame],
    [`${name}: to the frame with its rows`, times.map(({ rowsMs }) => rowsMs), null],
  ];
}
