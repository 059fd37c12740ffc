import { expect, test } from 'vitest';
import { runChecksum } from '../../../src/main/storage/run-checksum.js';
import { exampleRun, failedRun } from '../../fakes/example-run.js';

test('the checksum of a run is the one that its form has always had: what is stored stays believed', () => {
  // SHA-256 of JSON.stringify(run) with the keys of every object in alphabetical order.
  expect([runChecksum(exampleRun(100)), runChecksum(failedRun({}))]).toEqual([
    '2d288bf254550ecb05cb6a9bd5c33bfac3120a5061d923f23ed4d76b1b2a5081',
    'c0a9e9cf4300a6ff9f87d5eb4170afb955c1d29cd73844f5fc134fd302b46c2c',
  ]);
});

test('the order of keys does not count, every value does', () => {
  const run = exampleRun(100);
  expect(runChecksum(Object.fromEntries(Object.entries(run).toReversed()) as typeof run)).toBe(runChecksum(run));
  expect(runChecksum({ ...run, loopDelay: { ...run.loopDelay, wholeRunMs: 3 } })).not.toBe(runChecksum(run));
});
