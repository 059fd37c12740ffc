import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Discovered } from '../../../src/main/bedrock/discovery.js';
import type { ListedModel } from '../../../src/main/bedrock/listed-models.js';
import { watchUserFacts } from '../../../src/main/bedrock/user-facts.js';
import { createCatalogue, type ModelQuery } from '../../../src/main/services/catalogue.js';
import { openAnswerCache } from '../../../src/main/storage/answer-cache.js';
import { ApplicationError } from '../../../src/shared/contract/result.js';
import type { Profile } from '../../../src/shared/domain/profile.js';

const HOUR_MS = 60 * 60 * 1000;
const query: ModelQuery = { profile: 'work', region: 'us-west-2', endpoint: null };

function listedModel(id: string): ListedModel {
  return {
    id,
    baseModelId: id,
    access: 'in-region',
    regions: ['us-west-2'],
    givenName: null,
    modelName: id,
    provider: 'Somebody',
    prefix: '',
    streaming: true,
    lifecycle: 'ACTIVE',
    lifecycleDates: { legacy: null, endOfLife: null },
  };
}

/** An account of one model, whose number counts the times that it was asked. */
function account(folder = temporaryFolder()) {
  let asked = 0;
  const state = {
    nowMs: Date.parse('2026-11-22T10:00:00Z'),
    fail: null as Error | null,
    complete: true,
    place: 'bedrock',
    folder,
    lists: () => readdirSync(join(folder, 'model-lists')),
    asked: () => asked,
  };
  const discoverModels = (): Promise<Discovered> => {
    asked += 1;
    if (state.fail !== null) return Promise.reject(state.fail);
    const { complete } = state;
    return Promise.resolve({
      listed: [listedModel(`x.model-${asked}`)],
      warnings: complete ? [] : ['A part.'],
      complete,
    });
  };
  const catalogue = createCatalogue({
    listProfiles: () => Promise.resolve({ profiles: [{ name: 'work' }, { name: 'home' }] as Profile[], warnings: [] }),
    discoverModels,
    placeOf: () => Promise.resolve([state.place]),
    simulators: { forCatalogue, discard: forbidden, forSession: forbidden, close: forbidden },
    cache: openAnswerCache(folder, 'model-lists'),
    userFacts: watchUserFacts(join(folder, 'model-facts.json')),
    now: () => state.nowMs,
  });
  const ids = async (changes: Partial<ModelQuery> = {}) => {
    const { models, ...rest } = await catalogue.models({ ...query, ...changes });
    return { ids: models.map(({ id }) => id), ...rest };
  };
  return { state, catalogue, ids };
}

const forCatalogue = (): Promise<string> => forbidden();
const forbidden = (): Promise<never> => Promise.reject(new Error('no simulator here'));

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'firsttoken-catalogue-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

const offline = new ApplicationError('unreachable', 'Cannot reach bedrock.us-west-2.', 'Check the network.');

