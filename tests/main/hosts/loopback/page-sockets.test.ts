import { once } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import type { WebSocket } from 'ws';
import type { HostMessage } from '../../../../src/shared/contract/wire.js';
import type { LiveEvent } from '../../../../src/shared/domain/live/live-event.js';
import { liveBatch, sessionEnded } from '../test-application.js';
import { dial, enter, startTestHost } from './host-client.js';

async function openPage() {
  const { application, host } = await startTestHost();
  const socket = dial(host.origin, await enter(host));
  const messages: HostMessage[] = [];
  socket.on('message', (data: Buffer) => messages.push(JSON.parse(data.toString()) as HostMessage));
  socket.on('error', () => undefined);
  await once(socket, 'open');
  await vi.waitUntil(() => host.pageCount() === 1);
  return { application, host, socket, messages };
}

async function closeCode(socket: WebSocket): Promise<unknown> {
  const [code] = (await once(socket, 'close')) as [number, Buffer];
  return code;
}

describe('messages that no page of ours sends', () => {
  it.each([
    ['no JSON', '{"id":1,'],
    ['no object', '[]'],
    ['no id', '{"name":"live.snapshot","input":{}}'],
    ['a field too many', '{"id":1,"name":"live.snapshot","input":{},"x":1}'],
    ['a name that is no text', '{"id":1,"name":{},"input":{}}'],
  ])('%s: the connection ends and the host goes on', async (_what, text) => {
    const { host, socket } = await openPage();
    socket.send(text);
    expect(await closeCode(socket)).toBe(1008);
    const next = dial(host.origin, await enter(host));
    await once(next, 'open');
    next.terminate();
  });

  it('binary: the connection ends', async () => {
    const { socket } = await openPage();
    socket.send(Buffer.from([1, 2, 3]));
    expect(await closeCode(socket)).toBe(1003);
  });

  it('more than 4 MB: the connection ends before the message is read', async () => {
    const { socket } = await openPage();
    socket.send(JSON.stringify({ id: 1, name: 'plan.check', input: { plan: 'x'.repeat(4 * 1024 * 1024) } }));
    expect(await closeCode(socket)).toBe(1009);
  });

  it('a prompt of 3 MB is still answered', async () => {
    const { socket, messages } = await openPage();
    socket.send(JSON.stringify({ id: 5, name: 'plan.check', input: { plan: 'x'.repeat(3 * 1024 * 1024) } }));
    await vi.waitUntil(() => messages.length === 1);
    expect(messages).toEqual([{ id: 5, result: { ok: true, data: { problems: [], estimate: null } } }]);
    socket.terminate();
  });
});

describe('events', () => {
  it('reach every open page', async () => {
    const { application, host, socket, messages } = await openPage();
    const second = dial(host.origin, await enter(host));
    const seen: unknown[] = [];
    second.on('message', (data: Buffer) => seen.push(JSON.parse(data.toString())));
    await once(second, 'open');
    await vi.waitUntil(() => host.pageCount() === 2);
    application.emit('sessions.changed', { ids: ['a'] });
    await vi.waitUntil(() => seen.length === 1 && messages.length === 1);
    expect([seen, messages]).toEqual([[{ event: 'sessions.changed', payload: { ids: ['a'] } }], seen]);
    second.terminate();
    socket.terminate();
  });

  it('that a slow page cannot take are dropped, and the gap shows even after the last of them', async () => {
    const { application, socket, messages } = await openPage();
    const batches = 64;
    const event: LiveEvent = { type: 'run.deltas', sequence: 0, deltas: [[1, 'text', 'x'.repeat(1024 * 1024)]] };
    socket.pause();
    for (let seq = 0; seq < batches; seq++) application.emit('live.batch', liveBatch(seq, event));
    application.emit('live.batch', liveBatch(batches, sessionEnded));
    socket.resume();

    const lastSeq = (): number =>
      Math.max(
        ...messages.map((message) => ('event' in message && message.event === 'live.batch' ? message.payload.seq : -1)),
      );
    await vi.waitUntil(() => lastSeq() > batches, { timeout: 5000 });
    expect(messages.length).toBeLessThan(batches);
    expect(messages.at(-1)).toEqual({ event: 'live.batch', payload: liveBatch(batches + 1) });
    socket.terminate();
  });
});

describe('the end', () => {
  it('of the host closes its pages, and a page that does not answer cannot hold it up', async () => {
    const { host, socket } = await openPage();
    socket.pause();
    await host.close();
    expect(host.pageCount()).toBe(0);
    socket.terminate();
  });

  it('of a page is counted', async () => {
    const { host, socket } = await openPage();
    socket.close();
    await vi.waitUntil(() => host.pageCount() === 0);
  });
});
