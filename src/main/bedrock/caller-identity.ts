/** Asks STS whose credentials they are (GetCallerIdentity, which needs no permission). */
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import type { Identity } from '../../shared/domain/sign-in.js';
import type { StaticCredentials } from '../benchmark/ports.js';
import { credentialsError } from './failures/credential-failures.js';
import { readRawError } from './failures/raw-error.js';
import { stsUnreachable } from './failures/sign-in-failures.js';
import { readSharedConfig } from './shared-config.js';
import { createStsClient } from './sts-client.js';

/** @throws ApplicationError `credentials` when they are refused, `unreachable` when STS cannot be asked */
export async function callerIdentity(
  profile: string,
  region: string,
  credentials: StaticCredentials,
): Promise<Identity> {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const client = await createStsClient(profile, await readSharedConfig(), {
    region,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
    maxAttempts: 2,
  });
  try {
    const { Account: accountId, Arn: arn } = await client.send(new GetCallerIdentityCommand({}));
    if (accountId === undefined || arn === undefined) throw new Error('The answer is incomplete');
    // arn:PARTITION:sts::ACCOUNT:assumed-role/NAME/SESSION
    const [, partition = '', , , , ...principal] = arn.split(':');
    return { accountId, arn, partition, principal: principal.join(':') };
  } catch (error) {
    if (readRawError(error).hasResponse) throw credentialsError(error, profile);
    throw stsUnreachable(region);
  } finally {
    client.destroy();
  }
}