describe('the list of models', () => {
  test('is asked for once a day for each place, by all processes together', async () => {
    const { state, ids } = account();
    expect(await ids()).toEqual({
      ids: ['x.model-1'],
      cached: false,
      fetchedAt: '2026-11-22T10:00:00.000Z',
      warnings: [],
    });
    state.nowMs += 23 * HOUR_MS;
    expect(await ids()).toMatchObject({ ids: ['x.model-1'], cached: true, fetchedAt: '2026-11-22T10:00:00.000Z' });
    const other = account(state.folder);
    expect(await other.ids()).toMatchObject({ cached: true });
    expect(other.state.asked()).toBe(0);
    state.nowMs += 2 * HOUR_MS;
    expect(await ids()).toMatchObject({ ids: ['x.model-2'], cached: false });
  });

  test('is another one for another profile, region, endpoint, kind of host, or endpoint of the profile', async () => {
    const { state, ids } = account();
    await ids();
    const others = [{ profile: 'home' }, { region: 'eu-west-1' }, { fips: true }, { dualStack: true }];
    for (const other of others) expect(await ids(other)).toMatchObject({ cached: false });
    state.place = 'elsewhere';
    expect(await ids()).toMatchObject({ cached: false });
    expect(state.lists()).toHaveLength(6);
  });

  test('is asked for anew when that is wished', async () => {
    const { ids } = account();
    await ids();
    expect(await ids({ refresh: true })).toMatchObject({ ids: ['x.model-2'], cached: false });
    expect(await ids()).toMatchObject({ ids: ['x.model-2'], cached: true });
  });

  test('comes from the cache when nobody can be asked, and says why and how old it is', async () => {
    const { state, ids } = account();
    await ids();
    state.fail = offline;
    state.nowMs += 50 * HOUR_MS;
    const answer = await ids();
    expect(answer).toMatchObject({ ids: ['x.model-1'], cached: true, fetchedAt: '2026-11-22T10:00:00.000Z' });
    expect(answer.warnings).toEqual([
      'The account could not be asked. Cannot reach bedrock.us-west-2. Check the network. This is its answer of 2026-11-22 10:00 UTC (2 days old).',
    ]);
  });

  test('fails with the reason when nobody can be asked and nothing is kept, or the question is wrong', async () => {
    const { state, ids } = account();
    state.fail = offline;
    await expect(ids()).rejects.toThrow(offline);
    state.fail = null;
    await ids();
    state.fail = new ApplicationError('invalid-input', 'The endpoint is no address.', 'Correct it.');
    await expect(ids({ refresh: true })).rejects.toThrow('no address');
  });

  test('is not asked for at every check of a plan when credentials are refused, but when the user wishes', async () => {
    const { state, catalogue, ids } = account();
    state.fail = new ApplicationError('credentials', 'No MFA code was given.', 'Try again.');
    await expect(ids()).rejects.toThrow('MFA');
    await expect(catalogue.recentModels(query)).rejects.toThrow('MFA');
    await expect(catalogue.recentModels(query)).rejects.toThrow('MFA');
    expect(state.asked()).toBe(1);
    state.fail = null;
    expect((await ids()).ids).toEqual(['x.model-2']);
    expect((await catalogue.recentModels(query)).models).toHaveLength(1);
  });

  test('of which a part failed for a moment is not kept', async () => {
    const { state, ids } = account();
    await ids();
    state.complete = false;
    expect(await ids({ refresh: true })).toMatchObject({ ids: ['x.model-2'], warnings: ['A part.'], cached: false });
    expect(await ids()).toMatchObject({ ids: ['x.model-1'], cached: true });
  });

  test.each(['', '{"schemaVersion":1', '[]', '{"schemaVersion":1,"fetchedAt":"yesterday","listed":[],"warnings":[]}'])(
    'is asked for anew when what was kept is damaged: %j',
    async (damaged) => {
      const { state, ids } = account();
      await ids();
      writeFileSync(join(state.folder, 'model-lists', state.lists()[0] ?? ''), damaged);
      expect(await ids()).toMatchObject({ ids: ['x.model-2'], cached: false });
    },
  );

  test('is kept in a file for its owner only, without a name that tells the place', async () => {
    const { state, ids } = account();
    state.place = 'canary';
    await ids();
    const [name = ''] = state.lists();
    const file = join(state.folder, 'model-lists', name);
    expect(name).toMatch(/^[0-9a-f]{32}\.json$/);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readFileSync(file, 'utf8')).not.toContain('canary');
  });

  test('that cannot be kept is given all the same, with a warning', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'model-lists'), 'a file where the folder should be');
    const { ids } = account(folder);
    expect(await ids()).toMatchObject({
      ids: ['x.model-1'],
      warnings: [expect.stringContaining('Keeping the list of models failed')],
    });
  });

  test("has the user's facts as they are now, and a warning when their file is bad", async () => {
    const { state, catalogue, ids } = account();
    await ids();
    const file = join(state.folder, 'model-facts.json');
    writeFileSync(file, '{"schemaVersion":1,"models":[{"id":"x.model-1","asOf":"2026-11","reasoning":true}]}');
    expect((await catalogue.models(query)).models).toMatchObject([{ reasoning: true, facts: { overridden: true } }]);
    writeFileSync(file, '{"schemaVersion":1,"models":[{"id":"x.model-1"}]}');
    expect((await ids()).warnings).toEqual([expect.stringMatching(/model-facts\.json:1:\d+: models\.0\.asOf/)]);
    // A mistake in it says nothing about whether the listing is whole.
    expect(await catalogue.recentModels(query)).toMatchObject({ warnings: [], models: [{ reasoning: null }] });
  });
});

test('the models of an edited profile are asked for anew: it may be of another account', async () => {
  const { catalogue, state } = account();
  await catalogue.recentModels(query);
  await catalogue.recentModels(query);
  expect(state.asked()).toBe(1);
  state.place = 'bedrock, of an edited profile';
  catalogue.forget();
  await catalogue.recentModels(query);
  expect(state.asked()).toBe(2);
});
