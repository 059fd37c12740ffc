import { describe, expect, test } from 'vitest';
import {
  emptyForm,
  fillPreset,
  firstForm,
  formFromPlan,
  formFromPreset,
  type PlanForm,
  planFromForm,
  planName,
  setName,
  setNumber,
  setSimulator,
  setWhere,
  withArms,
} from '../../../src/renderer/stores/plan-form.js';
import { addModel, changeArm, chooseModels, copyArm, removeArm } from '../../../src/renderer/stores/plan-form-arms.js';
import type { Preset } from '../../../src/shared/domain/preset.js';
import { type PlanInput, planSchema } from '../../../src/shared/domain/plan.js';
import { parsePlan } from '../../../src/shared/domain/plan-problems.js';

const planInput: PlanInput = {
  name: 'The article',
  preset: 'article',
  arms: [{ modelId: 'a' }, { modelId: 'b', cachePoint: true, label: 'B cached', serviceTier: 'flex' }],
  runs: 3,
  timeoutSeconds: null,
  inference: { maxTokens: 256, temperature: null, topP: 0.9 },
  prompt: { system: 'Be brief.', user: 'Why?' },
  simulator: { scenario: 'steady', timeScale: 0.05 },
};
const plan = planSchema.parse(planInput);
const preset: Preset = {
  ...{ name: 'article', title: 'The article', answers: 'Which is first?', group: 'decide', strategy: null },
  plan,
};

test('the first form is the preset unchanged but for the speed of the simulator, which real models do not have', () => {
  const form = firstForm(preset);
  expect(form).toMatchObject({ preset: 'article', changed: false, numbers: { timeScale: '0.2' } });
  expect(planFromForm(form)).toEqual({
    ...planFromForm(formFromPreset(preset)),
    simulator: { scenario: 'steady', timeScale: 0.2 },
  });
  expect(planFromForm(setWhere(form, { profile: 'dev' }))['simulator']).toMatchObject({ timeScale: 1 });
});

function ids(form: PlanForm): string[] {
  return form.arms.map((arm) => arm.modelId);
}

describe('plan and form', () => {
  test('a plan survives the way through the form, settings without a field of their own included', () => {
    expect(parsePlan(planFromForm(formFromPlan(plan)))).toEqual({ ok: true, plan });
  });

  test('FIPS and dual stack are of AWS: the simulator, which does not show them, is not asked for them', () => {
    const form = setWhere(emptyForm, { fips: 'on', dualStack: 'off' });
    expect(planFromForm(form)).toMatchObject({ fips: null, dualStack: null });
    expect(planFromForm(setWhere(form, { profile: 'dev' }))).toMatchObject({ fips: true, dualStack: false });
  });

  test('a number that is half typed is kept, and the check names its field', () => {
    const form = setNumber(formFromPlan(plan), 'runs', '1e');
    expect(form.numbers.runs).toBe('1e');
    const parsed = parsePlan(planFromForm(form));
    expect(parsed.ok ? [] : parsed.problems.map(({ field }) => field)).toEqual(['runs']);
  });

  test('an emptied temperature is not sent, an emptied number of runs is a problem', () => {
    const emptied = ['temperature', 'topP', 'timeoutSeconds', 'runs'] as const;
    const form = emptied.reduce((before, field) => setNumber(before, field, ' '), formFromPlan(plan));
    const sent = planFromForm(form);
    expect(sent['inference']).toEqual({ maxTokens: 256, temperature: null, topP: null });
    expect(sent['timeoutSeconds']).toBeNull();
    const parsed = parsePlan(sent);
    expect(parsed.ok ? [] : parsed.problems.map(({ field }) => field)).toEqual(['runs']);
  });

  test('a time scale of the hidden simulator fields does not follow to a real profile', () => {
    const form = setWhere(setSimulator(formFromPreset(preset), { timeScale: '0.05' }), { profile: 'dev' });
    expect(planFromForm(form)['simulator']).toEqual({ scenario: 'steady', timeScale: 1 });
  });

  test('where it runs does not make a preset one of the user, what it asks does', () => {
    const form = setWhere(formFromPreset(preset), { profile: 'dev', region: 'eu-west-1', endpoint: 'http://x' });
    expect(setSimulator(form, { scenario: 'steady' }).changed).toBe(false);
    expect(setNumber(form, 'runs', '20').changed).toBe(true);
  });
});

