import { describe, expect, onTestFinished, test } from 'vitest';
import { discoverModels } from '../../../src/main/bedrock/discovery.js';
import { modelRows } from '../../../src/main/bedrock/model-rows.js';
import { modelSchema } from '../../../src/shared/domain/model.js';
import { targetAt } from '../../fakes/engine-fixtures.js';
import { type Reply, startScriptedBedrock } from '../../fakes/scripted-bedrock.js';

function foundation(modelId: string, changes: object = {}) {
  return {
    modelArn: `arn:aws:bedrock:us-west-2::foundation-model/${modelId}`,
    modelId,
    modelName: `${modelId} by AWS`,
    providerName: 'Somebody',
    inputModalities: ['TEXT'],
    outputModalities: ['TEXT'],
    responseStreamingSupported: true,
    inferenceTypesSupported: ['ON_DEMAND'],
    modelLifecycle: { status: 'ACTIVE', startOfLifeTime: '2025-01-01T00:00:00Z' },
    ...changes,
  };
}

function profile(inferenceProfileId: string, models: readonly [string, string][], type = 'SYSTEM_DEFINED') {
  return {
    inferenceProfileId,
    inferenceProfileName: `${inferenceProfileId} profile`,
    inferenceProfileArn: `arn:aws:bedrock:us-west-2:111122223333:inference-profile/${inferenceProfileId}`,
    models: models.map(([region, id]) => ({ modelArn: `arn:aws:bedrock:${region}::foundation-model/${id}` })),
    status: 'ACTIVE',
    type,
  };
}

const summaries = [
  foundation('amazon.nova-micro-v1:0', { inferenceTypesSupported: ['ON_DEMAND', 'INFERENCE_PROFILE'] }),
  foundation('anthropic.claude-haiku-4-5-20251001-v1:0', { inferenceTypesSupported: ['INFERENCE_PROFILE'] }),
  foundation('new.model-v1', {
    responseStreamingSupported: false,
    modelLifecycle: { status: 'LEGACY', legacyTime: '2026-01-01T00:00:00Z', endOfLifeTime: '2026-07-01T00:00:00Z' },
  }),
  foundation('odd.model-v1', { modelLifecycle: { status: 'RETIRING' }, outputModalities: ['SPEECH', 'TEXT'] }),
  foundation('amazon.embed-v1', { outputModalities: ['EMBEDDING'] }),
  foundation('amazon.nova-micro-v1:0:24k', { inferenceTypesSupported: ['PROVISIONED'] }),
  foundation('amazon.image-v1', { outputModalities: ['IMAGE'] }),
];
const systemProfiles = [
  profile('us.amazon.nova-micro-v1:0', [
    ['us-west-2', 'amazon.nova-micro-v1:0'],
    ['us-east-1', 'amazon.nova-micro-v1:0'],
  ]),
  profile('global.anthropic.claude-haiku-4-5-20251001-v1:0', [['', 'anthropic.claude-haiku-4-5-20251001-v1:0']]),
  profile('us.amazon.image-v1', [['us-east-1', 'amazon.image-v1']]),
  profile('mars.amazon.nova-micro-v1:0', [['mars-1', 'amazon.nova-micro-v1:0']]),
];
const applicationProfiles = [
  profile('abc123', [['us-west-2', 'amazon.nova-micro-v1:0']], 'APPLICATION'),
  profile(
    'def456',
    [
      ['us-east-1', 'amazon.nova-micro-v1:0'],
      ['us-west-2', 'amazon.nova-micro-v1:0'],
    ],
    'APPLICATION',
  ),
];
const provisionedArn = 'arn:aws:bedrock:us-west-2:111122223333:provisioned-model/p1';
const throughputs = [
  {
    provisionedModelName: 'bought',
    provisionedModelArn: provisionedArn,
    modelArn: 'arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-micro-v1:0:24k',
    foundationModelArn: 'arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-micro-v1:0:24k',
    status: 'InService',
    creationTime: '2025-01-01T00:00:00Z',
    lastModifiedTime: '2025-01-01T00:00:00Z',
  },
];

function deny(reply: Reply): void {
  reply.answer(403, '{"message":"not authorized"}', { 'x-amzn-errortype': 'AccessDeniedException' });
}

interface Answers {
  foundation?: boolean;
  system?: boolean;
  application?: boolean;
  provisioned?: boolean;
  /** How what is switched off answers. */
  fail?: (reply: Reply) => void;
}

async function discover(answers: Answers = {}) {
  const { foundation: models = true, system = true, application = true, provisioned = true, fail = deny } = answers;
  const server = await startScriptedBedrock((reply, { path }) => {
    const { pathname, searchParams } = new URL(path, 'http://x');
    const json = (body: object) => {
      reply.answer(200, JSON.stringify(body));
    };
    if (pathname === '/foundation-models') {
      if (models) json({ modelSummaries: summaries });
      else fail(reply);
    } else if (pathname === '/provisioned-model-throughputs') {
      if (provisioned) json({ provisionedModelSummaries: throughputs });
      else fail(reply);
    } else if (searchParams.get('type') === 'APPLICATION') {
      if (application) json({ inferenceProfileSummaries: applicationProfiles });
      else fail(reply);
    } else if (!system) fail(reply);
    // One profile a page.
    else {
      const at = Number(searchParams.get('nextToken') ?? 0);
      json({
        inferenceProfileSummaries: systemProfiles.slice(at, at + 1),
        ...(at + 1 < systemProfiles.length ? { nextToken: String(at + 1) } : {}),
      });
    }
  });
  onTestFinished(server.close);
  const { region, endpoint, credentials } = targetAt(server.url);
  const { listed, ...rest } = await discoverModels({ region, endpoint, credentials });
  return { models: modelRows(listed, region, []), ...rest };
}

