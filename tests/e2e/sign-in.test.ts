/** Credentials in a real browser: sign-in by a code, a session whose credentials end in its middle, MFA. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAwsFiles } from '../fakes/aws-files.js';
import {
  type Answer,
  assumedRole,
  deviceToken,
  roleCredentials,
  type Script as SignInScript,
  ssoError,
  startSignInServer,
  stsError,
} from '../fakes/aws-sign-in.js';
import { type Script, startScriptedBedrock } from '../fakes/scripted-bedrock.js';
import { writeSsoToken } from '../fakes/sso-token.js';
import { accessibilityViolations, openServedWindow, type ServedWindow } from './served-window.js';

const models = ['nova-micro', 'nova-lite'].map((name) => ({
  modelArn: `arn:aws:bedrock:us-west-2::foundation-model/amazon.${name}-v1:0`,
  ...{ modelId: `amazon.${name}-v1:0`, modelName: name, providerName: 'Amazon' },
  ...{ inputModalities: ['TEXT'], outputModalities: ['TEXT'], responseStreamingSupported: true },
  ...{ inferenceTypesSupported: ['ON_DEMAND'], modelLifecycle: { status: 'ACTIVE' } },
}));

/** Credentials of the first sign-in are good for so many replies, and the SSO session ends with them. */
const GOOD_FOR = 2;
let repliesToFirst = 0;
let signIns = 0;
/** A person's part of the sign-in that waits: OIDC answers when it is done. */
let person = Promise.withResolvers<Answer>();

const signInScript: SignInScript = {
  async deviceToken() {
    const answer = await person.promise;
    person = Promise.withResolvers();
    signIns += 1;
    return answer;
  },
  roleCredentials() {
    if (signIns === 1 && repliesToFirst > GOOD_FOR) {
      return ssoError('UnauthorizedException', 'Session token not found or invalid', 401);
    }
    return roleCredentials(`ASIA${signIns}`);
  },
  AssumeRole: ({ form }) =>
    form.get('TokenCode') === '654321'
      ? assumedRole('ROLE')
      : stsError('AccessDenied', 'MultiFactorAuthentication failed with invalid MFA one time pass code.'),
};

const bedrockScript: Script = (reply, { path, headers }) => {
  const list = (body: object): void => {
    reply.answer(200, JSON.stringify(body));
  };
  if (path.startsWith('/foundation-models')) list({ modelSummaries: models });
  else if (path.startsWith('/inference-profiles')) list({ inferenceProfileSummaries: [] });
  else if (path.startsWith('/provisioned-model')) list({ provisionedModelSummaries: [] });
  else if (headers.authorization?.includes('Credential=ASIA1/') === true && (repliesToFirst += 1) > GOOD_FOR) {
    const message = 'The security token included in the request is expired';
    reply.answer(403, JSON.stringify({ message }), { 'x-amzn-errortype': 'ExpiredTokenException' });
  } else {
    reply.open();
    reply.event('messageStart', { role: 'assistant' });
    reply.event('contentBlockDelta', { contentBlockIndex: 0, delta: { text: 'Four.' } });
    reply.event('messageStop', { stopReason: 'end_turn' });
    reply.event('metadata', { usage: { inputTokens: 9, outputTokens: 1, totalTokens: 10 }, metrics: { latencyMs: 4 } });
    reply.end();
  }
};

let window: ServedWindow;
let page: Page;
const closing: (() => unknown)[] = [];

/** An account with more profiles than the list draws at once: `team` signs in by SSO, `guarded` by an MFA code. */
beforeAll(async () => {
  const bedrock = await startScriptedBedrock(bedrockScript);
  closing.push(bedrock.close);
  const place = `region = us-west-2\nendpoint_url = ${bedrock.url}\n`;
  const role = 'role_arn = arn:aws:iam::123456789012:role/A\nsource_profile = base\nmfa_serial = my-device\n';
  const files = await makeAwsFiles(
    [
      '[profile base]\naws_access_key_id = AKIDBASE\naws_secret_access_key = none\n',
      `[profile guarded]\n${place}${role}`,
      ...Array.from({ length: 16 }, (_, index) => `[profile other-${index}]\nregion = eu-west-1\n`),
      `[profile team]\n${place}sso_session = corp\nsso_account_id = 123456789012\nsso_role_name = Dev\n`,
      '[sso-session corp]\nsso_start_url = https://corp.example/start\nsso_region = us-east-1\nsso_registration_scopes = sso:account:access\n',
    ].join('\n'),
    '',
  );
  closing.push(files.remove);
  const server = await startSignInServer(signInScript);
  closing.push(server.close);
  const expiresAt = new Date(Date.now() - 60_000).toISOString();
  await writeSsoToken(files.folder, 'corp', { accessToken: 'expired', expiresAt });
  window = await openServedWindow();
  closing.push(window.close);
  ({ page } = window);
});

afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

const profileList = () => page.getByRole('button', { name: /^Profile/ });
const boxOf = (id: string) => page.getByRole('checkbox', { name: `(${id})` });

async function chooseProfile(name: string): Promise<void> {
  await profileList().click();
  await page.getByRole('combobox', { name: 'Search the profiles' }).fill(name);
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
}

/** From the button to the end, as the person who allows it sees it. */
async function signIn(): Promise<void> {
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign in to "team"' });
  await dialog.getByText('ABCD-EFGH').waitFor();
  expect(await dialog.getByRole('link', { name: /^Open the page/ }).getAttribute('href')).toBe(
    'https://device.sso.us-east-1.amazonaws.com/?user_code=ABCD-EFGH',
  );
  expect(await accessibilityViolations(page)).toEqual([]);
  person.resolve(deviceToken());
  await dialog.getByText('Signed in').waitFor();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
}

test('a list of many profiles has the others when it is scrolled to its end', async () => {
  await profileList().click();
  const options = page.getByRole('option');
  expect(await options.count()).toBe(12);
  await options.last().scrollIntoViewIfNeeded();
  await page.getByRole('option', { name: /^team/ }).waitFor();
  await page.keyboard.press('Escape');
});

test('an expired SSO session is named, signed in from the window by its code, and the models appear', async () => {
  await chooseProfile('team');
  await page.getByText('The SSO session of profile "team" has expired').first().waitFor();
  await page.getByText('aws sso login --profile team').first().waitFor();
  await signIn();
  await page.getByText(/^Credentials are ready/).waitFor();
  for (const { modelId } of models) await boxOf(modelId).waitFor();
});

test('a session whose credentials end in its middle pauses, says why, and goes on after a sign-in with all its runs', async () => {
  await page.getByRole('button', { name: 'Remove all' }).click();
  for (const { modelId } of models) await boxOf(modelId).check();
  await page.getByRole('button', { name: 'Start', exact: true }).click();

  await page.getByText('Paused: the benchmark needs newer credentials').waitFor();
  await page.getByText('The SSO session of profile "team" has expired').first().waitFor();
  await page.getByText('Nothing is sent meanwhile, and what was measured is stored.').waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('The benchmark is still paused').waitFor();
  await signIn();

  await page.getByRole('button', { name: 'View results' }).first().click();
  await page.getByRole('heading', { name: 'Latency summary' }).waitFor();
  // The run that met the end of the credentials is among them, as failed.
  expect(await page.getByRole('button', { name: /, run \d: / }).count()).toBe(6);
  expect(await page.getByRole('button', { name: /, run \d: failed/ }).count()).toBe(1);
});

test('an export tells account ids whole only after that was chosen in its menu', async () => {
  const exportMenu = page.getByRole('button', { name: 'Export' });
  const exported = async () => {
    const download = page.waitForEvent('download');
    await exportMenu.click();
    await page.getByRole('menuitem', { name: /JSON/ }).click();
    return new URL((await download).url()).pathname.split('/').slice(3);
  };
  expect(await exported()).toEqual(['document.json']);
  await exportMenu.click();
  await page.getByRole('menuitemcheckbox', { name: /Account ids in full/ }).click();
  expect(await exported()).toEqual(['document.json', 'account-ids']);
});

test('a wrong MFA code is told and asked for again; the right one gives the credentials and the models', async () => {
  await page.getByRole('link', { name: 'New benchmark' }).click();
  await chooseProfile('guarded');
  const dialog = page.getByRole('dialog', { name: 'Enter the code of your MFA device' });
  await dialog.getByText('my-device').waitFor();
  const code = dialog.getByRole('textbox', { name: 'Code' });
  await code.fill('123456');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.getByText('That code was not accepted').waitFor();
  expect(await code.inputValue()).toBe('');
  expect(await accessibilityViolations(page)).toEqual([]);
  await code.fill('654321');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(/^Credentials are ready/).waitFor();
  for (const { modelId } of models) await boxOf(modelId).waitFor();
});

test('the page reported no error, no warning and no violation of its policy', () => {
  expect(window.complaints).toEqual([]);
});
