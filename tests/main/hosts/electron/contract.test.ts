import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handleRequests } from '../../../../src/main/hosts/electron/request-channel.js';
import { forwardEvents } from '../../../../src/main/hosts/electron/forward-events.js';
import type { Bridge } from '../../../../src/shared/contract/contract.js';
import { ipcRenderer, resetStandIn, standIn, StandInWebContents } from '../../../fakes/electron.js';
import { type ContractEnds, describeContract } from '../contract-suite.js';
import { createTestApplication, liveBatch } from '../test-application.js';

vi.mock('electron', () => import('../../../fakes/electron.js'));

async function loadPreload(): Promise<Bridge> {
  vi.resetModules();
  await import('../../../../src/preload/index.js');
  return standIn.exposed.get('firsttoken') as Bridge;
}

async function start() {
  resetStandIn();
  const application = createTestApplication();
  const contents = new StandInWebContents();
  handleRequests(application);
  forwardEvents(application, contents as never);
  return { application, contents, bridge: await loadPreload() };
}

describeContract('Electron', async () => {
  const { application, bridge } = await start();
  return {
    application,
    bridge,
    request: (name, input) => (bridge as unknown as Pick<ContractEnds, 'request'>).request(name, input),
    stop: () => Promise.resolve(),
  };
});

describe('the sender of a request', () => {
  const main = { url: 'app://bundle/index.html', parent: null };

  it.each([
    ['a frame that has gone', null],
    ['a frame inside the page', { url: 'app://bundle/index.html', parent: main }],
    ['another site', { url: 'https://evil.test/', parent: null }],
    ['another host of the scheme', { url: 'app://evil/index.html', parent: null }],
    ['a host that begins like ours', { url: 'app://bundle.evil/index.html', parent: null }],
    ['a port on our host', { url: 'app://bundle:1/index.html', parent: null }],
    ['about:blank', { url: 'about:blank', parent: null }],
    ['an empty address', { url: '', parent: null }],
    ['a file', { url: 'file:///index.html', parent: null }],
  ])('that is %s gets no data', async (_who, frame) => {
    const { bridge } = await start();
    standIn.senderFrame = frame;
    expect(await bridge.request('application.info', {})).toMatchObject({ ok: false, error: { code: 'access-denied' } });
  });

  it('that is the page itself, at any place in it, gets an answer', async () => {
    const { bridge } = await start();
    standIn.senderFrame = { url: 'app://bundle/index.html#/results/1', parent: null };
    expect(await bridge.request('application.info', {})).toMatchObject({ ok: true });
  });

  it('finds one channel only', async () => {
    await start();
    expect([...standIn.handlers.keys()]).toEqual(['firsttoken:request']);
  });
});

describe('the preload', () => {
  beforeEach(resetStandIn);

  it('exposes two verbs and nothing else', async () => {
    const bridge = await loadPreload();
    expect([...standIn.exposed.keys()]).toEqual(['firsttoken']);
    expect(Object.keys(bridge).sort()).toEqual(['on', 'request']);
  });

  it('leaves no listener behind when a subscription ends', async () => {
    const bridge = await loadPreload();
    const end = bridge.on('live.batch', () => undefined);
    end();
    end();
    expect(ipcRenderer.listenerCount('firsttoken:event')).toBe(0);
  });

  it('sends nothing to a page that was destroyed', async () => {
    const { application, bridge, contents } = await start();
    const seen: unknown[] = [];
    bridge.on('live.batch', (batch) => seen.push(batch));
    contents.emit('destroyed');
    application.emit('live.batch', liveBatch(0));
    expect(seen).toEqual([]);
  });
});
