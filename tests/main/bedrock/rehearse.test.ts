import { expect, test } from 'vitest';
import { createStreamClient } from '../../../src/main/bedrock/converse-stream.js';
import { rehearse } from '../../../src/main/bedrock/rehearse.js';
import { targetAt } from '../../fakes/engine-fixtures.js';

test('a rehearsal is answered whole over loopback, and leaves nothing listening', async () => {
  const addresses: string[] = [];
  await rehearse((endpoint) => {
    addresses.push(endpoint);
    return createStreamClient(targetAt(endpoint));
  });
  expect(addresses).toHaveLength(1);
  await expect(fetch(addresses[0] ?? '')).rejects.toThrow('fetch failed');
});
