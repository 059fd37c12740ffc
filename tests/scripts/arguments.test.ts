import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/firsttoken.mjs', import.meta.url));

describe('the scripts refuse, before they set anything up,', () => {
  test.each([
    ['a command that is not there', ['strat'], 'setup|start'],
    ['an unknown option of start', ['start', '--datadir=x'], '--datadir'],
    ['a stray argument of start', ['start', 'now'], 'now'],
    ['an option of start without its value', ['start', '--data-dir', '--browser'], '--data-dir'],
    ['a port that is none', ['start', '--port', '80a'], '80a'],
    ['a value for a switch', ['start', '--browser=chrome'], '--browser'],
    ['an unknown option of setup', ['setup', '--force'], '--force'],
    ['an unknown suite', ['test', 'unti'], 'format, lint, types, unit, experiments, e2e'],
    ['an unknown benchmark', ['bench', 'no-such-bench'], 'no-such-bench'],
  ])('%s', (_case, args, named) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(named);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
