/** A run cut into parts for its waterfall: nothing is counted twice, nothing is left out. */
import { expect, test } from 'vitest';
import { phaseDurations } from '../../../../src/shared/domain/figures/phase-durations.js';
import { outlineRun } from '../../../../src/shared/summarise/document-run.js';
import type { DeltaKind, DeltaStamp, Timeline } from '../../../../src/shared/domain/timeline.js';
import { exampleAttempt, exampleRun, exampleTimeline, failedRun } from '../../../fakes/example-run.js';
import { exampleArm } from '../../../fakes/example-session.js';

const MS = 1_000_000;

/** The stream ends at 1,000 ms. */
function partsOf(deltas: readonly [ms: number, DeltaKind][], changes: Partial<Timeline> = {}) {
  const stamps = deltas.map(([ms, kind]): DeltaStamp => [ms * MS, kind, 4, null]);
  const timeline = exampleTimeline([], { deltas: stamps, streamEnd: 1_000 * MS, ...changes });
  const run = outlineRun(exampleRun(0, { attempts: [exampleAttempt(timeline)] }), exampleArm());
  return phaseDurations(run);
}

test('a new connection stands before the waiting, and is not counted in it', () => {
  const parts = partsOf([[300, 'text']], { socketCreated: MS, connect: 40 * MS, secureConnect: 90 * MS });
  expect(parts).toEqual({ connection: 90, waiting: 210, thinking: null, streaming: 700 });
  expect(partsOf([[300, 'text']], { socketCreated: MS, connect: 40 * MS })).toMatchObject({ connection: 40 });
});

test('a reused connection has no part of its own, rather than one of 0', () => {
  expect(partsOf([[300, 'text']])).toEqual({ connection: null, waiting: 300, thinking: null, streaming: 700 });
});

test('thinking ends with the first text, also where it is redacted, and text that comes later is no second part', () => {
  const thought = { connection: null, waiting: 200, thinking: 400, streaming: 400 };
  expect(
    partsOf([
      [200, 'reasoning'],
      [600, 'text'],
      [700, 'reasoning'],
      [800, 'text'],
    ]),
  ).toEqual(thought);
  expect(
    partsOf([
      [200, 'redacted'],
      [600, 'text'],
    ]),
  ).toEqual(thought);
});

test('a reply that is cut off while it thinks is thinking to its end', () => {
  expect(partsOf([[200, 'reasoning']])).toEqual({ connection: null, waiting: 200, thinking: 800, streaming: null });
});

test('what a failed run never reached is unknown', () => {
  const run = outlineRun(failedRun({}), exampleArm());
  expect(phaseDurations(run)).toEqual({ connection: null, waiting: null, thinking: null, streaming: null });
});
