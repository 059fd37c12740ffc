import { expect, test } from 'vitest';
import { formFromPlan, planFromForm, setNumber, setText } from '../../../src/renderer/stores/plan-form.js';
import { type PlanInput, planSchema } from '../../../src/shared/domain/plan.js';
import { parsePlan } from '../../../src/shared/domain/plan-problems.js';

const base: PlanInput = { name: 'Load', arms: [{ modelId: 'a' }], runs: 3, prompt: { system: '', user: 'Why?' } };

function wayThrough(load: PlanInput['load']) {
  const plan = planSchema.parse({ ...base, load, retries: 2 });
  return { plan, parsed: parsePlan(planFromForm(formFromPlan(plan))) };
}

test('every load and the retries survive the way through the form', () => {
  for (const load of [
    { kind: 'closed', concurrency: 1 },
    { kind: 'closed', concurrency: 12 },
    { kind: 'open', requestsPerSecond: 0.5, arrivals: 'constant' },
    { kind: 'open', requestsPerSecond: 20, arrivals: 'poisson' },
  ] as const) {
    const { plan, parsed } = wayThrough(load);
    expect(parsed).toEqual({ ok: true, plan });
  }
});

test('a number of a load that was not chosen has no say, and is still there when it is chosen again', () => {
  const typed = setNumber(formFromPlan(planSchema.parse(base)), 'concurrency', '999');
  expect(planFromForm(typed)['load']).toEqual({ kind: 'closed', concurrency: 1 });
  expect(planFromForm(setText(typed, { load: 'several' }))['load']).toEqual({ kind: 'closed', concurrency: 999 });
});

test('a wrong number names the field that it was typed into', () => {
  const form = setNumber(setText(formFromPlan(planSchema.parse(base)), { load: 'rate' }), 'requestsPerSecond', '');
  const parsed = parsePlan(planFromForm(setNumber(form, 'retries', '99')));
  expect(parsed.ok ? [] : parsed.problems.map(({ field }) => field)).toEqual(['retries', 'load.requestsPerSecond']);
});
