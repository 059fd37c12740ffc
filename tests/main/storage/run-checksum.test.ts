import { expect, test } from 'vitest';
import { runChecksum } from '../../../src/main/storage/run-checksum.js';
import { exampleRun, failedRun } from '../../fakes/example-run.js';

// SHA-256 of JSON.stringify(run) with the keys of every object in alphabetical order.
test('the checksum of a run is the one that its form has always had: what is stored stays believed', () => {
  expect([runChecksum(exampleRun(100)), runChecksum(failedRun({}))]).toEqual([
    '2604abcf2e58178e756fa2d5fe9421040dc106ca92776f5a713c4337881d5927',
    '335bd8718ff845d2fe064b71267f8412ffc1ff4d9cc7ecb69d5e9e9f0b1e9ecd',
  ]);
  const unwatched = { gcMs: null, stolenMs: null };
  expect([runChecksum(exampleRun(100, unwatched), 2), runChecksum(failedRun({}, unwatched), 2)]).toEqual([
    '2d288bf254550ecb05cb6a9bd5c33bfac3120a5061d923f23ed4d76b1b2a5081',
    'c0a9e9cf4300a6ff9f87d5eb4170afb955c1d29cd73844f5fc134fd302b46c2c',
  ]);
});

test('a field that a form did not have, written into a run of that form, is seen', () => {
  const run = exampleRun(100, { gcMs: null, stolenMs: null });
  expect(runChecksum({ ...run, stolenMs: 10 }, 2)).not.toBe(runChecksum(run, 2));
});

test('the order of keys does not count, every value does', () => {
  const run = exampleRun(100);
  expect(runChecksum(Object.fromEntries(Object.entries(run).toReversed()) as typeof run)).toBe(runChecksum(run));
  expect(runChecksum({ ...run, loopDelay: { ...run.loopDelay, wholeRunMs: 3 } })).not.toBe(runChecksum(run));
});
