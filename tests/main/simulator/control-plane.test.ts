import {
  BedrockClient,
  ListFoundationModelsCommand,
  ListProvisionedModelThroughputsCommand,
  type ListProvisionedModelThroughputsCommandInput,
  paginateListInferenceProfiles,
} from '@aws-sdk/client-bedrock';
import { describe, expect, it, onTestFinished } from 'vitest';
import accountScenario from '../../../resources/scenarios/account.json' with { type: 'json' };
import articleScenario from '../../../resources/scenarios/article.json' with { type: 'json' };
import { ask, clientOf, credentials, question, rejectionOf, startForTest } from './support.js';

async function controlPlane(region: string, scenario: unknown = articleScenario): Promise<BedrockClient> {
  const { http1 } = await startForTest(scenario);
  const client = new BedrockClient({
    region,
    credentials,
    authSchemePreference: ['sigv4'],
    maxAttempts: 1,
    endpoint: http1,
  });
  onTestFinished(() => {
    client.destroy();
  });
  return client;
}

async function profileIds(client: BedrockClient, pageSize: number, typeEquals?: 'APPLICATION' | 'SYSTEM_DEFINED') {
  const pages: string[][] = [];
  const input = typeEquals === undefined ? {} : { typeEquals };
  for await (const { inferenceProfileSummaries } of paginateListInferenceProfiles({ client, pageSize }, input)) {
    pages.push((inferenceProfileSummaries ?? []).map(({ inferenceProfileId }) => inferenceProfileId ?? ''));
  }
  return pages;
}

describe('ListFoundationModels, read by the AWS SDK', () => {
  it('has the six models of the article, and which of them only a profile can reach', async () => {
    const client = await controlPlane('us-west-2');
    const { modelSummaries = [] } = await client.send(new ListFoundationModelsCommand({}));
    expect(modelSummaries.map(({ modelId, inferenceTypesSupported }) => [modelId, inferenceTypesSupported])).toEqual([
      ['amazon.nova-micro-v1:0', ['INFERENCE_PROFILE']],
      ['openai.gpt-oss-20b-1:0', ['ON_DEMAND']],
      ['minimax.minimax-m2.5', ['ON_DEMAND']],
      ['qwen.qwen3-next-80b-a3b', ['ON_DEMAND']],
      ['anthropic.claude-haiku-4-5-20251001-v1:0', ['INFERENCE_PROFILE']],
      ['deepseek.v3.2', ['ON_DEMAND']],
    ]);
    expect(modelSummaries[0]).toMatchObject({
      modelArn: 'arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-micro-v1:0',
      providerName: 'Amazon',
      responseStreamingSupported: true,
      modelLifecycle: { status: 'ACTIVE' },
    });
  });

  it.each([
    [{ byProvider: 'anthropic' }, 1],
    [{ byInferenceType: 'ON_DEMAND' }, 4],
    [{ byOutputModality: 'IMAGE' }, 0],
    [{ byCustomizationType: 'FINE_TUNING' }, 0],
  ] as const)('narrows the list by %o', async (filter, count) => {
    const client = await controlPlane('us-west-2');
    const { modelSummaries } = await client.send(new ListFoundationModelsCommand(filter));
    expect(modelSummaries).toHaveLength(count);
  });
});

