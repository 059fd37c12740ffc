/** `presets`, presets of one's own by `--preset`, and `--fail-if`, as a script uses them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listPresets } from '../../../../src/main/plan/presets.js';
import { openSavedPresets } from '../../../../src/main/storage/saved-presets.js';
import { planSchema } from '../../../../src/shared/domain/plan.js';
import { runCli, temporaryFolder } from './run-cli.js';

const own = planSchema.parse({
  name: 'Mine',
  arms: [{ modelId: 'openai.gpt-oss-20b-1:0' }],
  runs: 2,
  prompt: { system: '', user: 'Why?' },
  simulator: { scenario: 'article', timeScale: 0.05 },
});

describe.concurrent('presets', { timeout: 30_000 }, () => {
  it('lists what is built in and what was saved, with requests, time and cost, at the size that is asked for', async () => {
    const data = temporaryFolder();
    openSavedPresets(data).save({ name: 'Mine', answers: '', plan: own });
    const json = await runCli(['presets', '--format', 'json', '--size', 'look', '--data-dir', data]);
    const rows = JSON.parse(json.stdout) as { name: string; plan: { runs: number }; estimate: { requests: number } }[];
    expect(rows.map(({ name }) => name)).toEqual([...listPresets().map(({ name }) => name), 'Mine']);
    expect(rows.every(({ plan }) => plan.runs === 6)).toBe(true);
    expect(rows.find(({ name }) => name === 'connection-reuse')?.estimate.requests).toBe(14);
    const table = await runCli(['presets', '--data-dir', data]);
    expect(table.stdout).toMatch(/^NAME +GROUP +ARMS +RUNS +REQUESTS +ABOUT +AT MOST$/m);
    expect(table.stdout).toMatch(/^idle-gaps +Find causes +5 +7 +40 +3 h \d+ min +\$0\.\d+\n {4}Is a request slower/m);
    for (const line of table.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
    expect(table.stderr).toContain('the time assumes replies as fast as the article measured them');
  });

  it("runs a preset of one's own by its name; a crossed threshold is exit code 99, with the results printed", async () => {
    const data = temporaryFolder();
    openSavedPresets(data).save({ name: 'My own', answers: '', plan: own });
    const run = await runCli([
      ...['run', '--preset', 'my own', '--data-dir', data],
      ...['--fail-if', 'ttft.median<0', '--fail-if', 'GPT OSS 20B:n>=2'],
    ]);
    expect(run.stderr).toContain('threshold crossed: GPT OSS 20B: n 2 >= 2');
    expect(run.stderr).not.toContain('ttftMs.median');
    expect(run.stdout).toContain('GPT OSS 20B');
    expect(run.code).toBe(99);
  });

  it('of a damaged file are told when they are asked for, and stand in the way of nothing else', async () => {
    const data = temporaryFolder();
    writeFileSync(join(data, 'presets.json'), '{');
    const lost = await runCli(['run', '--preset', 'My own', '--data-dir', data]);
    expect(lost).toMatchObject({ code: 1, stdout: '' });
    expect(lost.stderr).toContain(join(data, 'presets.json'));
    const plain = await runCli(['run', '--preset', 'article', '--print-policy', '--data-dir', data]);
    expect(plain).toMatchObject({ code: 0 });
  });
});
