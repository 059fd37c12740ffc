/** How long a list of 400 models takes: asked of a control plane, from the cache, and joined again from memory. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSources } from '../src/main/services/sources.js';
import { launchSimulator } from '../src/main/simulator/launch-simulator.js';
import { spawnNodeSimulator } from '../src/main/simulator/spawn-node-simulator.js';
import { median } from '../src/shared/statistics/median.js';
import { startBenchmark } from './common/benchmark.js';
import { describeMachine } from './common/machine.js';
import { textTable } from './common/text-table.js';

const quick = process.argv.includes('--quick');
const MODELS = 200;
/** Each model by its own id and by one profile: 400 rows. */
const ROWS = 2 * MODELS;
const REPEATS = quick ? 5 : 20;
/** Shorter than a glance notices; the window adds its drawing. */
const GOAL_CACHED_MS = 100;

const { folder, cleanup, run } = startBenchmark('listing');
await run(async () => {
  const at = new Date().toISOString();
  const spawn = spawnNodeSimulator(join(process.cwd(), 'out/main/simulator.js'));
  const simulator = await launchSimulator({ scenario: writeScenario(), seed: 1, timeScale: 1 }, spawn);
  cleanup.add(() => simulator.stop());
  Object.assign(process.env, {
    AWS_CONFIG_FILE: join(folder, 'config'),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, 'none'),
  });
  writeFileSync(
    join(folder, 'config'),
    '[profile bench]\naws_access_key_id = AKIDBENCH\naws_secret_access_key = none\n',
  );
  const query = { profile: 'bench', region: 'us-west-2', endpoint: simulator.http1 };
  const keys = { credentials: { accessKeyId: 'AKIDBENCH', secretAccessKey: 'none' }, expiresAtMs: null };
  const open = () => openSources(spawn, { current: () => Promise.resolve(keys) }, join(folder, 'data')).catalogue;

  const asked = await times(() => open().models({ ...query, refresh: true }));
  const cached = await times(() => open().models(query));
  const catalogue = open();
  const recent = await times(() => catalogue.recentModels(query));
  const rows = Object.entries({ 'asked of the control plane': asked, 'from the cache': cached, 'from memory': recent });
  const cells = rows.map(([how, ms]) => [
    how,
    ms[0]?.toFixed(1) ?? '-',
    median(ms.slice(1))?.toFixed(1) ?? '-',
    Math.max(...ms.slice(1)).toFixed(1),
  ]);
  const cachedMs = median(cached.slice(1)) ?? Infinity;
  const met = cachedMs < GOAL_CACHED_MS;
  process.stdout.write(`${textTable([[`${ROWS} models`, 'first ms', 'median ms', 'max ms'], ...cells])}\n\n`);
  process.stdout.write(`Goal, from the cache below ${GOAL_CACHED_MS} ms: ${met ? 'met' : 'NOT MET'}\n`);
  mkdirSync('bench-results', { recursive: true });
  const result = { at, quick, machine: describeMachine(), rows: ROWS, asked, cached, recent, met };
  writeFileSync('bench-results/listing.json', `${JSON.stringify(result, null, 2)}\n`);
  if (!met) process.exitCode = 1;
});

async function times(list: () => Promise<{ models: readonly unknown[] }>): Promise<number[]> {
  const ms: number[] = [];
  for (let count = 0; count <= REPEATS; count += 1) {
    const startMs = performance.now();
    const { models } = await list();
    ms.push(performance.now() - startMs);
    if (models.length !== ROWS) throw new Error(`${models.length} models were listed, not ${ROWS}`);
  }
  return ms;
}

function writeScenario(): string {
  const file = join(folder, 'scenario.json');
  const models = Array.from({ length: MODELS }, (_, at) => ({
    id: `bench.model-${at}-v1:0`,
    name: `Model ${at}`,
    provider: 'Bench',
    regions: 'any',
    inferenceProfiles: [
      { id: `us.bench.model-${at}-v1:0`, name: `US Model ${at}`, regions: ['us-east-1', 'us-east-2', 'us-west-2'] },
    ],
    maxOutputTokens: 4096,
    ttft: { kind: 'fixed', ms: [1] },
    gaps: { kind: 'constant', ms: 1 },
    outputTokens: { min: 1, max: 1 },
  }));
  const scenario = { schemaVersion: 1, name: 'bench', description: '400 rows.', models, maxPageSize: 100 };
  writeFileSync(file, JSON.stringify(scenario));
  return file;
}
