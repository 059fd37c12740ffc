import { expect, test } from 'vitest';
import { emptyForm, formFromPlan, planFromForm } from '../../../src/renderer/stores/plan-form.js';
import {
  addModel,
  changeArm,
  commonTransport,
  setTransport,
  sweepIdle,
} from '../../../src/renderer/stores/plan-form-arms.js';
import { planSchema } from '../../../src/shared/domain/plan.js';
import { parsePlan } from '../../../src/shared/domain/plan-problems.js';

const plan = planSchema.parse({
  name: 'Transports',
  arms: [
    { modelId: 'a', cachePoint: true, transport: 'http2', idleSeconds: 0.5, nonce: 'arm', systemTokens: 6_000 },
    { modelId: 'b', region: 'eu-west-1', maxTokens: 64, concurrency: 4, nonce: 'run' },
  ],
  runs: 3,
  precision: 0.1,
  budgetUsd: 0.5,
  prompt: { system: '', user: 'Why?' },
});

test('settings of each arm, precision and budget survive the way through the form', () => {
  expect(parsePlan(planFromForm(formFromPlan(plan)))).toEqual({ ok: true, plan });
});

test('an idle sweep keeps the settings of its arm, and its labels tell the pauses apart', () => {
  const { arms } = sweepIdle(formFromPlan(plan), 0, 'A');
  expect(arms.map(({ idleSeconds }) => idleSeconds)).toEqual(['0', '30', '60', '300', '0']);
  expect(new Set(arms.map(({ label }) => label)).size).toBe(5);
  expect(arms.slice(0, 4).every((arm) => arm.cachePoint && arm.transport === 'http2')).toBe(true);
});

test('the transport of all holds for models that are chosen later, too', () => {
  const form = addModel(setTransport(formFromPlan(plan), 'http1-cold'), 'c');
  expect(commonTransport(form.arms)).toBe('http1-cold');
  expect(commonTransport(formFromPlan(plan).arms)).toBeNull();
});

test('a half-typed number of an arm is kept as it is, and the check names its arm', () => {
  const form = changeArm(addModel(emptyForm, 'a'), 0, { idleSeconds: '', systemTokens: '1e', region: 'eu' });
  expect(form.arms[0]).toMatchObject({ idleSeconds: '', systemTokens: '1e', region: 'eu' });
  const parsed = parsePlan({ ...planFromForm(form), prompt: { system: '', user: 'Why?' } });
  expect(parsed.ok ? [] : parsed.problems.map(({ field }) => field).sort()).toEqual([
    'arms.0.idleSeconds',
    'arms.0.region',
    'arms.0.systemTokens',
  ]);
});
