import { expect, it } from 'vitest';
import { ask, clientOf, question, rejectionOf, startForTest, tinyModel, tinyScenario } from './support.js';

const skewed = (clockSkewSeconds: number) => startForTest({ ...tinyScenario(tinyModel()), clockSkewSeconds });

it.each([
  [600, /^Signature expired: \d{8}T\d{6}Z is now earlier than \d{8}T\d{6}Z \(\d{8}T\d{6}Z - 5 min\.\)$/],
  [-600, /^Signature not yet current: .* is still later than .* \+ 5 min\.\)$/],
])('a clock that is off by %i s refuses the signature', async (seconds, message) => {
  for (const protocol of ['http1', 'tls-h2'] as const) {
    const error = await rejectionOf(ask(clientOf(await skewed(seconds), protocol), question()));
    expect(error).toMatchObject({ name: 'InvalidSignatureException', $metadata: { httpStatusCode: 403 } });
    expect(error.message).toMatch(message);
  }
});

it('a clock that is off by four minutes accepts it, and shows in the date header', async () => {
  const simulator = await skewed(240);
  expect((await ask(clientOf(simulator), question())).events).toHaveLength(14);
  const answer = await fetch(`${simulator.http1}/foundation-models`, { headers: { authorization: 'Bearer x' } });
  const aheadMs = Date.parse(answer.headers.get('date') ?? '') - Date.now();
  expect([aheadMs > 180_000, aheadMs < 300_000]).toEqual([true, true]);
});

it('the SDK learns the time from the refusal, so that its next request is accepted', async () => {
  const client = clientOf(await skewed(600));
  expect(await rejectionOf(ask(client, question()))).toMatchObject({ name: 'InvalidSignatureException' });
  expect((await ask(client, question())).events).toHaveLength(14);
});
