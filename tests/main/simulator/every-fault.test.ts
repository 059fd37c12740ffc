import { ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';
import { expect, it, describe } from 'vitest';
import { logPath, readLog } from './log-support.js';
import {
  ask,
  clientOf,
  orderOf,
  protocols,
  question,
  rejectionOf,
  startForTest,
  tinyModel,
  tinyScenario,
  twoSlowDeltas,
} from './support.js';

function withFault(fault: Record<string, unknown>, change: Record<string, unknown> = {}) {
  return startForTest(tinyScenario(tinyModel({ ...change, faults: [{ onRequest: 1, ...fault }] })));
}

const answers = [
  [{ kind: 'throttle' }, 'ThrottlingException', 429, /^Too many requests,/],
  [{ kind: 'throttle', reason: 'tokens' }, 'ThrottlingException', 429, /^Too many tokens,/],
  [{ kind: 'model-not-ready' }, 'ModelNotReadyException', 429, /not ready/],
  [{ kind: 'expired-token' }, 'ExpiredTokenException', 403, /is expired$/],
  [{ kind: 'invalid-token' }, 'UnrecognizedClientException', 403, /is invalid\.$/],
  [{ kind: 'access-denied' }, 'AccessDeniedException', 403, /don't have access/],
  [{ kind: 'validation' }, 'ValidationException', 400, /simulated validation failure/],
  [{ kind: 'legacy' }, 'ResourceNotFoundException', 404, /marked by provider as Legacy/],
  [{ kind: 'model-timeout' }, 'ModelTimeoutException', 408, /timed out/],
  [{ kind: 'model-error' }, 'ModelErrorException', 424, /failed/],
  [{ kind: 'internal-error' }, 'InternalServerException', 500, /unexpected error/],
  [{ kind: 'service-unavailable' }, 'ServiceUnavailableException', 503, /unable to process/],
  [{ kind: 'overloaded' }, 'overloaded_error', 529, /Overloaded/],
  [{ kind: 'html-502' }, 'SyntaxError', 502, /./],
] as const;

describe.each(protocols)('over %s the SDK sees', (protocol) => {
  it('every answer in place of a stream as the error that Bedrock would send', async () => {
    for (const [fault, name, httpStatusCode, message] of answers) {
      const error = await rejectionOf(ask(clientOf(await withFault(fault), protocol), question()));
      expect(error).toMatchObject({ name, $metadata: { httpStatusCode } });
      expect(error.message).toMatch(message);
      if (fault.kind === 'model-error') expect(error).toMatchObject({ originalStatusCode: 500 });
    }
  });

  it('a connection that is cut or reset in the middle end half way, and the next request served', async () => {
    for (const kind of ['cut', 'reset']) {
      const client = clientOf(await withFault({ kind }, twoSlowDeltas), protocol);
      const { events, thrown } = await ask(client, question());
      expect(orderOf(events)).toEqual(['messageStart', 'contentBlockDelta']);
      if (protocol.endsWith('http1')) expect(thrown).toMatchObject({ code: 'ECONNRESET' });
      // Over HTTP/2 the SDK ends the iteration of a lost connection without an error.
      else if (kind === 'cut') expect(thrown).toBeNull();
      else expect(thrown).toMatchObject({ code: 'ERR_HTTP2_STREAM_ERROR' });
      expect(orderOf((await ask(client, question())).events).at(-1)).toBe('metadata');
    }
  });

  it('a reset before the headers as a failed send', async () => {
    const client = clientOf(await withFault({ kind: 'reset', at: 'before-headers' }), protocol);
    const error = await rejectionOf(ask(client, question()));
    expect(error.$metadata).not.toHaveProperty('httpStatusCode');
    expect(error.code).toBe(protocol.endsWith('http1') ? 'ECONNRESET' : 'ERR_HTTP2_STREAM_ERROR');
  });

  it.each(['before-headers', 'before-first-frame'])('no event when it stalls %s', async (at) => {
    const client = clientOf(await withFault({ kind: 'stall', at }), protocol);
    const answer = await ask(client, question(), AbortSignal.timeout(60)).catch(() => ({ events: [] }));
    expect(answer.events).toEqual([]);
  });

  it('no event after a stall in the middle, and the server lets go when the client leaves', async () => {
    const logFile = await logPath();
    const faults = [{ kind: 'stall', onRequest: 1 }];
    const simulator = await startForTest(tinyScenario(tinyModel({ faults })), { logFile });
    const giveUp = new AbortController();
    const output = await clientOf(simulator, protocol).send(new ConverseStreamCommand(question()), {
      abortSignal: giveUp.signal,
    });
    let deltas = 0;
    const reading = async (): Promise<void> => {
      for await (const { contentBlockDelta } of output.stream ?? []) {
        if (contentBlockDelta !== undefined) deltas += 1;
        if (deltas === 5) giveUp.abort();
      }
    };
    await reading().catch(() => undefined);
    await simulator.close();
    expect(deltas).toBe(5);
    expect(await readLog(logFile)).toMatchObject([{ outcome: 'fault stall', frames: Array(6).fill({}) as unknown }]);
  });

  it('streams that end too early or hold what cannot be read', async () => {
    const partly = ['messageStart', 'contentBlockDelta'];
    const expected: [string, string[], RegExp | null][] = [
      ['no-message-stop', [...partly, 'contentBlockStop'], null],
      ['empty-stream', [], null],
      ['bad-checksum', partly, /checksum .* did not match/],
      ['truncated-frame', partly, /Truncated event message/],
      ['exception-mid-stream', partly, /ModelStreamErrorException/],
    ];
    for (const [kind, order, problem] of expected) {
      const { events, thrown } = await ask(clientOf(await withFault({ kind }), protocol), question());
      expect([kind, orderOf(events)]).toEqual([kind, order]);
      if (problem === null) expect(thrown).toBeNull();
      else expect(String(thrown)).toMatch(problem);
    }
  });

  it('an exception as first frame, thrown by send', async () => {
    const client = clientOf(
      await withFault({ kind: 'exception-first', exception: 'serviceUnavailableException' }),
      protocol,
    );
    expect(await rejectionOf(ask(client, question()))).toMatchObject({ name: 'ServiceUnavailableException' });
  });

  it('nothing of an unknown event, and the whole reply around it', async () => {
    const { events, thrown } = await ask(clientOf(await withFault({ kind: 'unknown-event' }), protocol), question());
    expect(events).toHaveLength(14);
    expect(thrown).toBeNull();
  });
});
