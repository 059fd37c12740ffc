import { expect, test } from 'vitest';
import { cacheEligibility } from '../../../src/shared/domain/cache-eligibility.js';

test.each([
  [672, 'estimated', 4_096, true, 'will-not', 'will not cache: about 672 of 4,096 tokens'],
  [1_536, 'counted', 1_024, true, 'will', 'will cache: 1,536 of 1,024 tokens counted'],
  [1_024, 'counted', 1_024, true, 'will', 'will cache: 1,024 of 1,024 tokens counted'],
  [1_023, 'counted', 1_024, true, 'will-not', 'will not cache: 1,023 of 1,024 tokens counted'],
  [0, 'estimated', 1_024, true, 'will-not', 'will not cache: about 0 of 1,024 tokens'],
  [672, 'estimated', null, true, 'unknown', 'no caching is documented: about 672 tokens'],
  [672, 'estimated', 4_096, false, 'off', 'no cache point: about 672 of 4,096 tokens'],
  [672, 'counted', null, false, 'off', 'no cache point: 672 tokens counted'],
] as const)(
  '%i tokens (%s) of %s, cache point %s: %s',
  (prefixTokens, how, minimumTokens, cachePoint, cached, text) => {
    expect(cacheEligibility({ prefixTokens, how, minimumTokens, cachePoint })).toEqual({ cached, text });
  },
);
