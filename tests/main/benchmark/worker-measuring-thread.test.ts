import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { LiveNews, MeasureTarget } from '../../../src/main/benchmark/ports.js';
import { STREAMS_PER_THREAD } from '../../../src/main/benchmark/streams-per-thread.js';
import { startMeasuringThread } from '../../../src/main/benchmark/worker-measuring-thread.js';
import { measureRequest, sendEnd, sendText, targetAt, textDelta } from '../../fakes/engine-fixtures.js';
import { bundleMeasuringThread } from '../../fakes/measuring-thread-bundle.js';
import { type Script, type ScriptedBedrock, startScriptedBedrock } from '../../fakes/scripted-bedrock.js';

let bundle: Awaited<ReturnType<typeof bundleMeasuringThread>>;
beforeAll(async () => {
  bundle = await bundleMeasuringThread();
}, 30_000);
afterAll(() => bundle.remove());

const never = () => new AbortController().signal;

const http1Only: Partial<MeasureTarget> = { transports: ['http1'] };

/** Access key and session token of each request, in order. */
function signersOf({ requests }: ScriptedBedrock): () => (string | undefined)[][] {
  return () =>
    requests.map(({ headers }) => [
      /Credential=(\w+)/.exec(headers.authorization ?? '')?.[1],
      headers['x-amz-security-token']?.toString(),
    ]);
}

async function start(script: Script, changes: Partial<MeasureTarget> = {}) {
  const server = await startScriptedBedrock(script);
  const thread = startMeasuringThread(bundle.path);
  onTestFinished(async () => {
    await thread.close();
    await server.close();
  });
  await thread.prepare({ ...targetAt(server.url), ...changes });
  return { thread, server, connections: server.connections, signers: signersOf(server) };
}

