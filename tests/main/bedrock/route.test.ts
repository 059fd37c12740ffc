/** What the plan, the environment and the picked profile say about the way, put together. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { proxyFor, proxyHost } from '../../../src/main/bedrock/proxy-for.js';
import { routeToControl, routeToRuntime } from '../../../src/main/bedrock/route.js';
import { createThrowawayCertificate } from '../../../src/main/throwaway-certificate.js';
import { useAwsFiles } from '../../fakes/aws-files.js';

const query = { profile: 'x', region: 'us-east-1', endpoint: null, fips: null, dualStack: null };
const caught = (work: Promise<unknown>) => work.then(() => null).catch((error: unknown) => error);

/** Nothing of the machine's own proxies. */
function useProxies(settings: Record<string, string> = {}) {
  for (const name of Object.keys(process.env)) if (/_proxy$/i.test(name)) vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
}

async function useFile(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'firsttoken-ca-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'bundle.pem'), text);
  return join(folder, 'bundle.pem');
}

describe('FIPS and dual stack', () => {
  test("are the plan's, else the environment's, else the picked profile's", async () => {
    await useAwsFiles(
      '[default]\nuse_fips_endpoint = true\n[profile x]\nuse_dualstack_endpoint = true\n[profile y]\nregion = us-east-1\n',
    );
    expect(await routeToRuntime(query)).toMatchObject({
      fips: false,
      dualStack: true,
      address: 'https://bedrock-runtime.us-east-1.api.aws',
    });
    expect(await routeToControl({ ...query, fips: true })).toMatchObject({
      address: 'https://bedrock-fips.us-east-1.api.aws',
    });
    expect(await routeToRuntime({ ...query, dualStack: false })).toMatchObject({ dualStack: false });
    vi.stubEnv('AWS_USE_DUALSTACK_ENDPOINT', 'false');
    vi.stubEnv('AWS_USE_FIPS_ENDPOINT', 'TRUE');
    expect(await routeToRuntime(query)).toMatchObject({ fips: true, dualStack: false });
    expect(await routeToRuntime({ ...query, profile: 'environment' })).toMatchObject({ fips: true });
  });

  test('are refused for an endpoint that the profile sets, and dropped there where they are only configured', async () => {
    await useAwsFiles('[profile x]\nendpoint_url = https://vpce.example.test\nuse_fips_endpoint = true\n');
    expect(await routeToRuntime(query)).toMatchObject({ endpoint: 'https://vpce.example.test', fips: false });
    expect(await routeToRuntime({ ...query, fips: false })).toMatchObject({ fips: false });
    expect(await caught(routeToRuntime({ ...query, dualStack: true }))).toMatchObject({
      code: 'invalid-input',
      field: 'dualStack',
      message: expect.stringContaining('the environment or the profile sets') as string,
    });
  });
});

