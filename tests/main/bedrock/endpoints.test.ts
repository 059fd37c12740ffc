import { describe, expect, test, vi } from 'vitest';
import { resolveEndpoints } from '../../../src/main/bedrock/endpoints.js';
import { useAwsFiles } from '../../fakes/aws-files.js';

const config = `[profile x]
services = local
endpoint_url = http://127.0.0.1:4
[services local]
bedrock_runtime =
  endpoint_url = http://127.0.0.1:3
`;
const runtimeOf = async (profile: string, endpoint: string | null = null) =>
  (await resolveEndpoints(profile, endpoint)).runtime;

describe('the endpoint', () => {
  test('is taken from the plan, the environment, the services section and the profile, in this order', async () => {
    await useAwsFiles(config);
    expect(await resolveEndpoints('x', null)).toEqual({
      runtime: 'http://127.0.0.1:3',
      control: 'http://127.0.0.1:4',
    });
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:2');
    expect(await runtimeOf('x')).toBe('http://127.0.0.1:2');
    vi.stubEnv('AWS_ENDPOINT_URL_BEDROCK_RUNTIME', 'http://127.0.0.1:1');
    expect(await resolveEndpoints('x', null)).toEqual({
      runtime: 'http://127.0.0.1:1',
      control: 'http://127.0.0.1:2',
    });
    expect(await runtimeOf('x', 'http://127.0.0.1:9')).toBe('http://127.0.0.1:9');
  });

  test.each(['localhost:4566', 'foo', 'http://', 'ftp://user:hunter2@x/'])(
    'that is set to no address (%s) is refused with where to look, and not repeated: it may hold a password',
    async (address) => {
      await useAwsFiles(config);
      vi.stubEnv('AWS_ENDPOINT_URL', address);
      const error = await runtimeOf('x').catch((caught: unknown) => caught);
      expect(error).toMatchObject({
        code: 'invalid-input',
        message: expect.stringContaining('"x"') as string,
        hint: expect.stringContaining('AWS_ENDPOINT_URL') as string,
      });
      expect(String(error)).not.toContain(address);
    },
  );

  test("is the picked profile's, not the default profile's", async () => {
    await useAwsFiles(`[default]\nendpoint_url = http://127.0.0.1:5\n${config}`);
    expect(await runtimeOf('y')).toBeNull();
    expect(await runtimeOf('environment')).toBe('http://127.0.0.1:5');
  });

  test('is ignored where AWS_IGNORE_CONFIGURED_ENDPOINT_URLS says so, unless the plan gives it', async () => {
    await useAwsFiles(config);
    vi.stubEnv('AWS_IGNORE_CONFIGURED_ENDPOINT_URLS', 'true');
    expect(await runtimeOf('x')).toBeNull();
    expect(await runtimeOf('x', 'http://127.0.0.1:9')).toBe('http://127.0.0.1:9');
  });
});
