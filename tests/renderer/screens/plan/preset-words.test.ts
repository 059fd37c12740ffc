import { expect, test } from 'vitest';
import { presetWords } from '../../../../src/renderer/screens/plan/preset-words.js';
import { planArmSchema } from '../../../../src/shared/domain/plan.js';

test('the line of a preset counts models, runs, warm-ups and cache points', () => {
  const arms = [planArmSchema.parse({ modelId: 'a' }), { ...planArmSchema.parse({ modelId: 'b' }), cachePoint: true }];
  expect(presetWords({ arms, runs: 3, warmups: 0 })).toBe('2 models, 3 runs of each; 1 with a cache point');
  expect(presetWords({ arms: arms.slice(0, 1), runs: 6, warmups: 1 })).toBe('1 model, 6 runs of each after 1 warm-up');
});

test('two settings of one model do not count as two models', () => {
  const arms = [
    planArmSchema.parse({ modelId: 'a' }),
    { ...planArmSchema.parse({ modelId: 'a' }), label: 'with cache', cachePoint: true },
  ];
  expect(presetWords({ arms, runs: 6, warmups: 0 })).toContain('2 settings, 6 runs of each');
  const ways = ['x.a', 'us.x.a', 'global.x.a'].map((modelId) => planArmSchema.parse({ modelId }));
  expect(presetWords({ arms: ways, runs: 6, warmups: 0 })).toBe('3 settings, 6 runs of each');
});
