/** The cheat sheet's rows, and the code that is copied from it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { strategies } from '../../../src/shared/cheat-sheet/strategies.js';
import { strategyIds } from '../../../src/shared/cheat-sheet/strategy.js';
import { factors } from '../../../src/shared/domain/session-document.js';

const folder = join(import.meta.dirname, '../../../resources/cheat-sheet');
const files = readdirSync(folder);
const filesOf = (ending: string) => files.filter((file) => file.endsWith(ending));
const python = spawnSync('python3', ['--version']).status === 0;

describe('strategies', () => {
  test('each has one row, and the article comes first, in its order', () => {
    expect(strategies.map(({ id }) => id)).toEqual(strategyIds);
    expect(strategies.slice(0, 6).every(({ article }) => article !== null)).toBe(true);
    expect(strategies.slice(6).every(({ article }) => article === null)).toBe(true);
  });

  test('every factor that a session compares is asked for by some strategy', () => {
    const asked = new Set(strategies.flatMap((strategy) => strategy.factors));
    expect(factors.filter((factor) => factor !== 'several' && !asked.has(factor))).toEqual([]);
  });
});

describe('code to copy', () => {
  test('each strategy has it for boto3, JavaScript, Java and the AWS CLI, and there is no other file', () => {
    const wanted = strategyIds.flatMap((id) => ['py', 'mjs', 'java', 'sh'].map((ending) => `${id}.${ending}`));
    expect(files.toSorted()).toEqual(wanted.toSorted());
  });

  test('no line is cut off in the window', () => {
    const long = files.flatMap((file) =>
      read(file)
        .split('\n')
        .filter((line) => line.length > 120)
        .map((line) => `${file}: ${line}`),
    );
    expect(long).toEqual([]);
  });

  test('JavaScript parses', () => {
    for (const file of filesOf('.mjs')) execFileSync(process.execPath, ['--check', join(folder, file)]);
  });

  test.skipIf(!python)('Python parses', () => {
    const parse = 'import ast, sys\nfor path in sys.argv[1:]: ast.parse(open(path).read(), path)';
    execFileSync('python3', ['-c', parse, ...filesOf('.py').map((file) => join(folder, file))]);
  });

  test('commands parse, and the JSON in them does', () => {
    for (const file of filesOf('.sh')) {
      execFileSync('sh', ['-n', join(folder, file)]);
      for (const [, json = ''] of read(file).matchAll(/'([[{][^']*[\]}])'/g)) {
        if (json.includes('"')) expect(() => JSON.parse(json) as unknown, `${file}: ${json}`).not.toThrow();
      }
    }
  });

  test('the command line is not said to stream', () => {
    const streaming = filesOf('.sh').filter((file) => /^\s*aws .*stream/m.test(read(file)));
    expect(streaming).toEqual([]);
    const silent = filesOf('.sh').filter(
      (file) => read(file).includes('runtime converse') && !read(file).includes('CLI'),
    );
    expect(silent).toEqual([]);
  });
});

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}
