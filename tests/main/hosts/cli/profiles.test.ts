import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { profileSchema } from '../../../../src/shared/domain/profile.js';
import { runCli, temporaryFolder } from './run-cli.js';

const secret = 'canarySecretOfTheCommandLine/0123456789';
const keys = `aws_access_key_id = AKIACANARYCOMMAND001\naws_secret_access_key = ${secret}\n`;

function environmentWith(config: string, credentials: string): NodeJS.ProcessEnv {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'config'), config);
  writeFileSync(join(folder, 'credentials'), credentials);
  return {
    AWS_CONFIG_FILE: join(folder, 'config'),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, 'credentials'),
    AWS_BEARER_TOKEN_BEDROCK: secret,
    AWS_REGION: 'eu-west-2',
  };
}

test('profiles go to standard output, what is wrong with the files to standard error, and secrets to neither', async () => {
  const environment = environmentWith(
    `[profile role]
role_arn = arn:aws:iam::111122223333:role/bench
source_profile = base
mfa_serial = arn:aws:iam::111122223333:mfa/anna
endpoint_url = https://anna:${secret.replace('/', '')}@gateway.example/base
[bare]
${keys}[base]
${secret}
`,
    `[base]\n${keys}[\u001b[31mred]\n${keys}`,
  );
  const table = await runCli(['profiles'], { environment });
  const json = await runCli(['profiles', '--format', 'json'], { environment });
  expect([table.code, json.code]).toEqual([0, 0]);

  const profiles = profileSchema.array().parse(JSON.parse(json.stdout));
  expect(profiles.map(({ name, kind, signIn, source }) => [name, kind, signIn, source])).toEqual([
    ['simulator', 'simulator', 'none', null],
    ['bedrock-api-key', 'bearer', 'none', null],
    ['\u001b[31mred', 'static', 'none', null],
    ['bare', 'unknown', 'none', null],
    ['base', 'static', 'none', null],
    ['role', 'assume-role', 'mfa', 'base'],
  ]);
  expect(table.stdout.split('\n')[0]).toMatch(/^NAME +KIND +REGION +SIGN-IN +SOURCE +ENDPOINT +PROBLEM$/);
  expect(table.stdout).toMatch(/^role +assume-role +- +mfa +base +gateway\.example$/m);
  expect(table.stdout).toMatch(/^bare +unknown .*Line 6 of .*Write it so\.$/m);
  expect(json.stderr).toBe(table.stderr);
  expect(json.stderr.match(/^firsttoken: warning: .*$/gm)).toEqual([
    expect.stringMatching(/Line 10 of .*config is ignored/),
    expect.stringMatching(/\[base\] is not read\. Line 9 of .*config/),
  ]);
  // Nothing in a file may steer the terminal.
  expect(table.stdout + table.stderr).not.toContain('\u001b');
  for (const text of [table.stdout, table.stderr, json.stdout, json.stderr]) expect(text).not.toMatch(/canary/i);
}, 20_000);
