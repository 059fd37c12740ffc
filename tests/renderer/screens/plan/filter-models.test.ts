import { expect, test } from 'vitest';
import {
  accessText,
  filterModels,
  type ModelFilter,
  noFilter,
  sortModels,
} from '../../../../src/renderer/screens/plan/filter-models.js';
import type { Model } from '../../../../src/shared/domain/model.js';

const base: Model = {
  id: 'us.amazon.nova-micro-v1:0',
  baseModelId: 'amazon.nova-micro-v1:0',
  name: 'Nova Micro',
  provider: 'Amazon',
  access: 'geo',
  regions: ['us-east-1', 'us-west-2'],
  streaming: true,
  lifecycle: 'ACTIVE',
  lifecycleDates: { legacy: null, endOfLife: null },
  caching: null,
  reasoning: null,
  latencyOptimized: null,
  tiers: null,
  facts: null,
  maxOutputTokens: null,
  contextTokens: null,
  price: null,
};
const models: Model[] = [
  base,
  {
    ...base,
    id: 'openai.gpt-oss-20b-1:0',
    name: 'GPT OSS 20B',
    provider: 'OpenAI',
    access: 'in-region',
    streaming: null,
  },
  { ...base, id: 'old.model', name: 'Old', provider: 'Old', access: 'global', streaming: false },
];
const found = (text: string, onlyStreaming = false) =>
  filterModels(models, { ...noFilter, text, onlyStreaming }).map(({ name }) => name);
const narrowed = (change: Partial<ModelFilter>, favourites: string[] = []) =>
  filterModels(models, { ...noFilter, ...change }, new Set(favourites)).map(({ name }) => name);

test('every word must occur, anywhere and in any case', () => {
  expect(found('MICRO amazon')).toEqual(['Nova Micro']);
  expect(found('micro openai')).toEqual([]);
  expect(found('gpt-oss')).toEqual(['GPT OSS 20B']);
  expect(found('cris us.')).toEqual(['Nova Micro']);
});

test('a model that does not say whether it streams is not hidden', () => {
  expect(found('', true)).toEqual(['Nova Micro', 'GPT OSS 20B']);
});

test('access tells the regions group of a cross-region profile', () => {
  expect(models.map(accessText)).toEqual(['CRIS us.', 'In region', 'CRIS global']);
});

test('filters narrow together, and what is not known to reason counts as not reasoning', () => {
  expect(narrowed({ provider: 'Amazon' })).toEqual(['Nova Micro']);
  expect(narrowed({ access: 'geo', provider: 'OpenAI' })).toEqual([]);
  expect(narrowed({ reasoning: false })).toHaveLength(3);
  expect(narrowed({ reasoning: true })).toEqual([]);
  expect(narrowed({ caching: false })).toHaveLength(3);
  expect(narrowed({ lifecycle: 'LEGACY' })).toEqual([]);
  expect(narrowed({ onlyFavourites: true }, ['old.model'])).toEqual(['Old']);
});

test('favourites stay first in a descending order, too', () => {
  const compare = (a: Model, b: Model) => a.name.localeCompare(b.name);
  const names = (descending: boolean) =>
    sortModels(models, { compare, descending }, new Set(['openai.gpt-oss-20b-1:0'])).map(({ name }) => name);
  expect(names(false)).toEqual(['GPT OSS 20B', 'Nova Micro', 'Old']);
  expect(names(true)).toEqual(['GPT OSS 20B', 'Old', 'Nova Micro']);
  expect(sortModels(models, null, new Set(['old.model']))[0]?.name).toBe('Old');
});
