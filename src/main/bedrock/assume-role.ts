/**
 * Assumes roles through STS, with a question for the MFA code where a role wants one. The SDK's own assumer would have
 * the code before it has the credentials that the role is assumed with; here nobody is asked in vain, and a code that
 * was refused is asked for again.
 */
import {
  AssumeRoleCommand,
  type AssumeRoleCommandInput,
  AssumeRoleWithWebIdentityCommand,
  type AssumeRoleWithWebIdentityCommandInput,
  type Credentials as GivenCredentials,
  type STSClient,
} from '@aws-sdk/client-sts';
import type { AwsCredentialIdentity } from '@smithy/types';
import { sectionOf } from './profile-section.js';
import { readRawError } from './failures/raw-error.js';
import { codesRefused, codeWanted } from './failures/sign-in-failures.js';
import type { SharedConfig } from './shared-config.js';
import { createStsClient } from './sts-client.js';

/** @returns the code, as typed */
export type AskMfa = (serial: string, attempt: number) => Promise<string>;

/** The service locks nobody out, but three wrong codes are no slip of the finger. */
const MAX_CODES = 3;
const REFUSED_CODE = /invalid MFA one time pass code|'?tokenCode'?|unable to validate MFA code/i;

export interface RoleAssumerOptions {
  readonly profile: string;
  readonly config: SharedConfig;
  /** null: nobody can be asked. */
  readonly askMfa: AskMfa | null;
}

/** @returns what the SDK's providers call for each role of a chain */
export function createRoleAssumer(options: RoleAssumerOptions) {
  return async (source: AwsCredentialIdentity, params: AssumeRoleCommandInput): Promise<AwsCredentialIdentity> => {
    const region = regionOf(params.RoleArn, options);
    const client = await createStsClient(options.profile, options.config, { region, credentials: source });
    try {
      if (params.SerialNumber === undefined) return await assume(client, params);
      return await assumeWithCode(client, params, params.SerialNumber, options);
    } finally {
      client.destroy();
    }
  };
}

/** @returns what the SDK's providers call for a role that a web identity token is exchanged for, which signs nothing */
export function createWebIdentityAssumer({ profile, config }: Omit<RoleAssumerOptions, 'askMfa'>) {
  return async (params: AssumeRoleWithWebIdentityCommandInput): Promise<AwsCredentialIdentity> => {
    const client = await createStsClient(profile, config, { region: homeRegion(profile, config) });
    try {
      const { Credentials: given } = await client.send(new AssumeRoleWithWebIdentityCommand(params));
      return identityOf(given);
    } finally {
      client.destroy();
    }
  };
}

async function assumeWithCode(
  client: STSClient,
  params: AssumeRoleCommandInput,
  serial: string,
  { profile, askMfa }: RoleAssumerOptions,
): Promise<AwsCredentialIdentity> {
  if (askMfa === null) throw codeWanted(profile);
  for (let attempt = 1; attempt <= MAX_CODES; attempt += 1) {
    const code = (await askMfa(serial, attempt)).replaceAll(/\s/g, '');
    if (!/^\d{6}$/.test(code)) continue;
    try {
      return await assume(client, { ...params, TokenCode: code });
    } catch (error) {
      if (!REFUSED_CODE.test(readRawError(error).message)) throw error;
    }
  }
  throw codesRefused(profile, MAX_CODES);
}

async function assume(client: STSClient, params: AssumeRoleCommandInput): Promise<AwsCredentialIdentity> {
  const { Credentials: given } = await client.send(new AssumeRoleCommand(params));
  return identityOf(given);
}

function identityOf(given: GivenCredentials | undefined): AwsCredentialIdentity {
  if (given?.AccessKeyId === undefined || given.SecretAccessKey === undefined)
    throw new Error('STS gave no credentials');
  return {
    accessKeyId: given.AccessKeyId,
    secretAccessKey: given.SecretAccessKey,
    ...(given.SessionToken === undefined ? {} : { sessionToken: given.SessionToken }),
    ...(given.Expiration === undefined ? {} : { expiration: given.Expiration }),
  };
}

/** That of the profile which names the role, else that of the profile asked for, else the environment's. */
function regionOf(roleArn: string | undefined, { profile, config: { profiles } }: RoleAssumerOptions): string {
  let name: string | undefined = sectionOf(profile);
  const visited = new Set<string>();
  while (name !== undefined && !visited.has(name)) {
    visited.add(name);
    const settings = profiles.get(name);
    if (settings === undefined) break;
    if (settings['role_arn'] === roleArn && settings['region'] !== undefined) return settings['region'];
    name = settings['source_profile'];
  }
  return homeRegion(profile, { profiles });
}

/** Where STS is asked on behalf of a profile: in the profile's region, else in the environment's. */
export function homeRegion(profile: string, { profiles }: Pick<SharedConfig, 'profiles'>): string {
  const { env } = process;
  // The last is where STS has always been: the SDK's own last resort.
  return profiles.get(sectionOf(profile))?.['region'] ?? env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? 'us-east-1';
}
