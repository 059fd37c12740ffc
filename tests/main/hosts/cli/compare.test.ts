/** `sessions compare`: the same models in two stored sessions. */
import { expect, test } from 'vitest';
import { openStore } from '../../../../src/main/storage/open-store.js';
import { sessionsComparisonSchema } from '../../../../src/shared/domain/sessions-comparison.js';
import { articleSession } from '../../../fakes/example-session.js';
import { runCli, temporaryFolder } from './run-cli.js';

function storedTwice(dataDirectory: string): void {
  const { session, runs } = articleSession();
  const store = openStore(dataDirectory);
  for (const id of ['before', 'after']) {
    store.insertSession({ ...session, id, name: `The article, ${id}` }, runs.length);
    for (const run of runs) store.saveRun(id, run);
  }
  store.close();
}

test('it prints a table that says simulated, or JSON; one session alone is wrong usage', async () => {
  const data = temporaryFolder();
  storedTwice(data);
  const compare = (...args: string[]) => runCli(['sessions', 'compare', ...args, '--data-dir', data]);
  const [table, json, alone] = await Promise.all([
    compare('bef', 'aft'),
    compare('before', 'after', '--format', 'json'),
    compare('before', 'bef'),
  ]);
  expect(table.code).toBe(0);
  expect(table.stdout).toMatch(/^SIMULATED: .* Against before \(The article, before/);
  expect(table.stdout).toMatch(/^Nova Micro +after +339ms +339ms +- +n=3 each +- +not tested$/m);
  expect(table.stdout).toContain('Not tested: 6 of 6; n=3 is too few: 6 comparisons take 5 each.');
  expect(sessionsComparisonSchema.parse(JSON.parse(json.stdout)).comparisons).toHaveLength(6);
  expect(alone).toMatchObject({ code: 2, stdout: '' });
  expect(alone.stderr).toContain('A comparison takes two sessions');
});
