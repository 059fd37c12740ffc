import { expect, test } from 'vitest';
import { recordEvent, startRecord } from '../../../src/main/benchmark/attempt-record.js';
import { judgeAttempt } from '../../../src/main/benchmark/judge-attempt.js';
import type { StreamClient } from '../../../src/main/benchmark/stream-client.js';
import { exampleFailure } from '../../fakes/example-run.js';

const client: Pick<StreamClient, 'host' | 'toFailure'> = {
  host: 'bedrock.test:443',
  toFailure: () => exampleFailure({ code: 'endpoint-unreachable' }),
};
const ending = { by: null, error: new Error('ETIMEDOUT'), modelId: 'a.model', timeoutMs: null };

test('a network that goes away in the middle of a reply cuts it off; before the first event the endpoint is unreachable', () => {
  const record = startRecord(0n);
  expect(judgeAttempt(client, record, ending)).toMatchObject({
    kind: 'failed',
    failure: { code: 'endpoint-unreachable' },
  });
  recordEvent(record, { type: 'messageStart' }, 1n);
  expect(judgeAttempt(client, record, ending)).toMatchObject({ kind: 'incomplete', failure: { code: 'stream-cut' } });
});
