import { LLMock } from '@copilotkit/aimock';
import { expect, test } from 'vitest';
import { computeRunFigures } from '../../../src/shared/domain/figures/compute-run-figures.js';
import { measureRequest } from '../../fakes/engine-fixtures.js';
import { attemptOf, measureAt } from '../../fakes/measuring.js';

test('an endpoint of somebody else, which counts no tokens, is measured; speed by tokens stays unknown', async () => {
  const mock = new LLMock({ port: 0 });
  mock.onMessage('Hello', { content: 'An answer from elsewhere.' }, { chunkSize: 5 });
  await mock.start();
  const bench = measureAt(mock.url, () => mock.stop());
  const measurement = await bench.measure(measureRequest());
  expect(measurement.outcome).toEqual({ kind: 'completed' });
  expect(measurement.reply.text).toBe('An answer from elsewhere.');
  expect(attemptOf(measurement).timeline.deltas.length).toBeGreaterThan(2);

  const slot = {
    sequence: 0,
    armId: 'arm-1',
    phase: 'measured',
    ordinal: 1,
    block: 1,
    idleSeconds: 0,
    plannedStartMs: null,
  } as const;
  const figures = computeRunFigures({ ...slot, ...measurement });
  expect(figures.ttftMs).toBeGreaterThan(0);
  expect(figures).toMatchObject({ tpotMs: null, streamTokensPerSecond: null, endToEndTokensPerSecond: null });
});
