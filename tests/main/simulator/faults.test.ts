import { describe, expect, it } from 'vitest';
import { ask, clientOf, orderOf, question, rejectionOf, startForTest, tinyModel, tinyScenario } from './support.js';

function withFault(kind: string, change: Record<string, unknown> = {}) {
  return startForTest(tinyScenario(tinyModel({ ...change, faults: [{ kind, onRequest: 1 }] })));
}

describe('faults before the stream, as the SDK sees them', () => {
  it.each([
    ['throttle', 'ThrottlingException', 429],
    ['expired-token', 'ExpiredTokenException', 403],
    ['access-denied', 'AccessDeniedException', 403],
  ])('%s is %s', async (kind, name, httpStatusCode) => {
    const error = await rejectionOf(ask(clientOf(await withFault(kind)), question()));
    expect(error).toMatchObject({ name, $metadata: { httpStatusCode } });
  });

  it('html-502 is a page that the SDK cannot parse', async () => {
    const error = await rejectionOf(ask(clientOf(await withFault('html-502')), question()));
    expect(error).toMatchObject({ name: 'SyntaxError', $metadata: { httpStatusCode: 502 } });
  });

  it('exception-first is thrown by send()', async () => {
    const error = await rejectionOf(ask(clientOf(await withFault('exception-first')), question()));
    expect(error).toMatchObject({ name: 'ThrottlingException', message: /too many requests/i });
  });
});

describe('faults within the stream', () => {
  it.each(['http1', 'h2c'] as const)('cut over %s ends the stream after half of the deltas', async (protocol) => {
    // Slow enough that the client has read the first events when the connection goes.
    const simulator = await withFault('cut', { gaps: { kind: 'constant', ms: 40 } });
    const { events, thrown } = await ask(clientOf(simulator, protocol), question());
    expect(orderOf(events)).toEqual(['messageStart', 'contentBlockDelta']);
    expect(events.length).toBeLessThanOrEqual(6);
    // Over HTTP/2 the SDK ends the iteration without an error.
    if (protocol === 'http1') expect(thrown).toMatchObject({ code: 'ECONNRESET' });
    else expect(thrown).toBeNull();
  });

  it('no-message-stop ends in order, without messageStop and metadata', async () => {
    const { events, thrown } = await ask(clientOf(await withFault('no-message-stop')), question());
    expect(orderOf(events)).toEqual(['messageStart', 'contentBlockDelta', 'contentBlockStop']);
    expect(thrown).toBeNull();
  });

  it('bad-checksum is refused by the SDK', async () => {
    const { events, thrown } = await ask(clientOf(await withFault('bad-checksum')), question());
    expect(orderOf(events)).toEqual(['messageStart', 'contentBlockDelta']);
    expect(String(thrown)).toMatch(/message checksum .* did not match/);
  });

  it('exception-mid-stream is thrown by the iteration, with what the model said', async () => {
    const { events, thrown } = await ask(clientOf(await withFault('exception-mid-stream')), question());
    expect(events.filter((event) => event.contentBlockDelta !== undefined)).toHaveLength(5);
    expect(thrown).toMatchObject({ name: 'ModelStreamErrorException', originalStatusCode: 500 });
  });
});

it('a fault hits only the request that it is ordered for, counted without refused requests', async () => {
  const faults = [{ kind: 'throttle', onRequest: 2 }];
  const client = clientOf(await startForTest(tinyScenario(tinyModel({ faults }))));
  const outcomes: string[] = [];
  for (const input of [question(), question({ messages: [] }), question(), question()]) {
    outcomes.push(
      await ask(client, input).then(
        () => 'served',
        (error: unknown) => (error as Error).name,
      ),
    );
  }
  expect(outcomes).toEqual(['served', 'ValidationException', 'ThrottlingException', 'served']);
});
