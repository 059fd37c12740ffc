import { expect, test } from 'vitest';
import { fieldTexts, otherProblems, problemsOf } from '../../../../src/renderer/screens/plan/problems.js';
import type { PlanProblem } from '../../../../src/shared/domain/plan-problems.js';

const problem = (field: string, severity: PlanProblem['severity'] = 'error'): PlanProblem => ({
  severity,
  field,
  message: `${field} is wrong.`,
  hint: 'Mend it.',
});

test('a problem of the first arm does not show at the eleventh', () => {
  const problems = [problem('arms.1.modelId'), problem('arms.10.modelId')];
  expect(problemsOf(problems, 'arms.1.')).toEqual([problems[0]]);
});

test('a field shows its errors; warnings only when there is none', () => {
  const both = [problem('runs', 'warning'), problem('runs')];
  expect(fieldTexts(both, 'runs')).toEqual({ errorText: 'runs is wrong. Mend it.' });
  expect(fieldTexts([problem('runs', 'warning')], 'runs')).toEqual({ warningText: 'runs is wrong. Mend it.' });
  expect(fieldTexts(both, 'seed')).toEqual({});
});

test('a problem that belongs to no field of the form is not lost', () => {
  const problems = [problem('runs'), problem('arms.3.label'), problem('plan'), problem('inference.maxTokens')];
  expect(otherProblems(problems)).toEqual([problems[2]]);
});
