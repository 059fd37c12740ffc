/** AWS files and an environment in which every secret is a canary: a profile of each kind, and some that are broken. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import { useAwsFiles } from './aws-files.js';
import { inAnHour } from './aws-sign-in.js';
import type { Canaries } from './canaries.js';
import { writeSsoToken } from './sso-token.js';

export interface CanaryAccount {
  /** The home folder; the AWS files are in it. */
  readonly home: string;
  /** A bearer token of a signed-in SSO session whose role is to be refused. */
  readonly refusedSsoToken: string;
}

/** Profiles that give credentials when `sso` has signed in and the questions of `mfa` are answered. */
export const usableProfiles = ['static', 'environment', 'bedrock-api-key', 'process', 'web', 'sso', 'sso-old', 'mfa'];
export const uselessProfiles = ['sso-refused', 'process-junk', 'half', 'empty-secret', 'odd-endpoint', 'cycle'];

/**
 * @param plane address of a control plane and of models, which `static` reaches with a password in the address
 * @param echo address that tells back what it is sent, which `echoed` reaches so
 * @param proxy host and port
 */
export async function useCanaryAccount(
  canaries: Canaries,
  { plane, echo, proxy }: { plane: string; echo: string; proxy: string },
): Promise<CanaryAccount> {
  const keys = (name: string): string =>
    [
      `aws_access_key_id = ${canaries.keyId(`${name}: key id`)}`,
      `aws_secret_access_key = ${canaries.secret(`${name}: secret key`)}`,
      `aws_session_token = ${canaries.secret(`${name}: session token`)}`,
      '',
    ].join('\n');
  const withPassword = (name: string, address: string): string => {
    const url = new URL(address);
    url.username = 'anna';
    url.password = canaries.secret(`${name}: endpoint password`).replaceAll(/\W/g, '');
    canaries.add(`${name}: endpoint password`, url.password);
    return url.href;
  };
  const home = await useAwsFiles('');
  const processOutput = {
    Version: 1,
    AccessKeyId: canaries.keyId('process: key id'),
    SecretAccessKey: canaries.secret('process: secret key'),
    SessionToken: canaries.secret('process: session token'),
    Expiration: inAnHour().toISOString(),
  };
  const output = join(home, 'output.json');
  await writeFile(output, JSON.stringify(processOutput));
  const token = join(home, 'web-token');
  await writeFile(token, canaries.secret('web identity token'));
  const role = 'role_arn = arn:aws:iam::123456789012:role/Canary\n';
  const ssoRole = 'sso_account_id = 123456789012\nsso_role_name = Dev\n';
  const session = (name: string): string =>
    `[sso-session ${name}]\nsso_start_url = https://${name}.example/start\nsso_region = us-east-1\nsso_registration_scopes = sso:account:access\n`;
  await writeFile(
    join(home, 'config'),
    [
      canaries.secret('line before all sections'),
      `[profile static]\nregion = us-west-2\nendpoint_url = ${withPassword('static', plane)}\n${keys('static')}`,
      `[profile echoed]\nregion = us-west-2\nendpoint_url = ${withPassword('echoed', echo)}\n${keys('echoed')}`,
      `[profile plain]\nregion = us-west-2\n${keys('plain')}`,
      `[profile mfa]\n${role}source_profile = plain\nmfa_serial = arn:aws:iam::123456789012:mfa/anna\nexternal_id = ${canaries.secret('external id')}`,
      `[profile sso]\nsso_session = corp\n${ssoRole}${session('corp')}`,
      `[profile sso-old]\nsso_session = old\n${ssoRole}${session('old')}`,
      `[profile sso-refused]\nsso_session = refused\n${ssoRole}${session('refused')}`,
      `[profile process]\ncredential_process = cat ${output}`,
      `[profile process-junk]\ncredential_process = echo ${canaries.secret('junk of a process')}; cat ${output} >&2`,
      `[profile web]\nregion = us-west-2\n${role}web_identity_token_file = ${token}`,
      `[profile half]\naws_secret_access_key = ${canaries.secret('half: secret key')}`,
      `[profile empty-secret]\naws_access_key_id = ${canaries.keyId('empty-secret: key id')}\naws_secret_access_key =\n${canaries.secret('line that is no setting')}`,
      `[profile odd-endpoint]\nendpoint_url = ftp://anna:${canaries.secret('odd endpoint: password')}@host\n${keys('odd-endpoint')}`,
      `[profile cycle]\n${role}source_profile = cycle2\n[profile cycle2]\n${role}source_profile = cycle\naws_session_token = ${canaries.secret('cycle: session token')}`,
      '',
    ].join('\n'),
  );
  const refusedSsoToken = await writeCanaryToken(home, 'refused', inAnHour(), canaries);
  await writeCanaryToken(home, 'old', new Date(Date.now() - 60_000), canaries);
  vi.stubEnv('AWS_ACCESS_KEY_ID', canaries.keyId('environment: key id'));
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', canaries.secret('environment: secret key'));
  vi.stubEnv('AWS_SESSION_TOKEN', canaries.secret('environment: session token'));
  vi.stubEnv('AWS_BEARER_TOKEN_BEDROCK', canaries.secret('Bedrock API key'));
  const password = canaries.secret('proxy password');
  vi.stubEnv('HTTPS_PROXY', `http://anna:${encodeURIComponent(password)}@${proxy}`);
  return { home, refusedSsoToken };
}

async function writeCanaryToken(home: string, session: string, expiresAt: Date, canaries: Canaries): Promise<string> {
  const accessToken = canaries.secret(`${session}: SSO access token`);
  await writeSsoToken(home, session, {
    accessToken,
    expiresAt: expiresAt.toISOString(),
    renewal: {
      refreshToken: canaries.secret(`${session}: SSO refresh token`),
      clientId: 'client',
      clientSecret: canaries.secret(`${session}: SSO client secret`),
      registrationExpiresAt: '2096-10-02T07:06:40Z',
    },
  });
  return accessToken;
}
