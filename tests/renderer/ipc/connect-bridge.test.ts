import { afterEach, describe, expect, it, vi } from 'vitest';
import { connectBridge } from '../../../src/renderer/ipc/connect-bridge.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the window', () => {
  it('uses the preload where there is one, and is connected at once', async () => {
    const answer = { ok: true, data: null };
    const request = vi.fn(() => Promise.resolve(answer));
    vi.stubGlobal('window', { firsttoken: { request, on: () => () => undefined } });
    const bridge = connectBridge();
    const states: boolean[] = [];
    bridge.onConnection((connected) => states.push(connected));
    expect(await bridge.request('live.snapshot', {})).toBe(answer);
    expect(request).toHaveBeenCalledWith('live.snapshot', {});
    expect(states).toEqual([true]);
  });

  it.each([
    ['http://127.0.0.1:8080/#/live', 'ws://127.0.0.1:8080/socket'],
    ['https://localhost:9000/', 'wss://localhost:9000/socket'],
  ])('dials the host that served %s otherwise', (href, address) => {
    const dialled: string[] = [];
    class Socket extends EventTarget {
      constructor(url: URL) {
        super();
        dialled.push(url.href);
      }
    }
    vi.stubGlobal('WebSocket', Socket);
    vi.stubGlobal('window', { location: { href } });
    connectBridge();
    expect(dialled).toEqual([address]);
  });
});
