/** Every preset finds what was planted for it. */
import { expect, it } from 'vitest';
import { type Expected, planted } from './planted-presets.js';
import { comparisonOf, presetRunner } from './run-preset.js';

const presets = presetRunner();

// A computer that is busy with other things hides an effect now and then.
it.each(planted)('%s finds it', { retry: 2 }, async (name, played, expected) => {
  const session = await presets.run(name, { ...played, scenario: 'effects' });
  const found = expected.map(([figure, , arm, baseline]): Expected => {
    const { factor, verdict } = comparisonOf(session, arm, baseline, figure);
    return [figure, factor, arm, baseline, verdict];
  });
  expect(found).toEqual(expected);
});

it('covers every preset', async () => {
  expect(planted.map(([name]) => name).sort()).toEqual((await presets.names()).sort());
});
