/** `run` and `sessions` as a script uses them: real processes, simulator, measuring thread and database. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { sessionDocumentSchema } from '../../../../src/shared/domain/session-document.js';
import { runCli, temporaryFolder } from './run-cli.js';

/** Milliseconds to the first token, as the article printed them. */
const articleTtftMs: Record<string, number[]> = {
  'us.amazon.nova-micro-v1:0': [549, 334, 339],
  'openai.gpt-oss-20b-1:0': [429, 540, 456],
  'minimax.minimax-m2.5': [526, 500, 982],
  'qwen.qwen3-next-80b-a3b': [1112, 575, 586],
  'us.anthropic.claude-haiku-4-5-20251001-v1:0': [1971, 916, 4057],
  'deepseek.v3.2': [17653, 1223, 4983],
};

describe('run', () => {
  it("replays the article: 18 completed runs, none sooner than the article's time; then lists and exports them", async () => {
    const data = temporaryFolder();
    const timeScale = 0.02;
    const run = await runCli([
      ...['run', '--preset', 'article', '--profile', 'simulator', '--time-scale', String(timeScale)],
      ...['--format', 'json', '--data-dir', data],
    ]);
    expect(run).toMatchObject({ code: 0 });
    const document = sessionDocumentSchema.parse(JSON.parse(run.stdout));
    expect(document.session).toMatchObject({ state: 'done', simulated: true, environment: { host: 'cli', timeScale } });
    expect(document.arms.map(({ modelId }) => modelId)).toEqual(Object.keys(articleTtftMs));
    for (const { modelId, runs } of document.arms) {
      expect(runs.map(({ outcome }) => outcome)).toEqual(['completed', 'completed', 'completed']);
      for (const [index, { ttftMs }] of runs.entries()) {
        expect(ttftMs).toBeGreaterThanOrEqual((articleTtftMs[modelId]?.[index] ?? NaN) * timeScale);
      }
    }
    expect(run.stderr).toMatch(/^run 18\/18 · .+ · TTFT [\d.,]+ ms$/m);

    const { id } = document.session;
    const list = await runCli(['sessions', 'list', '--format', 'json', '--data-dir', data]);
    expect(JSON.parse(list.stdout)).toMatchObject([{ id, state: 'done', completedRuns: 18, plannedRuns: 18 }]);

    const out = join(temporaryFolder(), 'new', 'folder');
    const csv = await runCli([
      'sessions',
      'export',
      id.slice(0, 6),
      '--format',
      'csv',
      '--out',
      out,
      '--data-dir',
      data,
    ]);
    const paths = csv.stdout.trim().split('\n');
    expect(paths).toEqual(
      readdirSync(out)
        .map((name) => join(out, name))
        .sort()
        .reverse(),
    );
    expect(parse(readFileSync(paths[0] ?? '', 'utf8'), { bom: true })).toHaveLength(19);

    const table = await runCli(['sessions', 'show', id, '--data-dir', data]);
    expect(table.stdout).toMatch(/Latency Summary[\s\S]*Avg TTFT[\s\S]*Per-Run TTFT Breakdown[\s\S]*Run 3 TTFT/);

    expect((await runCli(['sessions', 'delete', id, '--data-dir', data])).code).toBe(0);
    const empty = await runCli(['sessions', 'list', '--format', 'json', '--data-dir', data]);
    expect(JSON.parse(empty.stdout)).toEqual([]);
  }, 30_000);

  it('keeps a plan file, a system prompt from a file and warm-ups, and is silent when asked to be', async () => {
    const data = temporaryFolder();
    const { code, stdout, stderr } = await runCli([
      ...[
        'run',
        '--models',
        'deepseek.v3.2',
        '--runs',
        '2',
        '--warmups',
        '1',
        '--max-tokens',
        '5',
        '--time-scale',
        '0.001',
      ],
      ...['--system', 'resources/prompts/default-user.txt', '--quiet', '--format', 'json', '--data-dir', data],
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const document = sessionDocumentSchema.parse(JSON.parse(stdout));
    expect(document.session).toMatchObject({
      name: 'DeepSeek V3.2',
      plan: { prompt: { system: readFileSync('resources/prompts/default-user.txt', 'utf8') } },
    });
    expect(document.arms[0]?.runs.map(({ phase, ordinal }) => [phase, ordinal])).toEqual([
      ['warmup', 1],
      ['measured', 1],
      ['measured', 2],
    ]);
  }, 20_000);

  it('gives a reader at the end of a pipe the whole document, however slowly it reads', async () => {
    const { code, stdout } = await runCli([
      ...['run', '--models', 'deepseek.v3.2', '--runs', '40', '--time-scale', '0.001', '--format', 'json', '--quiet'],
      ...['--data-dir', temporaryFolder()],
    ]);
    expect(code).toBe(0);
    expect(stdout.length).toBeGreaterThan(65_536);
    expect(sessionDocumentSchema.safeParse(JSON.parse(stdout)).success).toBe(true);
  }, 20_000);
});

describe('what can be picked', () => {
  it('lists the simulator as a profile, and its models, without touching the data folder', async () => {
    const home = temporaryFolder();
    const profiles = await runCli(['profiles', '--format', 'json'], { environment: { HOME: home } });
    expect(JSON.parse(profiles.stdout)).toMatchObject([{ name: 'simulator', kind: 'simulator' }]);
    const models = await runCli(['models', '--format', 'json'], { environment: { HOME: home } });
    const ids = (JSON.parse(models.stdout) as { id: string }[]).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(Object.keys(articleTtftMs)));
    expect(readdirSync(home)).toEqual([]);
  }, 20_000);
});
