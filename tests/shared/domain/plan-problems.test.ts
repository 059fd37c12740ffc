import { expect, test } from 'vitest';
import { parsePlan } from '../../../src/shared/domain/plan-problems.js';

const plan = { name: 'p', arms: [{ modelId: 'm' }], runs: 3, prompt: { system: '', user: 'Hi' } };

test.each([
  [{ ...plan, runs: 100_000 }, 'runs', 'runs: must be at most 1,000 (got 100000).'],
  [{ ...plan, runs: 0 }, 'runs', 'runs: must be at least 1 (got 0).'],
  [{ ...plan, arms: [] }, 'arms', 'arms: must not be empty (got []).'],
  [{ ...plan, name: undefined }, 'name', 'name: is missing.'],
  [{ ...plan, prompt: { system: '', user: ' ' } }, 'prompt.user', 'prompt.user: must not be empty (got " ").'],
  [{ ...plan, arms: [{ modelId: 'm', tmp: 1 }] }, 'arms.0.tmp', 'The plan has an unknown field "arms.0.tmp".'],
])('a wrong plan is refused in words that name the field: %#', (input, field, message) => {
  const parsed = parsePlan(input);
  expect(parsed).toMatchObject({ ok: false, problems: [{ severity: 'error', field, message }] });
});
