import { describe, expect, test } from 'vitest';
import { loadScript } from './scripts-under-test.js';

const { chooseHost } = await loadScript('window-host');
const desktop = { platform: 'linux', env: { DISPLAY: ':0' }, uid: 1000 };

describe('the host of the window', () => {
  test.each([
    ['an X display', desktop],
    ['a Wayland display', { ...desktop, env: { WAYLAND_DISPLAY: 'wayland-0' } }],
    ['macOS', { platform: 'darwin', env: {}, uid: 501 }],
    ['Windows', { platform: 'win32', env: {}, uid: undefined }],
  ])('is Electron on %s', (_case, machine) => {
    expect(chooseHost({}, machine)).toEqual({ host: 'electron' });
  });

  test.each([[{ browser: true }], [{ noOpen: true }], [{ port: true }]])(
    'is the loopback host on request: %o',
    (wish) => {
      expect(chooseHost(wish, desktop)).toEqual({ host: 'loopback', because: null });
    },
  );

  test('is the loopback host without a display, so that no time is spent on fetching Electron', () => {
    expect(chooseHost({}, { ...desktop, env: {} })).toMatchObject({ host: 'loopback', because: 'there is no display' });
  });

  test('is the loopback host for root on Linux, where the sandbox does not start', () => {
    expect(chooseHost({}, { ...desktop, uid: 0 })).toMatchObject({ host: 'loopback' });
  });
});
