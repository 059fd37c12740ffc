import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultDataDirectory } from '../../../../src/main/data-directory.js';
import { chooseDataDirectory } from '../../../../src/main/hosts/electron/choose-data-directory.js';

describe('the data folder of the window', () => {
  it.each([
    [['electron', '.', '--data-dir', 'here'], resolve('here')],
    [['electron', '--no-sandbox', '--remote-debugging-port=0', '.', '--data-dir=/there'], '/there'],
    [['electron', '.'], defaultDataDirectory()],
    [['electron', '.', '--data-dir'], defaultDataDirectory()],
  ])('is read from %j', (argv, folder) => {
    expect(chooseDataDirectory(argv)).toBe(folder);
  });
});
