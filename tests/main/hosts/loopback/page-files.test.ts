import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { startLoopbackHost } from '../../../../src/main/hosts/loopback/start-loopback-host.js';
import { pageHtml, pageScript } from '../temporary-page.js';
import { createTestApplication } from '../test-application.js';
import { call, enter, startTestHost } from './host-client.js';

const script = '/assets/index-AbCd1234.js';

describe('files of the page', () => {
  it('with a hash in their name are kept for good, the page itself never', async () => {
    const { host } = await startTestHost();
    const cookie = await enter(host);
    const get = async (path: string) => (await call(host.origin, path, { headers: { cookie } })).headers;
    expect(await get(script)).toMatchObject({
      'cache-control': 'private, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
    });
    expect(await get('/')).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' });
    expect(await get('/icon.svg')).toMatchObject({
      'cache-control': 'no-cache',
      'content-type': 'image/svg+xml; charset=utf-8',
    });
  });

  it.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip, br;q=0', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.0', undefined, (body: Buffer) => body],
    ['', undefined, (body: Buffer) => body],
  ])('arrive whole when the browser accepts %j', async (accepted, encoding, decode) => {
    const { host } = await startTestHost();
    const headers = { cookie: await enter(host), 'accept-encoding': accepted };
    for (const answer of [await call(host.origin, script, { headers }), await call(host.origin, script, { headers })]) {
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(answer.headers.vary).toBe('Accept-Encoding');
      expect(decode(answer.body).toString()).toBe(pageScript);
    }
  });

  it('have their length but no body for HEAD', async () => {
    const { host } = await startTestHost();
    const answer = await call(host.origin, '/', { method: 'HEAD', headers: { cookie: await enter(host) } });
    expect([answer.status, answer.headers['content-length'], answer.body.length]).toEqual([
      200,
      String(pageHtml.length),
      0,
    ]);
  });
});

describe('a start that cannot succeed', () => {
  it('names the port that is in use and the remedy', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(startTestHost({ port })).rejects.toMatchObject({
      code: 'invalid-input',
      field: '--port',
      message: `Port ${String(port)} is in use by another program`,
      hint: expect.stringContaining('--port') as string,
    });
    other.close();
  });

  it('says how to build a page that is not there', async () => {
    const start = startLoopbackHost({
      application: createTestApplication(),
      rendererDirectory: '/nowhere/renderer',
      port: 0,
    });
    await expect(start).rejects.toMatchObject({
      message: expect.stringContaining('/nowhere/renderer') as string,
      hint: expect.stringContaining('npm run setup') as string,
    });
  });
});
