import { expect, test } from 'vitest';
import { sdkVersion } from '../../../src/main/bedrock/sdk-version.js';
import packageJson from '../../../package.json';

test('the SDK version of a session is the one that is installed', () => {
  expect(sdkVersion()).toBe(packageJson.dependencies['@aws-sdk/client-bedrock-runtime']);
});
