import { EventEmitter, once } from 'node:events';
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WindowAttempt } from '../../../../src/main/hosts/loopback/open-window.js';
import { type ServeOptions, serveCommand } from '../../../../src/main/hosts/loopback/serve-command.js';
import { createTemporaryPage } from '../temporary-page.js';
import {
  createTestApplication,
  liveBatch,
  sessionEnded,
  sessionStarted,
  type TestApplication,
} from '../test-application.js';
import { call, dial, targetOf } from './host-client.js';

let page: Awaited<ReturnType<typeof createTemporaryPage>>;
beforeEach(async () => {
  page = await createTemporaryPage();
});
afterEach(() => rm(page.root, { recursive: true }));

interface Serving {
  readonly application: TestApplication;
  readonly input: EventEmitter;
  readonly exitCode: Promise<number>;
  readonly url: string;
  stdout(): string;
  stderr(): string;
  interrupt(): void;
  /** Ends the window that was opened. */
  endWindow(failed?: boolean): void;
  readonly windowUrls: readonly string[];
}

async function serve(options: Partial<ServeOptions> = {}): Promise<Serving> {
  const application = createTestApplication();
  const signals = new EventEmitter();
  const input = Object.assign(new EventEmitter(), { pause: () => undefined });
  const written = { stdout: '', stderr: '' };
  const windowUrls: string[] = [];
  const windowEnd = Promise.withResolvers<{ failed: boolean }>();
  const window: WindowAttempt = { opened: true, ended: windowEnd.promise, close: () => undefined };
  const exitCode = serveCommand({
    application,
    port: 0,
    open: true,
    rendererDirectory: page.rendererDirectory,
    dataDirectory: page.root,
    output: {
      stdout: { write: (text) => (written.stdout += text) },
      stderr: { write: (text) => (written.stderr += text) },
    },
    input,
    signals,
    openWindow: ({ url }) => {
      windowUrls.push(url);
      return Promise.resolve(window);
    },
    graceMs: 0,
    ...options,
  });
  await vi.waitUntil(() => signals.listenerCount('SIGTERM') === 1 && written.stderr.includes('Press Enter'));
  const { url } = JSON.parse(written.stdout) as { url: string };
  return {
    application,
    input,
    exitCode,
    url,
    windowUrls,
    stdout: () => written.stdout,
    stderr: () => written.stderr,
    interrupt: () => signals.emit('SIGINT'),
    endWindow: (failed = false) => {
      windowEnd.resolve({ failed });
    },
  };
}

async function openPage(url: string) {
  const { origin } = new URL(url);
  const answer = await call(origin, targetOf(url));
  const socket = dial(origin, answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '');
  await once(socket, 'open');
  return socket;
}

describe('serving', () => {
  it('prints one line of JSON with a working address on standard output', async () => {
    const serving = await serve();
    expect(serving.stdout()).toMatch(/^\{"ready":true,"url":"http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}"\}\n$/);
    const { status } = await call(new URL(serving.url).origin, targetOf(serving.url));
    expect(status).toBe(303);
    serving.interrupt();
    expect(await serving.exitCode).toBe(0);
  });

  it('gives the window a token of its own, so that the printed one stays good', async () => {
    const serving = await serve();
    expect(serving.windowUrls).toHaveLength(1);
    for (const url of [...serving.windowUrls, serving.url]) (await openPage(url)).terminate();
    serving.interrupt();
    await serving.exitCode;
  });

  it('without --open opens nothing', async () => {
    const serving = await serve({ open: false });
    serving.interrupt();
    await serving.exitCode;
    expect(serving.windowUrls).toEqual([]);
  });

  it('prints one more address for Enter', async () => {
    const serving = await serve();
    serving.input.emit('data');
    const [address] = /http:\S+token=\S+/.exec(serving.stderr()) ?? [''];
    (await openPage(address)).terminate();
    serving.interrupt();
    await serving.exitCode;
  });

  it('says reason, address and the terminal command when there is no window, and goes on', async () => {
    const serving = await serve({
      openWindow: () => Promise.resolve({ opened: false, reason: 'this machine has no display' }),
    });
    await vi.waitUntil(() => serving.stderr().includes('cannot be opened'));
    expect(serving.stderr()).toContain('The window cannot be opened: this machine has no display.');
    expect(serving.stderr()).toContain('npm run -s cli -- run --preset article');
    const [address] = /http:\S+token=\S+/.exec(serving.stderr()) ?? [''];
    (await openPage(address)).terminate();
    serving.interrupt();
    expect(await serving.exitCode).toBe(0);
  });

  it('goes on when the browser failed instead of being closed', async () => {
    const serving = await serve();
    serving.endWindow(true);
    await vi.waitUntil(() => serving.stderr().includes('its browser ended with an error'));
    (await openPage(serving.url)).terminate();
    serving.interrupt();
    await serving.exitCode;
  });
});

describe('the end of serving', () => {
  it('comes with the end of its window, and closes the application', async () => {
    const serving = await serve();
    serving.endWindow();
    expect(await serving.exitCode).toBe(0);
    expect(serving.application.closed()).toBe(1);
    await expect(call(new URL(serving.url).origin, '/')).rejects.toThrow('ECONNREFUSED');
  });

  it('waits for the running session after the window was closed', async () => {
    const serving = await serve();
    serving.application.emit('live.batch', liveBatch(0, sessionStarted));
    serving.endWindow();
    await vi.waitUntil(() => serving.stderr().includes('the session goes on'));
    expect((await call(new URL(serving.url).origin, '/')).status).toBe(401);
    serving.application.emit('live.batch', liveBatch(1, sessionEnded));
    expect(await serving.exitCode).toBe(0);
  });

  it('waits for a page that is open elsewhere', async () => {
    const serving = await serve();
    const socket = await openPage(serving.url);
    serving.endWindow();
    expect((await call(new URL(serving.url).origin, '/')).status).toBe(401);
    socket.close();
    expect(await serving.exitCode).toBe(0);
  });

  it('by a signal says with its exit code that a session was interrupted', async () => {
    const serving = await serve();
    serving.application.emit('live.batch', liveBatch(0, sessionStarted));
    serving.interrupt();
    expect(await serving.exitCode).toBe(130);
    expect(serving.application.closed()).toBe(1);
  });

  it('closes the application when the host cannot start', async () => {
    const application = createTestApplication();
    const output = { stdout: { write: () => true }, stderr: { write: () => true } };
    const start = serveCommand({
      application,
      port: 0,
      open: false,
      rendererDirectory: '/nowhere',
      dataDirectory: page.root,
      output,
      signals: new EventEmitter(),
    });
    await expect(start).rejects.toThrow('There is no built page in /nowhere');
    expect(application.closed()).toBe(1);
  });
});
