/** What is chosen in the menu of the desktop window does what its keys do, where they do something. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followMenu } from '../../../../src/renderer/app/shortcuts/follow-menu.js';
import { offerAction } from '../../../../src/renderer/app/shortcuts/shortcut-actions.js';
import type { Bridge } from '../../../../src/shared/contract/contract.js';
import type { ShortcutId } from '../../../../src/shared/contract/shortcuts.js';

let choose: (shortcut: ShortcutId) => void = () => undefined;
const bridge: Pick<Bridge, 'on'> = {
  on(_event, callback) {
    choose = (shortcut) => {
      callback({ shortcut } as never);
    };
    return () => undefined;
  },
};

beforeEach(() => {
  vi.stubGlobal('window', { location: { hash: '#/settings' } });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('an action that is offered is carried out; one that was taken back leads to where it works', () => {
  followMenu(bridge, () => false);
  let paused = 0;
  const takeBack = offerAction('live.pause', () => (paused += 1));
  choose('live.pause');
  expect([paused, window.location.hash]).toEqual([1, '#/settings']);
  takeBack();
  choose('live.pause');
  expect([paused, window.location.hash]).toEqual([1, '#/live']);
});

test('nothing happens behind a dialog', () => {
  let cancelled = 0;
  const takeBack = offerAction('live.cancel', () => (cancelled += 1));
  followMenu(bridge, () => true);
  choose('live.cancel');
  choose('plan.start');
  expect([cancelled, window.location.hash]).toEqual([0, '#/settings']);
  takeBack();
});
