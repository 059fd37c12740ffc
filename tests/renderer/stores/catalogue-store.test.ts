import { describe, expect, test } from 'vitest';
import {
  createCatalogueStore,
  ensureModels,
  loadCatalogue,
  loadModels,
} from '../../../src/renderer/stores/catalogue-store.js';
import type { Bridge } from '../../../src/shared/contract/contract.js';
import type { Result } from '../../../src/shared/contract/result.js';

interface Asked {
  name: string;
  input: unknown;
  answer: (result: Result<unknown>) => void;
}

function setUp() {
  const asked: Asked[] = [];
  const bridge = {
    request: (name: string, input: unknown) =>
      new Promise((resolve) => {
        asked.push({ name, input, answer: resolve });
      }),
    on: () => () => undefined,
  } as unknown as Bridge;
  return { asked, bridge, store: createCatalogueStore() };
}

const place = (region: string) => ({
  profile: 'dev',
  region,
  endpoint: null,
  fips: false,
  dualStack: false,
  scenario: null,
});
const listing = (warning: string): Result<unknown> => ({
  ok: true,
  data: { models: [], fetchedAt: '2026-11-22T14:02:00Z', cached: false, warnings: [warning] },
});
const refusal: Result<unknown> = {
  ok: false,
  error: { code: 'credentials', message: 'The session has expired.', hint: 'Sign in.' },
};

describe('the catalogue', () => {
  test('models of a region that was left meanwhile do not appear in the next one', async () => {
    const { asked, bridge, store } = setUp();
    const first = loadModels(bridge, place('us-west-2'), { store });
    const second = loadModels(bridge, place('eu-west-1'), { store });
    asked[1]?.answer(listing('of eu-west-1'));
    asked[0]?.answer(listing('of us-west-2'));
    await Promise.all([first, second]);
    expect(store.getState().models.data?.warnings).toEqual(['of eu-west-1']);
  });

  test('reading again keeps the rows on screen, another place does not show them', async () => {
    const { asked, bridge, store } = setUp();
    const first = loadModels(bridge, place('us-west-2'), { store });
    asked[0]?.answer(listing('of us-west-2'));
    await first;
    void loadModels(bridge, place('us-west-2'), { store });
    expect(store.getState().models).toMatchObject({ status: 'loading', data: { warnings: ['of us-west-2'] } });
    void loadModels(bridge, place('eu-west-1'), { store });
    expect(store.getState().models).toMatchObject({ status: 'loading', data: null });
  });

  test('coming back to the screen does not ask the account again', async () => {
    const { asked, bridge, store } = setUp();
    const first = ensureModels(bridge, place('us-west-2'), store);
    asked[0]?.answer(listing(''));
    await first;
    await ensureModels(bridge, place('us-west-2'), store);
    expect(asked).toHaveLength(1);
  });

  test('models are asked for again after a lost connection, but not after a refusal', async () => {
    const { asked, bridge, store } = setUp();
    const lost = { ok: false, error: { code: 'disconnected', message: '', hint: '' } } as const;
    for (const result of [lost, refusal]) {
      const asking = ensureModels(bridge, place('us-west-2'), store);
      asked.at(-1)?.answer(result);
      await asking;
    }
    await ensureModels(bridge, place('us-west-2'), store);
    expect(asked).toHaveLength(2);
  });

  test('a refresh asks the account, the first reading may come from the cache', async () => {
    const { asked, bridge, store } = setUp();
    for (const refresh of [false, true]) {
      const reading = loadModels(bridge, place('us-west-2'), { refresh, store });
      expect(asked.at(-1)?.input).toEqual({ ...place('us-west-2'), refresh });
      asked.at(-1)?.answer(listing(''));
      await reading;
      expect(store.getState().modelsRefreshed).toBe(refresh);
    }
  });

  test('a refusal is shown, and only what was refused is asked for again', async () => {
    const { asked, bridge, store } = setUp();
    const first = loadCatalogue(bridge, store);
    for (const { name, answer } of asked) answer(name === 'presets.list' ? refusal : { ok: true, data: [] });
    await first;
    expect(store.getState().presets).toMatchObject({ status: 'failed', error: { code: 'credentials' } });
    void loadCatalogue(bridge, store);
    expect(asked.slice(3).map(({ name }) => name)).toEqual(['presets.list']);
  });
});
