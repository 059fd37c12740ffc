import { expect, test } from 'vitest';
import { accessText, filterModels } from '../../../../src/renderer/screens/plan/filter-models.js';
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
  filterModels(models, { text, onlyStreaming }).map(({ name }) => name);

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
