/** Credentials as the application asks for them: asked for once, kept, checked, and told whose they are. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createCredentialsKeeper } from '../../../src/main/services/credentials-keeper.js';
import { createQuestions } from '../../../src/main/services/questions.js';
import { useAwsFiles } from '../../fakes/aws-files.js';
import { assumedRole, callerIdentity, CANARY, stsError, useSignInServer } from '../../fakes/aws-sign-in.js';
import { openTestAccount } from '../../fakes/test-account.js';

const MFA =
  `[profile base]\naws_access_key_id = AKIDBASE\naws_secret_access_key = ${CANARY}\n` +
  '[profile x]\nrole_arn = arn:aws:iam::123456789012:role/A\nsource_profile = base\nmfa_serial = arn:aws:iam::123456789012:mfa/anna\n';

describe('an MFA code', () => {
  test('is asked for once, and its credentials are kept until they expire', async () => {
    await useAwsFiles(MFA);
    const server = await useSignInServer();
    const account = openTestAccount();
    expect(await account.request('profiles.check', { profile: 'x' })).toMatchObject({ data: { state: 'sign-in' } });
    account.on('questions.changed', (waiting) => {
      for (const { id } of waiting) void account.request('questions.answer', { id, answer: '123456' });
    });
    const { credentials } = account.account;
    const [one, other] = await Promise.all([credentials.current('x'), credentials.current('x')]);
    expect(other).toBe(one);
    expect(await credentials.current('x')).toBe(one);
    expect(server.actions()).toEqual(['AssumeRole']);
    expect(await account.request('profiles.check', { profile: 'x' })).toMatchObject({ data: { state: 'ready' } });
    await credentials.current('x', { fresh: true });
    expect(server.actions()).toHaveLength(2);
    expect(account.said()).not.toContain(CANARY);
  });

  test('is asked for again when the credentials are about to expire', async () => {
    await useAwsFiles(MFA);
    const server = await useSignInServer({
      AssumeRole: () => assumedRole('ROLE', 'AssumeRole', new Date(Date.now() + 4 * 60_000)),
    });
    const account = openTestAccount();
    account.on('questions.changed', (waiting) => {
      for (const { id } of waiting) void account.request('questions.answer', { id, answer: '123456' });
    });
    await account.account.credentials.current('x');
    await account.account.credentials.current('x');
    expect(server.actions()).toHaveLength(2);
  });

  test('that nobody gives ends what asked', async () => {
    await useAwsFiles(MFA);
    const account = openTestAccount();
    const asked = account.next('questions.changed', (waiting) => waiting.length === 1);
    const resolving = account.request('account.identify', { profile: 'x', region: 'us-east-1' });
    const [question] = await asked;
    expect(await account.request('questions.list', {})).toEqual({ ok: true, data: [question] });
    expect(question).toMatchObject({
      kind: 'mfa',
      profile: 'x',
      serial: 'arn:aws:iam::123456789012:mfa/anna',
      attempt: 1,
    });
    const id = question?.id ?? '';
    expect(await account.request('questions.answer', { id, answer: null })).toMatchObject({ data: { accepted: true } });
    expect(await account.request('questions.answer', { id, answer: '1' })).toMatchObject({ data: { accepted: false } });
    expect(await resolving).toMatchObject({ ok: false, error: { code: 'credentials' } });
    expect(await account.request('questions.list', {})).toEqual({ ok: true, data: [] });
  });

  test('is not asked for any more when nobody waits for the credentials', async () => {
    await useAwsFiles(MFA);
    const account = openTestAccount();
    const asked = account.next('questions.changed', (waiting) => waiting.length === 1);
    const abort = new AbortController();
    const resolving = account.account.credentials.current('x', { signal: abort.signal });
    await asked;
    const gone = account.next('questions.changed', (waiting) => waiting.length === 0);
    abort.abort(new Error('cancelled'));
    await expect(resolving).rejects.toThrow('cancelled');
    await gone;
  });

  test('that does not come in time ends what asked', async () => {
    const questions = createQuestions(() => undefined, 1);
    const asked = questions.ask({ profile: 'x', serial: 's', attempt: 1 }, new AbortController().signal);
    await expect(asked).rejects.toThrow('Nobody typed the MFA code in time');
    expect(questions.list()).toEqual([]);
  });
});

test('credentials are got again when the files say something else', async () => {
  const folder = await useAwsFiles('[profile x]\naws_access_key_id = AKIDONE\naws_secret_access_key = s\n');
  const { credentials } = openTestAccount().account;
  await credentials.current('x');
  await writeFile(join(folder, 'config'), '[profile x]\naws_access_key_id = AKIDTWO\naws_secret_access_key = s\n');
  expect((await credentials.current('x')).credentials).toMatchObject({ accessKeyId: 'AKIDTWO' });
});

test('credentials that somebody found wanting are not kept when no newer ones come', async () => {
  const folder = await useAwsFiles('');
  const output = btoa(JSON.stringify({ Version: 1, AccessKeyId: 'ASIA', SecretAccessKey: CANARY }));
  const flag = join(folder, 'given');
  const source = `const f=require('fs');if(f.existsSync('${flag}'))process.exit(1);f.writeFileSync('${flag}','');process.stdout.write(atob('${output}'))`;
  const command = `"${process.execPath}" -e "${source}"`;
  await writeFile(join(folder, 'config'), `[profile x]\ncredential_process = ${command}\n`);
  const { credentials } = openTestAccount().account;
  await credentials.current('x');
  await expect(credentials.current('x', { fresh: true })).rejects.toThrow('failed');
  expect(await credentials.check('x')).toMatchObject({ state: 'broken' });
});

test('a check ends in time when a credential_process hangs, and blames it', async () => {
  await useAwsFiles(`[profile x]\ncredential_process = "${process.execPath}" -e "setInterval(() => 0, 1000)"\n`);
  const keeper = createCredentialsKeeper({ ask: () => Promise.reject(new Error('asked')) }, 1);
  const { state, problem } = await keeper.check('x');
  expect(state).toBe('broken');
  expect(problem?.hint).toContain('a credential_process may hang');
});

test('two who want the credentials of one profile run its credential_process once', async () => {
  const folder = await useAwsFiles('');
  const output = btoa(JSON.stringify({ Version: 1, AccessKeyId: 'ASIA', SecretAccessKey: CANARY }));
  const log = join(folder, 'log');
  await writeFile(
    join(folder, 'config'),
    `[profile x]\ncredential_process = "${process.execPath}" -e "require('node:fs').appendFileSync('${log}', 'ran ');console.log(atob('${output}'))"\n`,
  );
  const account = openTestAccount();
  const { credentials } = account.account;
  await Promise.all([
    account.request('profiles.check', { profile: 'x' }),
    credentials.current('x'),
    credentials.current('x'),
  ]);
  expect(await readFile(log, 'utf8')).toBe('ran ');
  expect(account.said()).not.toContain(CANARY);
});

describe('who one is', () => {
  const keys = `[profile x]\naws_access_key_id = AKIDX\naws_secret_access_key = ${CANARY}\n`;

  test('is told by STS, with the partition', async () => {
    await useAwsFiles(keys);
    const arn = 'arn:aws-us-gov:sts::123456789012:assumed-role/Developer/anna';
    await useSignInServer({ GetCallerIdentity: () => callerIdentity(arn) });
    const account = openTestAccount();
    expect(await account.request('account.identify', { profile: 'x', region: 'us-gov-west-1' })).toEqual({
      ok: true,
      data: { accountId: '123456789012', arn, partition: 'aws-us-gov', principal: 'assumed-role/Developer/anna' },
    });
  });

  test('is not told for keys that nobody knows, nor for the simulator', async () => {
    await useAwsFiles(keys);
    await useSignInServer({ GetCallerIdentity: () => stsError('InvalidClientTokenId', `invalid ${CANARY}`) });
    const account = openTestAccount();
    expect(await account.request('account.identify', { profile: 'x', region: 'us-east-1' })).toMatchObject({
      error: { code: 'credentials', message: 'The access key behind profile "x" is not known or inactive.' },
    });
    expect(await account.request('account.identify', { profile: 'simulator', region: 'us-east-1' })).toMatchObject({
      error: { code: 'invalid-input', field: 'profile' },
    });
    expect(account.said()).not.toContain(CANARY);
  });
});
