/** The version of the AWS SDK client, which is part of a session's environment. */
import { createRequire } from 'node:module';
import { z } from 'zod';

const packageSchema = z.object({ version: z.string() });

/** @returns such as `3.1164.0` */
export function sdkVersion(): string {
  const require = createRequire(import.meta.url);
  return packageSchema.parse(require('@aws-sdk/client-bedrock-runtime/package.json')).version;
}
