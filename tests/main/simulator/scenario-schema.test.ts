import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import prettier from 'prettier';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { scenarioSchema } from '../../../src/main/simulator/scenario.js';

const root = join(import.meta.dirname, '../../..');
const path = join(root, 'docs/scenario.schema.json');

/** What editors and other programs can check a scenario with. Rules between fields are not in it. */
function currentSchema(): unknown {
  const schema = z.toJSONSchema(scenarioSchema, { io: 'input' });
  return JSON.parse(JSON.stringify({ ...schema, title: 'Scenario of the Firsttoken simulator' }));
}

it('docs/scenario.schema.json is what the simulator accepts; FIRSTTOKEN_UPDATE_SCHEMA=1 writes it anew', async () => {
  if (process.env.FIRSTTOKEN_UPDATE_SCHEMA === '1') {
    const options = await prettier.resolveConfig(path);
    await writeFile(path, await prettier.format(JSON.stringify(currentSchema()), { ...options, filepath: path }));
  }
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(currentSchema());
});