describe('discovery', () => {
  test('lists text models that can be called, with profiles, their regions and the facts of the catalogue', async () => {
    const { models, warnings } = await discover();
    expect(warnings).toEqual([]);
    for (const model of models) expect(modelSchema.parse(model)).toEqual(model);
    expect(models.map(({ id, name, access, regions }) => [id, name, access, regions])).toEqual([
      [
        'arn:aws:bedrock:us-west-2:111122223333:inference-profile/abc123',
        'abc123 profile',
        'application',
        ['us-west-2'],
      ],
      [provisionedArn, 'bought', 'provisioned', ['us-west-2']],
      ['global.anthropic.claude-haiku-4-5-20251001-v1:0', 'Claude Haiku 4.5', 'global', []],
      [
        'arn:aws:bedrock:us-west-2:111122223333:inference-profile/def456',
        'def456 profile',
        'application',
        ['us-east-1', 'us-west-2'],
      ],
      ['new.model-v1', 'new.model-v1 by AWS', 'in-region', ['us-west-2']],
      ['amazon.nova-micro-v1:0', 'Nova Micro', 'in-region', ['us-west-2']],
      ['mars.amazon.nova-micro-v1:0', 'Nova Micro', 'geo', ['mars-1']],
      ['us.amazon.nova-micro-v1:0', 'Nova Micro', 'geo', ['us-east-1', 'us-west-2']],
      ['odd.model-v1', 'odd.model-v1 by AWS', 'in-region', ['us-west-2']],
    ]);
    const row = (id: string) => models.find((model) => model.id === id);
    expect(row('us.amazon.nova-micro-v1:0')).toMatchObject({
      baseModelId: 'amazon.nova-micro-v1:0',
      provider: 'Amazon',
      streaming: true,
      lifecycle: 'ACTIVE',
      lifecycleDates: { legacy: null, endOfLife: null },
      caching: { minimumTokens: 1024, ttl: ['5m'] },
      latencyOptimized: false,
      price: { inputPerMillion: 0.035 },
    });
    expect(row('new.model-v1')).toMatchObject({
      provider: 'Somebody',
      streaming: false,
      lifecycle: 'LEGACY',
      lifecycleDates: { legacy: '2026-01-01T00:00:00.000Z', endOfLife: '2026-07-01T00:00:00.000Z' },
      caching: null,
      price: null,
      facts: null,
    });
  });

  test('a state, a modality or a geography that nobody has seen before hides nothing', async () => {
    const { models } = await discover();
    expect(models.find(({ id }) => id === 'odd.model-v1')).toMatchObject({ lifecycle: null });
    expect(models.find(({ id }) => id.startsWith('mars.'))).toMatchObject({
      baseModelId: 'amazon.nova-micro-v1:0',
      access: 'geo',
      regions: ['mars-1'],
      caching: { minimumTokens: 1024 },
      price: null,
    });
  });

  test('an application profile has the price of what it was made from, and provisioned throughput has none', async () => {
    const { models } = await discover();
    const price = (end: string) => models.find(({ id }) => id.endsWith(end))?.price?.inputPerMillion;
    expect(price('/def456')).toBe(0.035);
    // No price of the model's own id is known.
    expect(price('/abc123')).toBeUndefined();
    expect(price('/p1')).toBeUndefined();
    expect(models.find(({ id }) => id.endsWith('/p1'))).toMatchObject({
      streaming: true,
      caching: { minimumTokens: 1024 },
    });
  });

  test('goes on without profiles, and says so', async () => {
    const { models, warnings, complete } = await discover({ system: false, application: false });
    expect(models.map(({ id }) => id)).toEqual([
      provisionedArn,
      'new.model-v1',
      'amazon.nova-micro-v1:0',
      'odd.model-v1',
    ]);
    expect(complete).toBe(true);
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toContain('Inference profiles could not be listed.');
    expect(warnings[0]).toContain('not authorized');
  });

  test('goes on with profiles alone', async () => {
    const { models, warnings } = await discover({ foundation: false });
    expect(models.map(({ id }) => id)).toContain('us.amazon.nova-micro-v1:0');
    expect(warnings).toHaveLength(1);
  });

  test('goes on without provisioned throughput; what failed for a moment leaves the answer incomplete', async () => {
    const { models, warnings, complete } = await discover({
      provisioned: false,
      fail: (reply) => {
        reply.answer(500, '{"message":"oops"}', { 'x-amzn-errortype': 'InternalServerException' });
      },
    });
    expect(models.some(({ access }) => access === 'provisioned')).toBe(false);
    expect(warnings).toEqual([expect.stringContaining('Provisioned throughputs could not be listed.')]);
    expect(complete).toBe(false);
  });

  test('without any listing fails with the reason', async () => {
    await expect(discover({ foundation: false, system: false })).rejects.toMatchObject({ code: 'access-denied' });
  });

  test('of a closed port is unreachable, and names the address', async () => {
    const server = await startScriptedBedrock(() => undefined);
    await server.close();
    const { host } = new URL(server.url);
    const { region, endpoint, credentials } = targetAt(server.url);
    await expect(discoverModels({ region, endpoint, credentials })).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining(host) as string,
    });
  });
});
