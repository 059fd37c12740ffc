/** What can be picked: profiles, presets, regions, and the models of one place. */
import { useStore } from 'zustand/react';
import { createStore } from 'zustand/vanilla';
import type { Bridge, RequestOutput } from '../../shared/contract/contract.js';
import type { Result } from '../../shared/contract/result.js';
import { answeredResource, idleResource, loadingResource, type Resource } from './resource.js';

export interface CatalogueState {
  info: Resource<RequestOutput<'application.info'>>;
  profiles: Resource<RequestOutput<'profiles.list'>>;
  presets: Resource<RequestOutput<'presets.list'>>;
  models: Resource<RequestOutput<'models.list'>>;
  /** Which place `models` speaks of. */
  modelsPlace: string | null;
  /** The answer in `models` was to come from the account, not from the cache. */
  modelsRefreshed: boolean;
}

export interface ModelsPlace {
  profile: string;
  region: string;
  endpoint: string | null;
  fips: boolean | null;
  dualStack: boolean | null;
  /** What the simulator plays; null for other profiles. */
  scenario: string | null;
}

export function createCatalogueStore() {
  return createStore<CatalogueState>(() => ({
    info: idleResource(),
    profiles: idleResource(),
    presets: idleResource(),
    models: idleResource(),
    modelsPlace: null,
    modelsRefreshed: false,
  }));
}

export const catalogueStore = createCatalogueStore();

export function useCatalogue<T>(select: (state: CatalogueState) => T): T {
  return useStore(catalogueStore, select);
}

/** Reads what is not there yet; a second call while the first is under way does nothing. */
export async function loadCatalogue(bridge: Bridge, store = catalogueStore): Promise<void> {
  const { info, profiles, presets } = store.getState();
  await Promise.all([
    loadOnce(
      info,
      () => bridge.request('application.info', {}),
      (now) => {
        store.setState({ info: now });
      },
    ),
    loadOnce(
      profiles,
      () => bridge.request('profiles.list', {}),
      (now) => {
        store.setState({ profiles: now });
      },
    ),
    loadOnce(
      presets,
      () => bridge.request('presets.list', {}),
      (now) => {
        store.setState({ presets: now });
      },
    ),
  ]);
}

/** Reads the profiles again, whatever is known of them. An answer that a later reading has overtaken is dropped. */
export async function reloadProfiles(bridge: Bridge, store = catalogueStore): Promise<void> {
  const before = store.getState().profiles;
  const reading = loadingResource(before);
  store.setState({ profiles: reading });
  const answer = await bridge.request('profiles.list', {});
  if (store.getState().profiles === reading) store.setState({ profiles: answeredResource(before, answer) });
}

/** Reads the presets again, after one of the user's own was saved or deleted. */
export async function reloadPresets(bridge: Bridge, store = catalogueStore): Promise<void> {
  const before = store.getState().presets;
  store.setState({ presets: answeredResource(before, await bridge.request('presets.list', {})) });
}

async function loadOnce<T>(
  before: Resource<T>,
  ask: () => Promise<Result<T>>,
  put: (now: Resource<T>) => void,
): Promise<void> {
  if (before.status === 'loading' || before.status === 'ready') return;
  put(loadingResource(before));
  put(answeredResource(before, await ask()));
}

/**
 * Reads the models of a place. The answer for a place that was left meanwhile is dropped.
 *
 * @param refresh asks the account, where the cache would do
 */
export async function loadModels(
  bridge: Bridge,
  place: ModelsPlace,
  { refresh = false, store = catalogueStore }: { refresh?: boolean; store?: typeof catalogueStore } = {},
): Promise<void> {
  const modelsPlace = JSON.stringify(place);
  const samePlace = store.getState().modelsPlace === modelsPlace;
  const before = samePlace ? store.getState().models : idleResource<RequestOutput<'models.list'>>();
  store.setState({ modelsPlace, models: loadingResource(before) });
  const answer = await bridge.request('models.list', { ...place, refresh });
  if (store.getState().modelsPlace !== modelsPlace) return;
  store.setState({
    models: answeredResource(before, answer),
    modelsRefreshed: answer.ok ? refresh : samePlace && store.getState().modelsRefreshed,
  });
}

/** Reads the models of a place unless they are there, or on their way. */
export async function ensureModels(bridge: Bridge, place: ModelsPlace, store = catalogueStore): Promise<void> {
  const { modelsPlace, models } = store.getState();
  // A lost connection says nothing about the place; any other refusal waits for the user to try again.
  const unanswered = models.status === 'idle' || models.error?.code === 'disconnected';
  const known = modelsPlace === JSON.stringify(place) && !unanswered;
  if (!known) await loadModels(bridge, place, { store });
}

/** The profile whose models were asked for last; null: none yet. */
export function modelsProfile(store = catalogueStore): string | null {
  const { modelsPlace } = store.getState();
  return modelsPlace === null ? null : (JSON.parse(modelsPlace) as ModelsPlace).profile;
}

/** Reads models again that could not be read for want of credentials: they may be there now. */
export async function retryModels(bridge: Bridge, store = catalogueStore): Promise<void> {
  const { modelsPlace, models } = store.getState();
  if (modelsPlace === null || models.error?.code !== 'credentials') return;
  await loadModels(bridge, JSON.parse(modelsPlace) as ModelsPlace, { store });
}
