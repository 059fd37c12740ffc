import { expect, test } from 'vitest';
import { createStreamClient } from '../../../src/main/bedrock/converse-stream.js';
import { rehearse } from '../../../src/main/bedrock/rehearse.js';
import { transports } from '../../../src/shared/domain/plan.js';
import { targetAt } from '../../fakes/engine-fixtures.js';

test.each(transports)(
  'a rehearsal of %s is answered whole over loopback, with TLS and without, and leaves nothing listening',
  async (transport) => {
    const addresses: string[] = [];
    await rehearse(transport, (place) => {
      addresses.push(place.endpoint ?? '');
      return createStreamClient({ ...targetAt('http://unused.invalid'), ...place });
    });
    expect(addresses.map((address) => new URL(address).protocol)).toEqual(['https:', 'http:']);
    for (const address of addresses) await expect(fetch(address)).rejects.toThrow('fetch failed');
  },
);
