import { expect, test } from 'vitest';
import { accessSummary } from '../../../../src/renderer/screens/plan/access-words.js';
import type { ArmAccess } from '../../../../src/shared/contract/access-requests.js';

const verdict = (name: ArmAccess['verdict']): ArmAccess => ({
  ...{ arm: 0, modelId: 'm', region: 'us-west-2', verdict: name, message: '', hint: '', failure: null },
});

test('one refusal among many callable arms is not a success', () => {
  expect(accessSummary([verdict('callable'), verdict('no-access'), verdict('callable')])).toEqual({
    text: '2 of 3 can be called',
    tone: 'error',
  });
  expect(accessSummary([verdict('callable'), verdict('throttled')])?.tone).toBe('warning');
});

test('arms that were added after the check are said to be unchecked', () => {
  expect(accessSummary([verdict('callable'), null])).toEqual({
    text: '1 of 1 can be called; 1 other not checked yet',
    tone: 'warning',
  });
});

test('nothing is claimed before the first check', () => {
  expect(accessSummary([null, null])).toBeNull();
  expect(accessSummary([verdict('callable')])).toEqual({ text: '1 of 1 can be called', tone: 'success' });
});
