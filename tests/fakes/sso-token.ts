/** The token of an SSO session, where the AWS CLI and the SDK keep it. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface SsoToken {
  readonly accessToken: string;
  /** ISO 8601. */
  readonly expiresAt: string;
  /** Without it an expired token needs a person. */
  readonly renewal?: {
    readonly refreshToken: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly registrationExpiresAt: string;
  };
}

/** @param home the home folder @param session name of the sso-session, whose digest names the file */
export async function writeSsoToken(home: string, session: string, { renewal, ...token }: SsoToken): Promise<void> {
  const folder = join(home, '.aws', 'sso', 'cache');
  await mkdir(folder, { recursive: true });
  const file = `${createHash('sha1').update(session).digest('hex')}.json`;
  await writeFile(join(folder, file), JSON.stringify({ ...token, ...renewal }));
}
