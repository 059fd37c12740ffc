/** Tables of the README are made from the code; `FIRSTTOKEN_UPDATE_README=1` writes them anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { catalogueModel } from '../src/main/bedrock/model-rows.js';
import { presetTable } from '../src/main/plan/preset-table.js';
import { figureTable } from '../src/main/report/figure-table.js';

const path = join(import.meta.dirname, '../README.md');

test.each([
  ['defines every figure as the dictionary does', 'figures', () => figureTable('markdown')],
  ['lists the presets as they are', 'presets', () => presetTable((id, region) => catalogueModel(id, region, []))],
])('the README %s', async (_, name, table) => {
  const readme = readFileSync(path, 'utf8');
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  expect(readme.split(begin)).toHaveLength(2);
  const [before = '', rest = ''] = readme.split(begin);
  const after = rest.slice(rest.indexOf(end));
  const options = await resolveConfig(path);
  const expected = await format(`${before}${begin}\n\n${table()}\n${after}`, { ...options, parser: 'markdown' });
  if (process.env['FIRSTTOKEN_UPDATE_README'] === '1') writeFileSync(path, expected);
  expect(readFileSync(path, 'utf8')).toBe(expected);
});
