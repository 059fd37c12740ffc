import { rm } from 'node:fs/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  createSocketBridge,
  type Loss,
  type OpenSocket,
  type SocketEvents,
} from '../../../src/renderer/ipc/socket-bridge.js';
import { startLoopbackHost } from '../../../src/main/hosts/loopback/start-loopback-host.js';
import { enter, openNodeSocket, startTestHost } from '../../main/hosts/loopback/host-client.js';
import { createTemporaryPage } from '../../main/hosts/temporary-page.js';
import { createTestApplication, testInfo } from '../../main/hosts/test-application.js';

const disconnected = { ok: false, error: { code: 'disconnected' } };

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A bridge to a host that is a socket away; pauses before the next attempt are recorded and ended by the test. */
function connect(openSocket: (events: SocketEvents) => OpenSocket) {
  const pausesMs: number[] = [];
  const states: boolean[] = [];
  const losses: (Loss | null)[] = [];
  let resume: () => void = () => undefined;
  let giveUp: () => void = () => undefined;
  let ask: () => void = () => undefined;
  const watched: string[] = [];
  const bridge = createSocketBridge({
    openSocket,
    silence: (actions) => {
      ({ giveUp, ask } = actions);
      return { heard: () => void watched.push('heard'), stop: () => void watched.push('stop') };
    },
    wait: (callback, ms) => {
      pausesMs.push(ms);
      resume = callback;
    },
  });
  bridge.onConnection((connected, loss) => {
    states.push(connected);
    losses.push(loss);
  });
  ends.push(() => {
    bridge.close();
  });
  return {
    bridge,
    pausesMs,
    states,
    losses,
    tryAgain: () => {
      resume();
    },
    watched,
    ask: () => {
      ask();
    },
    giveUp: () => {
      giveUp();
    },
  };
}

/** Sockets that the test opens and closes by hand. */
function manualSockets() {
  const opened: { events: SocketEvents; sent: string[] }[] = [];
  const openSocket = (events: SocketEvents): OpenSocket => {
    const sent: string[] = [];
    opened.push({ events, sent });
    return { send: (text) => void sent.push(text), close: () => undefined };
  };
  return { opened, openSocket };
}

describe('the socket client against a real host', () => {
  it('keeps what is asked before the connection stands', async () => {
    const { host } = await startTestHost();
    const cookie = await enter(host);
    const { bridge } = connect((events) => openNodeSocket(host.origin, cookie, events));
    expect(await bridge.request('application.info', {})).toEqual({ ok: true, data: testInfo });
  });

  it('answers what is open when the host ends, and refuses more until it is back', async () => {
    const { application, host } = await startTestHost();
    const cookie = await enter(host);
    const { bridge, states } = connect((events) => openNodeSocket(host.origin, cookie, events));
    const open = bridge.request('sessions.delete', { ids: ['a'] });
    await vi.waitUntil(() => application.waiting.size === 1);
    await host.close();
    expect(await open).toMatchObject(disconnected);
    expect(await bridge.request('live.snapshot', {})).toMatchObject(disconnected);
    expect(states).toEqual([true, false]);
  });

  it('takes its subscriptions up again with the next connection', async () => {
    const page = await createTemporaryPage();
    const application = createTestApplication();
    const start = () => startLoopbackHost({ application, rendererDirectory: page.rendererDirectory, port: 0 });
    let host = await start();
    let cookie = await enter(host);
    const { bridge, states, tryAgain } = connect((events) => openNodeSocket(host.origin, cookie, events));
    const seen: unknown[] = [];
    bridge.on('sessions.changed', (payload) => seen.push(payload));
    await bridge.request('live.snapshot', {});
    await host.close();
    await vi.waitUntil(() => states.length === 2);

    host = await start();
    cookie = await enter(host);
    tryAgain();
    await vi.waitUntil(() => states.length === 3 && host.pageCount() === 1);
    application.emit('sessions.changed', { ids: ['after'] });
    await vi.waitUntil(() => seen.length === 1);
    expect(seen).toEqual([{ ids: ['after'] }]);
    expect(await bridge.request('live.snapshot', {})).toEqual({ ok: true, data: null });
    expect(states).toEqual([true, false, true]);
    bridge.close();
    await host.close();
    await rm(page.root, { recursive: true });
  });
});

