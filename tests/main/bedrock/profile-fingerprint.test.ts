import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { profileFingerprint } from '../../../src/main/bedrock/profile-fingerprint.js';
import { useAwsFiles } from '../../fakes/aws-files.js';

const config = `
[profile base]
aws_access_key_id = AKIDBASE
aws_secret_access_key = canary-base
[profile role]
role_arn = arn:aws:iam::111122223333:role/Dev
source_profile = base
[profile other]
aws_access_key_id = AKIDOTHER
aws_secret_access_key = canary-other
`;

test.each([
  ['its own role', '111122223333', '444455556666', true],
  ["the keys of its source, which are the account's", 'AKIDBASE', 'AKIDNEW', true],
  ['a profile that it has nothing to do with', 'AKIDOTHER', 'AKIDNEW', false],
])('a role is another one after an edit of %s', async (_, before, after, changed) => {
  const folder = await useAwsFiles(config);
  const first = await profileFingerprint('role');
  expect(first).not.toContain('canary');
  await writeFile(join(folder, 'config'), config.replace(before, after));
  expect((await profileFingerprint('role')) !== first).toBe(changed);
});
