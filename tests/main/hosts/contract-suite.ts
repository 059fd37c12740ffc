/** What a page may expect of its bridge, whatever host lies between. Each host runs this suite. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge } from '../../../src/shared/contract/contract.js';
import type { Result } from '../../../src/shared/contract/result.js';
import { articleDetail, liveBatch, sessionEnded, testInfo, type TestApplication } from './test-application.js';

export interface ContractEnds {
  readonly application: TestApplication;
  readonly bridge: Bridge;
  /** The page's side without its types, as a faulty or hostile page uses it. */
  request(name: string, input: unknown): Promise<Result<unknown>>;
  stop(): Promise<void>;
}

export function describeContract(host: string, start: () => Promise<ContractEnds>): void {
  describe(`the contract over ${host}`, () => {
    let ends: ContractEnds;
    beforeEach(async () => {
      ends = await start();
    });
    afterEach(() => ends.stop());

    it('brings a request to the application and its answer back', async () => {
      await expect(ends.bridge.request('application.info', {})).resolves.toEqual({ ok: true, data: testInfo });
    });

    it('keeps code, hint and field of an error', async () => {
      await expect(ends.bridge.request('sessions.get', { id: 'x' })).resolves.toEqual({
        ok: false,
        error: { code: 'not-found', message: 'There is no session x', hint: 'Look at the list.', field: 'id' },
      });
    });

    it('brings a run with all of its deltas, unchanged', async () => {
      const answer = await ends.bridge.request('runs.get', { sessionId: 'article', sequence: 0 });
      expect(answer).toEqual({ ok: true, data: articleDetail() });
      expect(answer.ok && answer.data.deltas.length).toBeGreaterThan(0);
    });

    it('answers a request that does not exist, instead of leaving it open', async () => {
      await expect(ends.request('constructor', {})).resolves.toMatchObject({
        ok: false,
        error: { code: 'invalid-input', field: 'name' },
      });
    });

    it('names the field of an input that does not fit', async () => {
      await expect(ends.request('sessions.get', { id: 7 })).resolves.toMatchObject({
        ok: false,
        error: { code: 'invalid-input', field: 'id' },
      });
    });

    it('gives each of two open requests its own answer, whatever the order', async () => {
      const first = ends.bridge.request('sessions.delete', { ids: ['a'] });
      const second = ends.bridge.request('sessions.delete', { ids: ['b'] });
      await vi.waitUntil(() => ends.application.waiting.size === 2);
      ends.application.waiting.get('b')?.();
      await expect(second).resolves.toEqual({ ok: true, data: { deleted: ['b'] } });
      ends.application.waiting.get('a')?.();
      await expect(first).resolves.toEqual({ ok: true, data: { deleted: ['a'] } });
    });

    it('calls back with the payload of the event and nothing else', async () => {
      const seen: unknown[][] = [];
      ends.bridge.on('live.batch', (...received) => seen.push(received));
      await ends.bridge.request('live.snapshot', {});
      ends.application.emit('sessions.changed', { ids: ['other event'] });
      ends.application.emit('live.batch', liveBatch(3, sessionEnded));
      await vi.waitUntil(() => seen.length > 0);
      expect(seen).toEqual([[liveBatch(3, sessionEnded)]]);
    });

    it('ends one subscription and leaves the other', async () => {
      const ended: unknown[] = [];
      const kept: unknown[] = [];
      const end = ends.bridge.on('sessions.changed', (payload) => ended.push(payload));
      ends.bridge.on('sessions.changed', (payload) => kept.push(payload));
      await ends.bridge.request('live.snapshot', {});
      end();
      ends.application.emit('sessions.changed', { ids: ['a'] });
      await vi.waitUntil(() => kept.length === 1);
      expect(ended).toEqual([]);
    });
  });
}
