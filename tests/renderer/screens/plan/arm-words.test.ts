import { expect, test } from 'vitest';
import { armWords } from '../../../../src/renderer/screens/plan/arm-words.js';
import { limitWords } from '../../../../src/renderer/screens/plan/limit-words.js';
import { emptyForm, setNumber } from '../../../../src/renderer/stores/plan-form.js';
import { addModel, changeArm } from '../../../../src/renderer/stores/plan-form-arms.js';

test('every setting that an arm has of its own is said, and none that it takes from the plan', () => {
  const form = addModel(emptyForm, 'a');
  expect(form.arms.map(armWords)).toEqual([[]]);
  const own = changeArm(form, 0, {
    ...{ region: 'eu-west-1', nonce: 'arm', systemTokens: '6000', maxTokens: '64', concurrency: '8' },
    ...{ serviceTier: 'flex', latency: 'optimized' },
  });
  expect(own.arms.map(armWords)).toEqual([
    [
      ...['in eu-west-1', 'nonce per arm', 'system prompt of 6000 tokens', 'at most 64 tokens', '8 at once'],
      ...['tier flex', 'latency optimized'],
    ],
  ]);
});

test('limits in force stand in the heading of their closed section', () => {
  expect(limitWords(emptyForm)).toBe('300 s a run, all runs, no budget');
  const limited = setNumber(
    setNumber(setNumber(emptyForm, 'precision', '0.1'), 'budgetUsd', '0.5'),
    'timeoutSeconds',
    '',
  );
  expect(limitWords(limited)).toBe('no time limit, until medians are known to ±10 %, at most $0.5');
});
