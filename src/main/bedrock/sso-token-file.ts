/** Writes the token of an SSO sign-in to where the AWS CLI and every SDK read it: `~/.aws/sso/cache/<sha1>.json`. */
import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { getSSOTokenFilepath } from '@smithy/core/config';
import { ApplicationError } from '../../shared/contract/result.js';
import { shortenHome } from '../safe-text.js';

/** The fields that the AWS CLI writes (botocore `tokens.py`, awscli `sso/utils.py`); times in ISO 8601, UTC. */
export interface SsoToken {
  readonly startUrl: string;
  readonly region: string;
  readonly accessToken: string;
  readonly expiresAt: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly registrationExpiresAt: string;
  readonly refreshToken?: string;
}

/**
 * Readable by its owner alone, and whole at every moment: another tool may read it meanwhile.
 *
 * @param cacheKey name of the sso-session, or the start URL of a profile without one
 * @throws ApplicationError `storage` when it cannot be written
 */
export async function writeSsoToken(cacheKey: string, token: SsoToken): Promise<void> {
  const path = getSSOTokenFilepath(cacheKey);
  const folder = dirname(path);
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(temporary, JSON.stringify(token, null, 2), { mode: 0o600, flag: 'wx' });
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new ApplicationError(
      'storage',
      `The sign-in worked, but could not be kept in ${shortenHome(folder)}.`,
      'Make that folder writable, then sign in again.',
      { cause },
    );
  }
}

/** ISO 8601 in whole seconds, as the AWS CLI writes it. */
export function tokenTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
