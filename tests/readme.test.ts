/** The README's table of figures is made from the dictionary; `FIRSTTOKEN_UPDATE_README=1` writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { figureTable } from '../src/main/report/figure-table.js';

const path = join(import.meta.dirname, '../README.md');
const BEGIN = '<!-- figures:begin -->';
const END = '<!-- figures:end -->';

test('the README defines every figure as the dictionary does', async () => {
  const readme = readFileSync(path, 'utf8');
  const [before = '', rest = ''] = readme.split(BEGIN);
  const after = rest.slice(rest.indexOf(END));
  const options = await resolveConfig(path);
  const expected = await format(`${before}${BEGIN}\n\n${figureTable('markdown')}\n${after}`, {
    ...options,
    parser: 'markdown',
  });
  if (process.env['FIRSTTOKEN_UPDATE_README'] === '1') writeFileSync(path, expected);
  expect(readFileSync(path, 'utf8')).toBe(expected);
});