describe('a certificate bundle', () => {
  const certificate = () => createThrowawayCertificate().certificate.trim();

  test("is that of AWS_CA_BUNDLE, else of the profile's ca_bundle, with what is not a certificate left out", async () => {
    const [one, two, three] = [certificate(), certificate(), certificate()];
    const path = await useFile(`# Company root\n${one}\n\n# Second\n${two}\n`);
    await useAwsFiles(`[profile x]\nca_bundle = ${path}\n[profile y]\nregion = us-east-1\n`);
    expect((await routeToRuntime(query)).trustedCertificate).toBe(`${one}\n${two}`);
    expect((await routeToRuntime({ ...query, profile: 'y' })).trustedCertificate).toBeNull();
    vi.stubEnv('AWS_CA_BUNDLE', await useFile(three));
    expect((await routeToControl(query)).trustedCertificate).toBe(three);
  });

  test.each([
    ['is no PEM', 'hunter2', 'holds no certificate'],
    ['is empty', '', 'holds no certificate'],
    [
      'is damaged',
      '-----BEGIN CERTIFICATE-----\naHVudGVyMg==\n-----END CERTIFICATE-----\n',
      'certificate 1 of 1 is damaged',
    ],
  ])('that %s is refused by the name of its setting, and nothing of it is repeated', async (_, text, what) => {
    const path = await useFile(text);
    await useAwsFiles(`[profile x]\nca_bundle = ${path}\n`);
    const error = await caught(routeToRuntime(query));
    expect(error).toMatchObject({ code: 'invalid-input', message: expect.stringContaining(what) as string });
    expect(String(error)).toContain('ca_bundle of the profile "x"');
    vi.stubEnv('AWS_CA_BUNDLE', path);
    const other = await caught(routeToRuntime(query));
    expect(String(other)).toContain('AWS_CA_BUNDLE');
    expect(`${String(error)}${String(other)}`).not.toMatch(/hunter2|aHVu|bundle\.pem/);
  });

  test('that does not exist, or is a folder, is said to be so', async () => {
    await useAwsFiles('');
    vi.stubEnv('AWS_CA_BUNDLE', join(tmpdir(), 'firsttoken-no-such-file.pem'));
    expect(String(await caught(routeToRuntime(query)))).toContain('does not exist');
    vi.stubEnv('AWS_CA_BUNDLE', tmpdir());
    expect(String(await caught(routeToRuntime(query)))).toContain('cannot be read (EISDIR)');
  });
});

describe('the proxy', () => {
  const address = 'https://bedrock-runtime.us-east-1.amazonaws.com';

  test.each([
    ['HTTPS_PROXY', 'http://proxy.test:3128', 'proxy.test:3128'],
    ['https_proxy', 'http://user:hunter2@proxy.test', 'proxy.test:80'],
    ['ALL_PROXY', 'https://proxy.test', 'proxy.test:443'],
    ['https_proxy', 'proxy.test:3128', 'proxy.test:3128'],
    ['https_proxy', 'user:hunter2@proxy.test:3128', 'proxy.test:3128'],
  ])('of %s=%s is %s', async (name, value, host) => {
    await useAwsFiles('');
    useProxies({ [name]: value });
    const { proxy } = await routeToRuntime(query);
    expect(proxy ? proxyHost(proxy) : null).toBe(host);
    if (!value.includes('://')) expect(proxy?.url).toBe(`http://${value}`);
  });

  test.each(['.amazonaws.com', '*', 'bedrock-runtime.us-east-1.amazonaws.com:443', 'a.test,*.us-east-1.amazonaws.com'])(
    'is left out for what NO_PROXY=%s lists',
    (list) => {
      useProxies({ HTTPS_PROXY: 'http://proxy.test:3128', NO_PROXY: list });
      expect(proxyFor(address)).toBeNull();
      expect(proxyFor('https://elsewhere.test')).toEqual(list === '*' ? null : { url: 'http://proxy.test:3128' });
    },
  );

  test.each([
    'http://127.0.0.1:8080',
    'https://127.9.9.9',
    'http://localhost:1',
    'http://[::1]:1',
    'http://a.localhost',
  ])('is never on the way to this computer itself: %s', (loopback) => {
    useProxies({ HTTPS_PROXY: 'http://proxy.test', HTTP_PROXY: 'http://proxy.test', ALL_PROXY: 'http://proxy.test' });
    expect(proxyFor(loopback)).toBeNull();
  });

  test.each(['socks5://user:hunter2@proxy.test', 'http://', 'http://user:hunter2%zz@proxy.test'])(
    'that is none of HTTP (%s) is refused by the name of the setting, which may hold a password',
    (value) => {
      useProxies({ HTTPS_PROXY: value });
      let error: unknown = null;
      try {
        proxyFor(address);
      } catch (thrown) {
        error = thrown;
      }
      expect(error).toMatchObject({ code: 'invalid-input' });
      expect(String(error)).toContain('HTTPS_PROXY');
      expect(String(error)).not.toMatch(/hunter2|proxy\.test/);
    },
  );
});