// Making a thread ready warms four transports, which takes its time on a busy machine.
describe('the measuring thread', { timeout: 20_000 }, () => {
  test('warms itself without asking the service, then measures on one connection with the clock of the process', async () => {
    const { thread, connections } = await start((reply) => {
      sendText(reply, ['Hel', 'lo']);
    });
    expect(connections()).toBe(0);
    const news: LiveNews[] = [];
    const before = process.hrtime.bigint();
    const first = await thread.measure(measureRequest(), (item) => news.push(item), never());
    const second = await thread.measure(measureRequest(), () => undefined, never());
    expect([first, second].map(({ outcome, reply }) => [outcome.kind, reply.text])).toEqual([
      ['completed', 'Hello'],
      ['completed', 'Hello'],
    ]);
    expect(BigInt(first.attempts[0]?.timeline.sentAtNs ?? 0)).toBeGreaterThan(before);
    expect(BigInt(second.attempts[0]?.timeline.sentAtNs ?? 0)).toBeLessThan(process.hrtime.bigint());
    expect(news[0]).toEqual({ type: 'sent', attempt: 1 });
    expect(news.flatMap((item) => (item.type === 'deltas' ? item.deltas : [])).map(([, , text]) => text)).toEqual([
      'Hel',
      'lo',
    ]);
    expect(connections()).toBe(1);
  });

  test('cancels the run in flight and measures the next', async () => {
    const { thread } = await start(async (reply, _request, index) => {
      if (index > 0) {
        sendText(reply, ['next']);
        return;
      }
      reply.open();
      reply.event('messageStart', { role: 'assistant' });
      reply.event(...textDelta('so far'));
      await reply.closed;
    });
    const cancel = new AbortController();
    const cancelled = await thread.measure(
      measureRequest(),
      (news) => {
        if (news.type === 'deltas') cancel.abort();
      },
      cancel.signal,
    );
    expect(cancelled).toMatchObject({ outcome: { kind: 'cancelled' }, reply: { text: 'so far' } });
    expect((await thread.measure(measureRequest(), () => undefined, never())).outcome).toEqual({ kind: 'completed' });
  });

  test('measures several runs at once without mixing their replies, deltas, news or ends', async () => {
    const all = Promise.withResolvers<undefined>();
    let arrived = 0;
    const { thread } = await start(async (reply, { body }) => {
      const words = (body as { messages: { content: { text: string }[] }[] }).messages[0]?.content[0]?.text ?? '';
      arrived += 1;
      if (arrived === STREAMS_PER_THREAD) all.resolve(undefined);
      await all.promise;
      if (words === 'run 0') {
        reply.open();
        reply.event('messageStart', { role: 'assistant' });
        reply.event(...textDelta(words));
        await reply.closed;
      } else sendText(reply, [words, '!'.repeat(Number(words.slice(-1)))]);
    });
    const cancel = new AbortController();
    const measured = await Promise.all(
      Array.from({ length: STREAMS_PER_THREAD }, async (_, index) => {
        const heard: string[] = [];
        const { outcome, reply, attempts } = await thread.measure(
          measureRequest({ prompt: { system: 'Be brief.', user: `run ${index}` } }),
          (news) => {
            if (news.type !== 'deltas') return;
            heard.push(...news.deltas.map(([, , text]) => text));
            if (index === 0) cancel.abort();
          },
          index === 0 ? cancel.signal : never(),
        );
        const deltas = attempts[0]?.timeline.deltas.map(([, , characters]) => characters);
        return [outcome.kind, reply.text, heard.join(''), deltas];
      }),
    );
    expect(measured).toEqual([
      ['cancelled', 'run 0', 'run 0', [5]],
      ...Array.from({ length: STREAMS_PER_THREAD - 1 }, (_, before) => {
        const text = `run ${before + 1}${'!'.repeat(before + 1)}`;
        return ['completed', text, text, [5, before + 1]];
      }),
    ]);
  });

  test('signs with newer credentials from the next request on, on the same connection, and harms no run in flight', async () => {
    const inFlight = Promise.withResolvers<undefined>();
    const renewed = Promise.withResolvers<undefined>();
    const { thread, connections, signers } = await start(async (reply, _request, index) => {
      if (index === 1) {
        reply.open();
        reply.event('messageStart', { role: 'assistant' });
        inFlight.resolve(undefined);
        await renewed.promise;
        reply.event(...textDelta('old'));
        sendEnd(reply);
      } else sendText(reply, ['new']);
    }, http1Only);
    await thread.measure(measureRequest(), () => undefined, never());
    const run = thread.measure(measureRequest(), () => undefined, never());
    await inFlight.promise;
    await thread.renew({ accessKeyId: 'AKIDNEWER', secretAccessKey: 'not-a-secret', sessionToken: 'token-newer' });
    renewed.resolve(undefined);
    expect(await run).toMatchObject({ outcome: { kind: 'completed' }, reply: { text: 'old' } });
    const next = await thread.measure(measureRequest(), () => undefined, never());
    expect(next).toMatchObject({ outcome: { kind: 'completed' }, attempts: [{ connection: { reused: true } }] });
    expect(signers()).toEqual([
      ['AKIDTEST', undefined],
      ['AKIDTEST', undefined],
      ['AKIDNEWER', 'token-newer'],
    ]);
    expect(connections()).toBe(1);
  });

  test('sends a newer API key from the next request on, and signs nothing', async () => {
    const { thread, server } = await start(
      (reply) => {
        sendText(reply, ['ok']);
      },
      { ...http1Only, credentials: { bearerToken: 'key-old' } },
    );
    await thread.measure(measureRequest(), () => undefined, never());
    await thread.renew({ bearerToken: 'key-new' });
    await thread.measure(measureRequest(), () => undefined, never());
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer key-old', 'Bearer key-new']);
    expect(server.connections()).toBe(1);
  });

  test('that was not prepared takes no credentials', async () => {
    const thread = startMeasuringThread(bundle.path);
    await expect(thread.renew({ bearerToken: 'key' })).rejects.toThrow('prepare it first');
  });

  test('that is closed during a run rejects that run', async () => {
    const { thread } = await start(async (reply) => {
      await reply.closed;
    });
    const sent = Promise.withResolvers<undefined>();
    const run = thread.measure(
      measureRequest(),
      () => {
        sent.resolve(undefined);
      },
      never(),
    );
    await sent.promise;
    await Promise.all([expect(run).rejects.toThrow('The measuring thread ended'), thread.close()]);
  });

  test('that dies rejects with the reason, and can be prepared again', async () => {
    const path = `${bundle.path}.dying.mjs`;
    await writeFile(path, "throw new Error('out of luck');");
    const thread = startMeasuringThread(path);
    await expect(thread.prepare(targetAt('http://127.0.0.1:1'))).rejects.toThrow('out of luck');
    await writeFile(
      path,
      "import { parentPort } from 'node:worker_threads'; parentPort.on('message', ({ call }) => parentPort.postMessage({ type: 'prepared', call }));",
    );
    await expect(thread.prepare(targetAt('http://127.0.0.1:1'))).resolves.toBeUndefined();
    await thread.close();
  });
});
