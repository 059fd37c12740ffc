/** An experiment asked of another model is still the same experiment. */
import { expect, test } from 'vitest';
import { listPresets } from '../../../src/main/plan/presets.js';
import { type ExperimentModel, isOfOneModel, presetWithModel } from '../../../src/shared/domain/preset-with-model.js';

function plan(name: string) {
  const preset = listPresets().find((candidate) => candidate.name === name);
  if (preset === undefined) throw new Error(`no preset ${name}`);
  return preset.plan;
}

function model(id: string, minimumTokens: number | null = null, access: ExperimentModel['access'] = 'in-region') {
  const caching = minimumTokens === null ? null : { minimumTokens, ttl: ['5m'] };
  return { id, name: 'Other', access, caching };
}

test('only comparisons of models are not of one model', () => {
  const several = listPresets().filter((preset) => !isOfOneModel(preset.plan));
  expect(several.map(({ name }) => name)).toEqual(['article', 'compare']);
  expect(isOfOneModel({ arms: [{ modelId: 'a.b' }] })).toBe(false);
});

test('every arm keeps its settings and label; the name tells the model, once', () => {
  const before = plan('connection-reuse');
  const { plan: after, leftOut } = presetWithModel(before, [model('deepseek.v3.2')]);
  expect(leftOut).toEqual([]);
  expect(after.arms).toEqual(before.arms.map((arm) => ({ ...arm, modelId: 'deepseek.v3.2' })));
  const again = presetWithModel(after, [model('deepseek.v3.2')]).plan;
  expect(again.name).toBe('Connection reuse (model: Other)');
});

test('arms that differ in the way to the model take the way of the new one; a way that it lacks is left out by name', () => {
  const ways = [model('a.new', null), model('global.a.new', null, 'global')];
  const { plan: after, leftOut } = presetWithModel(plan('cross-region'), ways);
  expect(after.arms.map(({ modelId }) => modelId)).toEqual(['a.new', 'global.a.new']);
  expect(leftOut).toEqual(['Geographic profile']);
});

test.each([
  ['a larger minimum makes the cached prompts longer', 8_192, [12_288, 12_288, 12_288, null]],
  ['a smaller one leaves them', 1_024, [6_144, 6_144, 6_144, null]],
  ["one below the plan's own prompt makes the short prompt shorter", 512, [6_144, 6_144, 6_144, 256]],
])('prompts follow the minimum of the cache: %s', (_, minimum, tokens) => {
  const { arms } = presetWithModel(plan('prompt-caching'), [model('a.new', minimum)]).plan;
  expect(arms.map(({ systemTokens }) => systemTokens)).toEqual(tokens);
});

test('a sweep of prompt lengths is not about caching: its lengths stay', () => {
  const { arms } = presetWithModel(plan('prompt-length'), [model('a.new', 1_024)]).plan;
  expect(arms.map(({ systemTokens }) => systemTokens)).toEqual([250, 1_000, 4_000, 16_000]);
});
