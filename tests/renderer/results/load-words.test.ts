import { expect, test } from 'vitest';
import {
  calibrationWords,
  loadWords,
  networkWords,
  retryWords,
} from '../../../src/renderer/screens/results/conditions/load-words.js';

test('the load says whether it is open or closed', () => {
  expect(loadWords({ kind: 'closed', concurrency: 1 })).toBe('closed load: one after the other');
  expect(loadWords({ kind: 'closed', concurrency: 6 })).toBe('closed load: 6 at once');
  expect(loadWords({ kind: 'open', requestsPerSecond: 0.5, arrivals: 'constant' })).toBe(
    'open load: 0.5 per second, constant arrivals',
  );
});

test('what was not measured is said, not shown as zero', () => {
  expect(calibrationWords(null)).toBe('not calibrated');
  expect(networkWords({ networkFloorBefore: null, networkFloorAfter: null, proxyHost: null })).toBe('not measured');
  const floor = { measuredAt: '2026-11-23T03:00:00Z', medianMs: 3.12, minMs: 2.9, n: 5 };
  const measured = { networkFloorBefore: floor, networkFloorAfter: null };
  expect(networkWords({ ...measured, proxyHost: null })).toBe('3.1 ms before, \u2013 after (median of 5 TCP connects)');
  expect(networkWords({ ...measured, proxyHost: 'proxy:3128' })).toContain('5 TCP connects to the proxy');
});

test('without retries a failure is an outcome', () => {
  expect(retryWords({ retries: 0 })).toBe('none: a failure is an outcome');
});