describe('the pauses between attempts', () => {
  it('double up to five seconds, and begin anew after a success', () => {
    const { opened, openSocket } = manualSockets();
    const { pausesMs, tryAgain } = connect(openSocket);
    for (let attempt = 0; attempt < 6; attempt++) {
      opened.at(-1)?.events.onClose('lost');
      tryAgain();
    }
    expect(pausesMs).toEqual([250, 500, 1000, 2000, 4000, 5000]);
    opened.at(-1)?.events.onOpen();
    opened.at(-1)?.events.onClose('lost');
    expect(pausesMs.at(-1)).toBe(250);
  });

  it('are cut short when the user wants it, and then do not try once more at their end', () => {
    const { opened, openSocket } = manualSockets();
    const { bridge, tryAgain } = connect(openSocket);
    bridge.reconnect();
    expect(opened).toHaveLength(1);
    opened[0]?.events.onClose('lost');
    bridge.reconnect();
    bridge.reconnect();
    tryAgain();
    expect(opened).toHaveLength(2);
    opened[1]?.events.onOpen();
    tryAgain();
    bridge.reconnect();
    expect(opened).toHaveLength(2);
  });

  it('end when the bridge is closed', () => {
    const { opened, openSocket } = manualSockets();
    const { bridge, tryAgain } = connect(openSocket);
    opened[0]?.events.onClose('lost');
    bridge.close();
    tryAgain();
    expect(opened).toHaveLength(1);
  });
});

describe('whoever asks about the connection', () => {
  it('late learns the state at once, and nothing after the end of its subscription', () => {
    const { opened, openSocket } = manualSockets();
    const { bridge, states } = connect(openSocket);
    expect(states).toEqual([]);
    opened[0]?.events.onOpen();
    const late: boolean[] = [];
    const end = bridge.onConnection((connected) => late.push(connected));
    end();
    opened[0]?.events.onClose('lost');
    expect([late, states]).toEqual([[true], [true, false]]);
  });

  it('finds the first failure reported, and the requests that waited for it answered', async () => {
    const { opened, openSocket } = manualSockets();
    const { bridge, states } = connect(openSocket);
    const request = bridge.request('live.snapshot', {});
    opened[0]?.events.onClose('lost');
    expect(await request).toMatchObject(disconnected);
    expect(states).toEqual([false]);
  });

  it('learns that the application ended, and later that another does not know this page', () => {
    const { opened, openSocket } = manualSockets();
    const { losses, states, tryAgain } = connect(openSocket);
    opened[0]?.events.onOpen();
    opened[0]?.events.onClose('ended');
    tryAgain();
    opened[1]?.events.onClose('lost');
    tryAgain();
    opened[2]?.events.onClose('refused');
    tryAgain();
    opened[3]?.events.onOpen();
    expect(losses).toEqual([null, 'ended', 'refused', null]);
    expect(states).toEqual([true, false, false, true]);
  });
});

describe('a connection that died without a word', () => {
  it('is given up and made anew, and what the old one still says does not matter', async () => {
    const { opened, openSocket } = manualSockets();
    const { bridge, states, tryAgain, ask, giveUp, watched } = connect(openSocket);
    const [old] = opened;
    old?.events.onOpen();
    const request = bridge.request('live.snapshot', {});
    ask();
    expect(old?.sent.map((text) => (JSON.parse(text) as { name: string }).name)).toEqual([
      'live.snapshot',
      'application.info',
    ]);
    giveUp();
    expect(await request).toMatchObject(disconnected);
    expect(states).toEqual([true, false]);
    tryAgain();
    opened[1]?.events.onOpen();
    old?.events.onClose('ended');
    old?.events.onText('{"event":"profiles.changed","payload":{}}');
    expect(states).toEqual([true, false, true]);
    expect(opened).toHaveLength(2);
    expect(watched).toEqual(['heard', 'stop', 'heard']);
  });
});
