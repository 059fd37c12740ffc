import { join } from 'node:path';
import { ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';
import { expect, it } from 'vitest';
import { logPath, readLog } from './log-support.js';
import { ask, clientOf, question, rejectionOf, startForTest, tinyModel, tinyScenario } from './support.js';

it('has one line per request whose times never go back and match the client by request id', async () => {
  const logFile = await logPath();
  const simulator = await startForTest(tinyScenario(tinyModel()), { logFile });
  const sentNs = process.hrtime.bigint();
  const first = await ask(clientOf(simulator, 'http1'), question());
  const second = await ask(clientOf(simulator, 'h2c'), question());
  const endedNs = process.hrtime.bigint();
  await rejectionOf(ask(clientOf(simulator), question({ modelId: 'no.such-model' })));
  await simulator.close();

  const log = await readLog(logFile);
  expect(log.map(({ protocol, outcome, model }) => [protocol, outcome, model])).toEqual([
    ['http/1.1', 'completed', 'tiny.model-v1:0'],
    ['h2', 'completed', 'tiny.model-v1:0'],
    ['http/1.1', 'error ValidationException', 'no.such-model'],
  ]);
  expect(log.map(({ requestId }) => requestId).slice(0, 2)).toEqual([first.requestId, second.requestId]);
  for (const { receivedNs, headersNs, frames } of log.slice(0, 2)) {
    const times = [receivedNs, headersNs ?? '0', ...frames.map(({ ns }) => ns)].map(BigInt);
    expect(times).toEqual([sentNs, ...times, endedNs].sort((a, b) => (a < b ? -1 : 1)).slice(1, -1));
    // Never early: the scenario's 4 ms have passed.
    expect(BigInt(frames[1]?.ns ?? 0) - BigInt(receivedNs)).toBeGreaterThanOrEqual(4_000_000n);
    expect(frames.map(({ event }) => event)).toEqual([
      'messageStart',
      ...Array<string>(10).fill('contentBlockDelta'),
      'contentBlockStop',
      'messageStop',
      'metadata',
    ]);
  }
});

it('has a line for a request that its client gave up, with the frames that were written', async () => {
  const logFile = await logPath();
  const gaps = { kind: 'constant', ms: 60_000 };
  const simulator = await startForTest(tinyScenario(tinyModel({ gaps })), { logFile });
  const giveUp = new AbortController();
  const output = await clientOf(simulator).send(new ConverseStreamCommand(question()), { abortSignal: giveUp.signal });
  await rejectionOf(
    (async () => {
      for await (const event of output.stream ?? []) if (event.contentBlockDelta !== undefined) giveUp.abort();
    })(),
  );
  await simulator.close();

  expect(await readLog(logFile)).toMatchObject([
    { outcome: 'client-gone', frames: [{ event: 'messageStart' }, { event: 'contentBlockDelta' }] },
  ]);
});

it('names a log file that cannot be opened', async () => {
  const logFile = join(await logPath(), 'deeper', 'requests.jsonl');
  const error = await rejectionOf(startForTest(tinyScenario(tinyModel()), { logFile }));
  expect(error).toMatchObject({ code: 'storage', field: 'log' });
  expect(error.message).toContain(logFile);
});
