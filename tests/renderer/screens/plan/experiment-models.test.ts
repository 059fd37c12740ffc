import { expect, test } from 'vitest';
import { experimentModels } from '../../../../src/renderer/screens/plan/experiment-models.js';
import { testModel } from '../../../main/plan/test-models.js';

const models = [
  testModel('x.one', { baseModelId: 'x.one' }),
  testModel('us.x.one', { baseModelId: 'x.one', access: 'geo' }),
  testModel('global.x.one', { baseModelId: 'x.one', access: 'global' }),
  testModel('x.lone', { baseModelId: 'x.lone' }),
  testModel('x.silent', { streaming: false }),
];

test('an experiment with one way to its model can be asked of every id that streams', () => {
  expect(experimentModels(models, ['us.y']).map(({ ids }) => ids)).toEqual([
    ...[['x.one'], ['us.x.one'], ['global.x.one'], ['x.lone']],
  ]);
});

test('one about the ways to a model needs a model with two of them, and takes no other way', () => {
  expect(experimentModels(models, ['y.a', 'us.y.a', 'global.y.a']).map(({ ids }) => ids)).toEqual([
    ['x.one', 'us.x.one', 'global.x.one'],
  ]);
  expect(experimentModels(models, ['y.a', 'us.y.a']).map(({ ids }) => ids)).toEqual([['x.one', 'us.x.one']]);
});
