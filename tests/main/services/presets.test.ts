/** Presets of one's own, through the handlers and with a real file. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createPresetHandlers } from '../../../src/main/handlers/preset-handlers.js';
import { createPresets } from '../../../src/main/services/presets.js';
import { openSavedPresets } from '../../../src/main/storage/saved-presets.js';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const plan = { name: 'Mine', arms: [{ modelId: 'a' }], runs: 6, prompt: { system: '', user: 'Why?' } };

function open(folder = mkdtempSync(join(tmpdir(), 'presets-'))) {
  folders.push(folder);
  const warnings: string[] = [];
  const saved = openSavedPresets(folder);
  const handlers = createPresetHandlers(
    createPresets({ saved, knownModel: () => null, warn: (text) => warnings.push(text) }),
  );
  const save = (name: string, input: { plan?: unknown; replace?: boolean } = {}) =>
    handlers['presets.save']({ answers: '', plan, replace: false, ...input, name });
  const own = async () => (await handlers['presets.list']({})).filter(({ group }) => group === 'own');
  return { folder, file: join(folder, 'presets.json'), warnings, handlers, save, own };
}

test('a saved plan is a preset after a restart, with its estimate, and can be deleted', async () => {
  const first = open(join(mkdtempSync(join(tmpdir(), 'presets-')), 'made', 'when-needed'));
  await first.save('My look');
  const { own, handlers } = open(first.folder);
  expect(await own()).toMatchObject([
    { name: 'My look', title: 'My look', plan: { preset: 'My look', runs: 6 }, estimate: { requests: 6, usd: null } },
  ]);
  expect(await handlers['presets.delete']({ name: 'My look' })).toEqual({ deleted: true });
  expect(await handlers['presets.delete']({ name: 'My look' })).toEqual({ deleted: false });
  expect(await own()).toEqual([]);
});

test('a name is taken once, whatever the case of its letters, and never from one that is built in', async () => {
  const { save, own } = open();
  await save('Mine');
  await expect(save('mine')).rejects.toMatchObject({ code: 'invalid-input', field: 'name' });
  await expect(save('Article')).rejects.toMatchObject({ code: 'invalid-input', field: 'name' });
  await save('mine', { plan: { ...plan, runs: 20 }, replace: true });
  expect((await own()).map((preset) => [preset.name, preset.plan.runs])).toEqual([['mine', 20]]);
});

test('a plan with a fault is refused with its field, and nothing is written', async () => {
  const { save, own } = open();
  await expect(save('Mine', { plan: { ...plan, runs: '' } })).rejects.toMatchObject({ field: 'runs' });
  await expect(save('Mine', { plan: { ...plan, endpoint: 'http://user:word@host' } })).rejects.toMatchObject({
    field: 'endpoint',
  });
  expect(await own()).toEqual([]);
});

test('a damaged file is told, leaves what is built in, and is not written over', async () => {
  const { file, warnings, handlers, save } = open();
  writeFileSync(file, '{"schemaVersion": 1, "pres');
  const names = (await handlers['presets.list']({})).map(({ name }) => name);
  expect(names).toContain('article');
  expect(warnings.join()).toContain(file);
  await expect(save('Mine')).rejects.toMatchObject({ code: 'storage' });
  expect(readFileSync(file, 'utf8')).toBe('{"schemaVersion": 1, "pres');
});

test('a preset of a newer version is not shown, and not lost when another is saved', async () => {
  const { file, save, own } = open();
  const newer = { name: 'Newer', answers: '', plan: { ...plan, colour: 'red' } };
  writeFileSync(file, JSON.stringify({ schemaVersion: 1, presets: [newer] }));
  await save('Mine');
  expect((await own()).map(({ name }) => name)).toEqual(['Mine']);
  expect(readFileSync(file, 'utf8')).toContain('"colour": "red"');
});
