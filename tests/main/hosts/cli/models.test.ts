import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import accountScenario from '../../../../resources/scenarios/account.json' with { type: 'json' };
import type { Model } from '../../../../src/shared/domain/model.js';
import { parseScenario } from '../../../../src/main/simulator/load-scenario.js';
import { startSimulator } from '../../../../src/main/simulator/start-simulator.js';
import { runCli, temporaryFolder } from './run-cli.js';

// Canaries: they must be found nowhere afterwards.
const KEY = 'AKIACANARYCANARY1234';
const SECRET = 'canary/secret/of/the/models/test';

/** A profile whose requests go to a simulated control plane. */
async function account() {
  const home = temporaryFolder();
  const log = join(home, 'requests.jsonl');
  const simulator = await startSimulator({
    scenario: parseScenario(accountScenario, 'account'),
    seed: 1,
    timeScale: 1,
    http1Port: 0,
    h2cPort: 0,
    tlsPort: null,
    logFile: log,
  });
  const config = join(home, 'config');
  writeFileSync(
    config,
    `[profile work]\nregion = us-west-2\nendpoint_url = ${simulator.http1}\naws_access_key_id = ${KEY}\naws_secret_access_key = ${SECRET}\n`,
  );
  const data = join(home, 'data');
  const environment = { HOME: home, AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: join(home, 'none') };
  const models = (...args: string[]) =>
    runCli(['models', '--profile', 'work', '--data-dir', data, ...args], { environment });
  const operations = () =>
    readFileSync(log, 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { operation: string }).operation);
  return { simulator, data, models, operations };
}

describe('models of a profile, from a control plane with three pages of inference profiles', () => {
  let table = '';
  let stderr = '';
  let rows: Model[] = [];
  let operations: string[] = [];
  let offline = { code: null as number | null, stdout: '', stderr: '' };
  let kept = '';
  let bad = { stderr: '', stdout: '' };
  let filesInData: string[] = [];

  beforeAll(async () => {
    const { simulator, data, models, operations: logged } = await account();
    const first = await models('--region', 'us-west-2', '--format', 'table');
    ({ stdout: table, stderr } = first);
    const second = await models('--region', 'us-west-2', '--format', 'json');
    rows = JSON.parse(second.stdout) as Model[];
    await simulator.close();
    operations = logged();
    offline = await models('--refresh');
    filesInData = readdirSync(data);
    writeFileSync(join(data, 'model-facts.json'), '{"schemaVersion": 1,\n"models": 7}');
    bad = await models('--format', 'json');
    kept = spawnSync('grep', ['-rlE', `${KEY}|${SECRET}`, data], { encoding: 'utf8' }).stdout;
  }, 60_000);

  it('reads every page once, and the second command takes the answer of the first', () => {
    const count = (operation: string) => operations.filter((name) => name === operation).length;
    // Three of system-defined ones and one of the account's own.
    expect(count('list-inference-profiles')).toBe(4);
    expect(count('list-foundation-models')).toBe(1);
    expect(count('list-provisioned-model-throughputs')).toBe(1);
    expect(stderr).toBe('');
  });

  it('lists each way of access once, and nothing that writes no text or is not in service', () => {
    const access = (start: string) => rows.filter(({ id }) => id.includes(start)).map((row) => row.access);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(access('claude-sonnet-4-5').sort()).toEqual(['geo', 'global']);
    expect(access('deepseek.v3.2')).toEqual(['in-region']);
    expect(access(':application-inference-profile/')).toEqual(['application', 'application', 'application']);
    expect(rows.filter((row) => row.access === 'provisioned').map(({ name }) => name)).toEqual(['nova-pro-reserved']);
    expect(rows.some(({ id }) => /embed|canvas/.test(id))).toBe(false);
    expect(rows.find(({ id }) => id.includes('no-stream'))).toMatchObject({ streaming: false });
    expect(rows.find(({ name }) => name === 'checkout-assistant')).toMatchObject({
      baseModelId: 'anthropic.claude-haiku-4-5-20251001-v1:0',
      regions: ['us-east-1', 'us-east-2', 'us-west-2'],
      price: { inputPerMillion: 1.1 },
    });
  });

  it('prints them in 120 columns, with whole ids, prices and the end of a legacy model', () => {
    const lines = table.trimEnd().split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(120);
    expect(lines[0]).toMatch(/^ID +NAME +ACCESS +REGIONS +STREAMS +CACHE +LIFECYCLE +\$\/M IN\/OUT$/);
    for (const { id } of rows) expect(lines.some((line) => line === id || line.startsWith(`${id}  `))).toBe(true);
    expect(table).toMatch(/Claude 3\.5 Haiku +geo +3 regions +yes +2,048 +ends 2026-06-19 +-/);
    expect(table).toMatch(/Nova Micro +geo +3 regions +yes +1,024 +active +0\.035\/0\.14/);
  });

  it('works offline from the kept answer, and says why and how old', () => {
    expect(offline.code).toBe(0);
    expect(offline.stdout).toBe(table);
    expect(offline.stderr).toMatch(/warning: The account could not be asked\. .*answer of \d{4}-/);
  });

  it("names line and field of a bad file of one's own facts, and goes on", () => {
    expect(bad.stderr).toMatch(/model-facts\.json:2:1: models: /);
    expect(JSON.parse(bad.stdout)).toEqual(rows);
  });

  it('neither opens the database nor keeps a secret', () => {
    expect(filesInData).toEqual(['model-lists']);
    expect(kept).toBe('');
  });
});