describe('choosing a preset', () => {
  const elsewhere = { ...preset, name: 'cross-region', plan: { ...plan, region: 'us-east-1' } };

  test('keeps the place and the speed that the user chose', () => {
    const form = setSimulator(
      setWhere(formFromPreset(preset), { profile: 'dev', region: 'eu-west-1', endpoint: 'http://x', fips: 'on' }),
      { timeScale: '0.2' },
    );
    expect(fillPreset(form, elsewhere, preset)).toMatchObject({
      ...{ preset: 'cross-region', profile: 'dev', region: 'eu-west-1', endpoint: 'http://x', fips: 'on' },
      numbers: { timeScale: '0.2' },
    });
  });

  test('a region that came with the preset before goes with it', () => {
    const form = setWhere(formFromPreset(preset), { profile: 'dev' });
    const filled = fillPreset(form, elsewhere, preset);
    expect(filled.region).toBe('us-east-1');
    expect(fillPreset(filled, preset, elsewhere).region).toBe('us-west-2');
  });

  test("one of the user's own brings its place with it", () => {
    const own: Preset = { ...preset, group: 'own', plan: { ...plan, profile: 'work', region: 'eu-west-1' } };
    expect(fillPreset(emptyForm, own, undefined)).toMatchObject({ profile: 'work', region: 'eu-west-1' });
  });

  test('another model for its arms leaves it the preset that it is, under a name that says so', () => {
    const form = setNumber(formFromPreset(preset), 'seed', '');
    const other = { ...plan, name: 'Asked of c', arms: plan.arms.map((arm) => ({ ...arm, modelId: 'c' })) };
    const after = withArms(form, other);
    expect(ids(after)).toEqual(['c', 'c']);
    expect(after).toMatchObject({ preset: 'article', changed: form.changed, numbers: { seed: '' } });
    expect(planName(after)).toBe('Asked of c');
  });
});

describe('choosing models', () => {
  test('models that stay keep their settings and place, new ones come last', () => {
    const form = chooseModels(formFromPlan(plan), ['c', 'b']);
    expect(ids(form)).toEqual(['b', 'c']);
    expect(form.arms[0]).toEqual(formFromPlan(plan).arms[1]);
  });

  test('both arms of a model go when it is no longer chosen, and one can go alone', () => {
    const copied = copyArm(formFromPlan(plan), 0, 'A again');
    expect(copied.arms.map((arm) => arm.label)).toEqual([null, 'A again', 'B cached']);
    expect(ids(removeArm(copied, 0))).toEqual(['a', 'b']);
    expect(ids(chooseModels(copied, ['b']))).toEqual(['b']);
  });

  test('a change touches one arm only', () => {
    const before = formFromPlan(plan);
    const form = changeArm(before, 0, { cachePoint: true });
    expect(form.arms.map((arm) => arm.cachePoint)).toEqual([true, true]);
    expect(form.arms[1]).toBe(before.arms[1]);
  });

  test('a typed id that is chosen already does not stand twice', () => {
    expect(ids(addModel(addModel(emptyForm, 'arn:x'), 'arn:x'))).toEqual(['arn:x']);
  });
});

describe('the name', () => {
  test('follows the choice until the user gives one, and again when it is emptied', () => {
    const fresh = formFromPreset(preset);
    const changed = chooseModels(fresh, ['a', 'b', 'c']);
    expect(planName(fresh)).toBe('The article');
    expect(planName(changed)).toBe('Comparing 3 models');
    expect(planName(setName(changed, 'Mine'))).toBe('Mine');
    expect(planName(setName(setName(changed, 'Mine'), ''))).toBe('Comparing 3 models');
  });

  test('two settings of one model are not called two models', () => {
    const one = chooseModels(emptyForm, ['a']);
    expect(planName(one)).toBe('Measuring a');
    expect(planName(copyArm(one, 0, 'A again'))).toBe('Comparing 2 settings of a');
  });
});
