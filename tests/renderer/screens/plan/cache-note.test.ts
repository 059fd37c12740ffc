import { expect, test } from 'vitest';
import { cacheNote } from '../../../../src/renderer/screens/plan/cache-note.js';
import { planArmSchema } from '../../../../src/shared/domain/plan.js';
import type { Model } from '../../../../src/shared/domain/model.js';

const model = (id: string, minimumTokens: number | null): Model => ({
  id,
  baseModelId: id,
  name: id.toUpperCase(),
  provider: 'Test',
  access: 'in-region',
  regions: ['us-west-2'],
  streaming: true,
  lifecycle: 'ACTIVE',
  lifecycleDates: { legacy: null, endOfLife: null },
  caching: minimumTokens === null ? null : { minimumTokens, ttl: ['5m'] },
  reasoning: null,
  latencyOptimized: null,
  tiers: null,
  facts: null,
  maxOutputTokens: null,
  contextTokens: null,
  price: null,
});
const models = [model('nova', 1_024), model('haiku', 4_096), model('plain', null)];
const arms = (...ids: string[]) => ids.map((modelId) => planArmSchema.parse({ modelId }));

test('the prompt of the article is said to be too short before anything is spent', () => {
  expect(cacheNote(672, arms('haiku', 'nova', 'plain'), models)).toBe(
    'Too short for prompt caching on any chosen model: the least is 1,024 tokens (NOVA).',
  );
});

test('a prompt between two limits names who caches and who does not, and that no cache point is set', () => {
  const note = cacheNote(1_024, arms('haiku', 'nova'), models);
  expect(note).toBe(
    'Long enough for prompt caching on NOVA; too short for HAIKU (4,096). No cache point is set, so nothing will be cached.',
  );
});

test('with a cache point set nothing warns', () => {
  expect(cacheNote(5_000, [{ ...planArmSchema.parse({ modelId: 'nova' }), cachePoint: true }], models)).toBe(
    'Long enough for prompt caching on NOVA.',
  );
});

test('models without documented caching say so; unknown ids and no choice say nothing', () => {
  expect(cacheNote(5_000, arms('plain'), models)).toBe('None of the chosen models documents prompt caching.');
  expect(cacheNote(5_000, arms('unlisted'), models)).toBe('');
});
