import { expect, test } from 'vitest';
import { watchClockDrift } from '../../../src/main/benchmark/clock-drift.js';
import { computeRunFigures } from '../../../src/shared/domain/figures/compute-run-figures.js';
import { sendText } from '../../fakes/engine-fixtures.js';
import { exampleRun } from '../../fakes/example-run.js';
import { startBench } from '../../fakes/measuring.js';

function scriptedClocks() {
  const now = { wallMs: 1_700_000_000_000, monotonicNs: 9_007_199_254_740_993_000n };
  return { now, clocks: { wallMs: () => now.wallMs, monotonicNs: () => now.monotonicNs } };
}

test('clocks that go on alike have no drift; a clock that is set back drifts by as much', () => {
  const { now, clocks } = scriptedClocks();
  const driftMs = watchClockDrift(clocks);
  now.wallMs += 250;
  now.monotonicNs += 250_000_000n;
  expect(driftMs()).toBe(0);
  now.wallMs -= 3_600_000;
  expect(driftMs()).toBe(-3_600_000);
});

test('a run during which the computer slept is labelled', async () => {
  const { now, clocks } = scriptedClocks();
  const bench = await startBench(
    (reply) => {
      now.wallMs += 8_000;
      sendText(reply, ['x']);
    },
    { watchClockDrift: () => watchClockDrift(clocks) },
  );
  const measurement = await bench.measure();
  expect(measurement.clockDriftMs).toBe(8_000);
  expect(computeRunFigures(exampleRun(0, measurement)).clockJumped).toBe(true);
});

test('a run under the real clocks is not labelled', async () => {
  const bench = await startBench((reply) => {
    sendText(reply, ['x']);
  });
  expect(computeRunFigures(exampleRun(0, await bench.measure())).clockJumped).toBe(false);
});
