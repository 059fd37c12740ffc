/** Presets and the cheat sheet speak of the same strategies, and a preset's arms are what measures its own. */
import { describe, expect, test } from 'vitest';
import { factsFrom } from '../../../src/main/plan/model-facts.js';
import { listPresets } from '../../../src/main/plan/presets.js';
import { resolveArms } from '../../../src/main/plan/resolve-arms.js';
import { measurableStrategies } from '../../../src/shared/cheat-sheet/measurable.js';
import { strategies } from '../../../src/shared/cheat-sheet/strategies.js';
import { testModel } from './test-models.js';

const presets = listPresets();
const factsOf = factsFrom(
  [...new Set(presets.flatMap(({ plan }) => plan.arms.map(({ modelId }) => modelId)))].map((id) => {
    const baseModelId = id.replace(/^(us|eu|global)\./, '');
    const access = id.startsWith('global.') ? 'global' : id === baseModelId ? 'in-region' : 'geo';
    return testModel(id, { baseModelId, access, regions: [] });
  }),
);

describe('presets and strategies', () => {
  test('the experiment of every strategy is a preset that there is', () => {
    const names = presets.map(({ name }) => name);
    expect(strategies.filter(({ preset }) => !names.includes(preset))).toEqual([]);
    expect(['cross-region', 'idle-gaps', 'prompt-length'].filter((name) => !names.includes(name))).toEqual([]);
  });

  test.each(presets.filter(({ strategy }) => strategy !== null))(
    'a session of the preset $name answers the strategy $strategy',
    ({ plan, strategy }) => {
      expect([...measurableStrategies(resolveArms(plan, factsOf))]).toContain(strategy);
    },
  );
});