describe('ListInferenceProfiles, read by the AWS SDK', () => {
  it('gives the profiles of the signing region in pages', async () => {
    const ids = ['us.amazon.nova-micro-v1:0', 'us.anthropic.claude-haiku-4-5-20251001-v1:0'];
    const globalId = 'global.anthropic.claude-haiku-4-5-20251001-v1:0';
    expect(await profileIds(await controlPlane('us-west-2'), 2)).toEqual([ids, [globalId]]);
    expect(await profileIds(await controlPlane('ap-south-1'), 2)).toEqual([[globalId]]);
  });

  it('names the destination regions in the ARNs of the models', async () => {
    const client = await controlPlane('us-west-2');
    for await (const { inferenceProfileSummaries } of paginateListInferenceProfiles({ client }, {})) {
      expect(inferenceProfileSummaries?.[0]).toMatchObject({
        inferenceProfileArn: 'arn:aws:bedrock:us-west-2:111122223333:inference-profile/us.amazon.nova-micro-v1:0',
        createdAt: new Date('2025-01-01'),
        status: 'ACTIVE',
        type: 'SYSTEM_DEFINED',
        models: ['us-east-1', 'us-east-2', 'us-west-2'].map((region) => ({
          modelArn: `arn:aws:bedrock:${region}::foundation-model/amazon.nova-micro-v1:0`,
        })),
      });
      expect(inferenceProfileSummaries?.[2]?.models?.[1]?.modelArn).toMatch(/^arn:aws:bedrock:::foundation-model/);
    }
  });

  it('has no application profiles', async () => {
    expect(await profileIds(await controlPlane('us-west-2'), 10, 'APPLICATION')).toEqual([[]]);
  });

  it('refuses a page of 0 and a token that it did not give', async () => {
    const client = await controlPlane('us-west-2');
    const first = (pageSize: number, startingToken?: string) =>
      rejectionOf(paginateListInferenceProfiles({ client, pageSize, startingToken }, {}).next());
    expect(await first(0)).toMatchObject({ name: 'ValidationException', message: /'maxResults'/ });
    expect(await first(5, 'zzz')).toMatchObject({ name: 'ValidationException', message: /nextToken/ });
  });
});

describe('the scenario of a busy account', () => {
  it('has three pages of profiles however many are asked for at once, and profiles of its own', async () => {
    const client = await controlPlane('us-west-2', accountScenario);
    const pages = await profileIds(client, 1_000);
    expect(pages.map(({ length }) => length)).toEqual([5, 5, 3]);
    expect(await profileIds(client, 1_000, 'APPLICATION')).toEqual([['k1xqz4f2ab7c', 'p9d3mw8e5t2y', 'r6h0vn1s4u8j']]);
    expect(await profileIds(await controlPlane('eu-west-1', accountScenario), 1_000, 'APPLICATION')).toEqual([
      ['r6h0vn1s4u8j'],
    ]);
  });

  it('lists provisioned throughput by state and name, in its region only', async () => {
    const client = await controlPlane('us-west-2', accountScenario);
    const names = async (input: ListProvisionedModelThroughputsCommandInput) => {
      const { provisionedModelSummaries } = await client.send(new ListProvisionedModelThroughputsCommand(input));
      return provisionedModelSummaries?.map(({ provisionedModelName }) => provisionedModelName);
    };
    expect(await names({})).toEqual(['nova-pro-reserved', 'nova-lite-soon']);
    expect(await names({ statusEquals: 'InService' })).toEqual(['nova-pro-reserved']);
    expect(await names({ nameContains: 'lite' })).toEqual(['nova-lite-soon']);
    const elsewhere = await controlPlane('eu-west-1', accountScenario);
    const { provisionedModelSummaries } = await elsewhere.send(new ListProvisionedModelThroughputsCommand({}));
    expect(provisionedModelSummaries).toEqual([]);
  });

  it('serves an application profile and a provisioned throughput by its ARN, but none that is not in service', async () => {
    const client = clientOf(await startForTest(accountScenario, { timeScale: 0.001 }));
    const arn = (end: string) => question({ modelId: `arn:aws:bedrock:us-west-2:111122223333:${end}` });
    for (const end of ['application-inference-profile/k1xqz4f2ab7c', 'provisioned-model/a2b7kd93hf61']) {
      expect((await ask(client, arn(end))).thrown).toBeNull();
    }
    expect(await rejectionOf(ask(client, arn('provisioned-model/c5m1ze84ty20')))).toMatchObject({
      name: 'ValidationException',
    });
  });
});
