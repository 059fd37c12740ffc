import { afterEach, expect, test, vi } from 'vitest';
import { tellRefusal } from '../../../../src/renderer/screens/plan/tell-refusal.js';
import { notificationsStore } from '../../../../src/renderer/stores/notifications-store.js';
import type { ContractError } from '../../../../src/shared/contract/result.js';

afterEach(() => {
  vi.unstubAllGlobals();
  notificationsStore.setState([], true);
});

/** @returns the headers of what is told, and where the user then is */
function told(code: ContractError['code']): [string[], string] {
  const location = { hash: '#/live' };
  vi.stubGlobal('window', { location });
  tellRefusal({ code, message: 'What happened.', hint: 'What to do.' });
  return [notificationsStore.getState().map(({ header }) => header), location.hash];
}

test('a connection that was lost before the answer is not told as a benchmark that did not start', () => {
  expect(told('disconnected')).toEqual([['It is not known whether the benchmark started'], '#/live']);
});

test('what is to be corrected brings back the form, what the user cancelled is not told', () => {
  expect(told('cancelled')).toEqual([[], '#/live']);
  expect(told('invalid-input')).toEqual([['The benchmark did not start'], '#/new']);
});
