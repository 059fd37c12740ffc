/** `sessions export` of a session on a real account: whose account it was is told only when that is asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../../../src/main/storage/open-store.js';
import { articleSession } from '../../../fakes/example-session.js';
import { runCli, temporaryFolder } from './run-cli.js';

const account = '123456789012';

function storedOnAccount(dataDirectory: string): string {
  const { session, runs } = articleSession();
  const modelId = `arn:aws:bedrock:us-west-2:${account}:application-inference-profile/abc`;
  const store = openStore(dataDirectory);
  store.insertSession(
    { ...session, name: modelId, arms: session.arms.map((arm) => ({ ...arm, modelId })) },
    runs.length,
  );
  for (const run of runs) store.saveRun(session.id, run);
  store.close();
  return session.id;
}

test('the account id is masked in CSV, its notes, JSON and all names, and whole with --show-account-id', async () => {
  const data = temporaryFolder();
  const id = storedOnAccount(data);
  const contents = async (format: string, ...more: string[]) => {
    const out = temporaryFolder();
    const { code } = await runCli([
      'sessions',
      'export',
      id,
      '--format',
      format,
      '--out',
      out,
      '--data-dir',
      data,
      ...more,
    ]);
    expect(code).toBe(0);
    return readdirSync(out).flatMap((name) => [name, readFileSync(join(out, name), 'utf8')]);
  };
  const masked = [...(await contents('csv')), ...(await contents('json'))];
  expect(masked).toHaveLength(6);
  for (const text of masked) expect(text).not.toContain(account);
  for (const format of ['csv', 'json']) {
    for (const text of await contents(format, '--show-account-id')) expect(text).toContain(account);
  }
});
