import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../../src/main/hosts/page/security-headers.js';
import { pageHtml } from '../temporary-page.js';
import { call, dial, enter, handshakeStatus, startTestHost, targetOf } from './host-client.js';

describe('who gets in', () => {
  it('refuses a page without a token, and says how to get in', async () => {
    const { host } = await startTestHost();
    const answer = await call(host.origin, '/');
    expect(answer.status).toBe(401);
    expect(answer.body.toString()).toContain('prints a new address');
  });

  it('exchanges a token for a cookie that scripts and other sites cannot use, and hides the token', async () => {
    const { host } = await startTestHost();
    const answer = await call(host.origin, targetOf(host.url));
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^firsttoken-[0-9a-f]{12}=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0];
    const page = await call(host.origin, '/', { headers: { cookie } });
    expect([page.status, page.body.toString()]).toEqual([200, pageHtml]);
  });

  it('refuses a token that was used already', async () => {
    const { host } = await startTestHost();
    await call(host.origin, targetOf(host.url));
    expect((await call(host.origin, targetOf(host.url))).status).toBe(401);
  });

  it('keeps the token for its user when a program looks at the link first', async () => {
    const { host } = await startTestHost();
    expect((await call(host.origin, targetOf(host.url), { method: 'HEAD' })).status).toBe(401);
    expect((await call(host.origin, targetOf(host.url))).status).toBe(303);
  });

  it('refuses the cookie of another instance, and a made-up one', async () => {
    const { host } = await startTestHost();
    const { host: other } = await startTestHost();
    const cookie = await enter(host);
    expect((await call(other.origin, '/', { headers: { cookie } })).status).toBe(401);
    const madeUp = cookie.replace(/=.*/, '=made-up');
    expect((await call(host.origin, '/', { headers: { cookie: madeUp } })).status).toBe(401);
  });
});

describe('requests that another page or program makes', () => {
  it.each(['evil.test', 'evil.test:80', '127.0.0.1.evil.test', 'localhost@evil.test', '127.0.0.2'])(
    'refuses the rebound name %j with 421, even with the cookie',
    async (name) => {
      const { host } = await startTestHost();
      const cookie = await enter(host);
      expect((await call(host.origin, '/', { headers: { cookie, host: name } })).status).toBe(421);
      const socket = dial(host.origin, cookie, { Host: name, Origin: `http://${name}` });
      expect((await handshakeStatus(socket)).status).toBe(421);
    },
  );

  it.each(['localhost:9000', '127.0.0.1', '[::1]:80', 'LOCALHOST:1'])(
    'serves a tunnel that calls itself %s',
    async (name) => {
      const { host } = await startTestHost();
      const cookie = await enter(host);
      expect((await call(host.origin, '/', { headers: { cookie, host: name } })).status).toBe(200);
      const socket = dial(host.origin, cookie, { Host: name, Origin: `http://${name}` });
      expect((await handshakeStatus(socket)).status).toBe(101);
      socket.terminate();
    },
  );

  it.each(['http://evil.test', 'http://127.0.0.1:1', 'https://127.0.0.1', 'null', 'app://bundle', ''])(
    'refuses a WebSocket whose origin is %j, which browsers send our cookie with',
    async (origin) => {
      const { host } = await startTestHost();
      const cookie = await enter(host);
      expect((await handshakeStatus(dial(host.origin, cookie, { Origin: origin }))).status).toBe(403);
    },
  );

  it('refuses a WebSocket without an origin', async () => {
    const { host } = await startTestHost();
    const cookie = await enter(host);
    const headers = {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    };
    expect((await call(host.origin, '/socket', { headers: { ...headers, cookie } })).status).toBe(403);
  });

  it('refuses a WebSocket without the cookie', async () => {
    const { host } = await startTestHost();
    expect((await handshakeStatus(dial(host.origin, ''))).status).toBe(401);
  });

  it.each(['cross-site', 'same-site'])('refuses a request that a browser marks as %s', async (site) => {
    const { host } = await startTestHost();
    const headers = { cookie: await enter(host), 'sec-fetch-site': site };
    expect((await call(host.origin, '/', { headers })).status).toBe(403);
    expect((await call(host.origin, targetOf(host.mintUrl()), { headers })).status).toBe(403);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const { host } = await startTestHost();
    const answer = await call(host.origin, '/', { method, headers: { cookie: await enter(host) } });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/assets/..%2f..%2fsecret.json',
    '/assets/%252e%252e/%252e%252e/secret.json',
    '/..\\secret.json',
    '//secret.json',
    '/linked.json',
    '/notes.unknown',
    '/%E0%A4%A',
    '/index.html%00.js',
    '/__proto__',
  ])('has no file at %s', async (path) => {
    const { host } = await startTestHost();
    const answer = await call(host.origin, path, { headers: { cookie: await enter(host) } });
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).not.toContain('"secret"');
  });
});

describe('every answer', () => {
  it('carries the policy, whether it is a page, a redirect or a refusal', async () => {
    const { host } = await startTestHost();
    const cookie = await enter(host);
    const answers = [
      await call(host.origin, '/', { headers: { cookie } }),
      await call(host.origin, '/assets/index-AbCd1234.js', { headers: { cookie } }),
      await call(host.origin, targetOf(host.mintUrl())),
      await call(host.origin, '/'),
      await call(host.origin, '/missing', { headers: { cookie } }),
      await call(host.origin, '/', { method: 'POST' }),
      await call(host.origin, '/', { headers: { host: 'evil.test' } }),
      await handshakeStatus(dial(host.origin, '')),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 303, 401, 404, 405, 421, 401]);
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
  });

  it('to bytes that are no HTTP carries the policy too, and the host goes on', async () => {
    const { host } = await startTestHost();
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(new URL(host.origin).port), '127.0.0.1', () => socket.write('rubbish\r\n\r\n'));
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket.on('close', () => {
        resolve(text);
      });
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain(contentSecurityPolicy);
    expect((await call(host.origin, '/')).status).toBe(401);
  });

  it('never says which token or cookie it knows', async () => {
    const { host } = await startTestHost();
    const token = new URL(host.url).searchParams.get('token') ?? '';
    const answer = await call(host.origin, '/?token=wrong');
    expect(token).toHaveLength(43);
    expect(answer.body.toString() + JSON.stringify(answer.headers)).not.toContain(token);
  });
});
