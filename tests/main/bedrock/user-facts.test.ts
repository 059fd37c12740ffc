import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import prettier from 'prettier';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { catalogueModel } from '../../../src/main/bedrock/model-rows.js';
import { parseUserFacts, userFactsSchema, watchUserFacts } from '../../../src/main/bedrock/user-facts.js';

const root = join(import.meta.dirname, '../../..');
const novaMicro = 'us.amazon.nova-micro-v1:0';

function parse(models: unknown) {
  return parseUserFacts(JSON.stringify({ schemaVersion: 1, models }), 'model-facts.json');
}

describe("the user's own facts", () => {
  test('go before the built-in ones, field by field, and say so', () => {
    const { facts, warning } = parse([
      {
        id: 'amazon.nova-micro',
        asOf: '2026-11-20',
        source: 'measured',
        caching: { minimumTokens: 1536, ttl: ['5m'] },
      },
    ]);
    expect(warning).toBeNull();
    expect(catalogueModel(novaMicro, 'us-west-2', facts)).toMatchObject({
      caching: { minimumTokens: 1536 },
      price: { inputPerMillion: 0.035 },
      facts: {
        asOf: '2026-11-20',
        overridden: true,
        source: expect.stringMatching(/^caching: your model-facts\.json \(measured\); else /) as string,
      },
    });
  });

  test('hold for one id or region when they name it, and a null takes a fact away', () => {
    const { facts } = parse([
      { id: novaMicro, asOf: '2026-11', regions: ['eu-west-1'], caching: null },
      { id: novaMicro, asOf: '2026-11', price: { inputPerMillion: 9, outputPerMillion: 10 } },
    ]);
    expect(catalogueModel(novaMicro, 'us-west-2', facts)).toMatchObject({
      caching: { minimumTokens: 1024 },
      price: { inputPerMillion: 9, cacheReadPerMillion: null },
    });
    expect(catalogueModel(novaMicro, 'eu-west-1', facts)).toMatchObject({ caching: null });
    expect(catalogueModel('eu.amazon.nova-micro-v1:0', 'eu-west-1', facts)?.facts?.overridden).toBe(false);
  });

  test('make a model known that the application does not know', () => {
    const { facts } = parse([{ id: 'new.model', asOf: '2026-11', reasoning: true }]);
    expect(catalogueModel('us.new.model-v1:0', 'us-west-2', facts)).toMatchObject({
      name: 'new.model-v1:0',
      reasoning: true,
    });
    expect(catalogueModel('us.new.modelling', 'us-west-2', facts)).toBeNull();
  });

  test.each([
    ['no JSON', '{\n  "models": [,]\n}', /model-facts\.json:2:14 is not JSON/],
    ['nothing', '', /model-facts\.json:1:1 is not JSON/],
    [
      'an unknown field',
      '{"schemaVersion":1,"models":[\n{"id":"a","asOf":"2026-11","cahing":null}]}',
      /:2:28: models\.0\.cahing/,
    ],
    [
      'a value of the wrong kind',
      '{"schemaVersion":1,"models":[{"id":"a","asOf":"2026-11",\n"reasoning":"yes"}]}',
      /:2:1: models\.0\.reasoning/,
    ],
    ['another version', '{"schemaVersion":2,"models":[]}', /:1:2: schemaVersion/],
  ])('a file with %s is refused as a whole, by line and field, and the built-in facts hold', (_what, text, message) => {
    const { facts, warning } = parseUserFacts(text, 'model-facts.json');
    expect(facts).toEqual([]);
    expect(warning).toMatch(message);
    expect(warning).toContain('the built-in facts hold');
  });

  test('are read again when the file has come, changed or gone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'firsttoken-facts-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const file = join(folder, 'model-facts.json');
    const read = watchUserFacts(file);
    expect(read()).toEqual({ facts: [], warning: null });
    writeFileSync(file, '{"schemaVersion":1,"models":[{"id":"a.b","asOf":"2026-11"}]}');
    expect(read().facts).toMatchObject([{ id: 'a.b' }]);
    expect(read()).toBe(read());
    writeFileSync(file, '{"schemaVersion":1,"models":[{"id":"a.longer","asOf":"2026-11"}]}');
    expect(read().facts).toMatchObject([{ id: 'a.longer' }]);
    rmSync(file);
    expect(read()).toEqual({ facts: [], warning: null });
  });
});

test('docs/model-facts.schema.json is what is accepted; FIRSTTOKEN_UPDATE_SCHEMA=1 writes it anew', async () => {
  const path = join(root, 'docs/model-facts.schema.json');
  const schema = z.toJSONSchema(userFactsSchema, { io: 'input' });
  const current = JSON.parse(
    JSON.stringify({ ...schema, title: "Firsttoken: one's own facts about models" }),
  ) as unknown;
  if (process.env['FIRSTTOKEN_UPDATE_SCHEMA'] === '1') {
    const options = await prettier.resolveConfig(path);
    await writeFile(path, await prettier.format(JSON.stringify(current), { ...options, filepath: path }));
  }
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(current);
});

test('the example of docs/model-facts.md is accepted', async () => {
  const text = await readFile(join(root, 'docs/model-facts.md'), 'utf8');
  const example = /```json\n(.*?)```/s.exec(text)?.[1] ?? '';
  const { facts, warning } = parseUserFacts(example, 'example');
  expect(warning).toBeNull();
  expect(facts.length).toBeGreaterThan(0);
});
