/** The default data folder of each platform. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultDataDirectory } from '../../src/main/data-directory.js';

describe('default data directory', () => {
  it.each([
    ['linux', {}, join('/home/me', '.local', 'share', 'firsttoken')],
    ['linux', { XDG_DATA_HOME: '/data' }, join('/data', 'firsttoken')],
    ['linux', { XDG_DATA_HOME: 'relative' }, join('/home/me', '.local', 'share', 'firsttoken')],
    ['darwin', { XDG_DATA_HOME: '/data' }, join('/home/me', 'Library', 'Application Support', 'Firsttoken')],
    ['win32', { APPDATA: '/roaming' }, join('/roaming', 'Firsttoken')],
  ] as const)('on %s with %j is %s', (platform, environment, expected) => {
    expect(defaultDataDirectory(platform, environment, '/home/me')).toBe(expected);
  });
});
