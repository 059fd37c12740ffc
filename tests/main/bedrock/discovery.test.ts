import { describe, expect, onTestFinished, test } from 'vitest';
import { discoverModels } from '../../../src/main/bedrock/discovery.js';
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
  foundation('new.model-v1', { modelLifecycle: { status: 'LEGACY' } }),
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
];
const applicationProfiles = [profile('abc123', [['us-west-2', 'amazon.nova-micro-v1:0']], 'APPLICATION')];

function deny(reply: Reply): void {
  reply.answer(403, '{"message":"not authorized"}', { 'x-amzn-errortype': 'AccessDeniedException' });
}

async function discover(answers: { foundation?: boolean; system?: boolean; application?: boolean } = {}) {
  const { foundation: models = true, system = true, application = true } = answers;
  const server = await startScriptedBedrock((reply, { path }) => {
    const { pathname, searchParams } = new URL(path, 'http://x');
    const json = (body: object) => {
      reply.answer(200, JSON.stringify(body));
    };
    if (pathname === '/foundation-models') {
      if (models) json({ modelSummaries: summaries });
      else deny(reply);
    } else if (searchParams.get('type') === 'APPLICATION') {
      if (application) json({ inferenceProfileSummaries: applicationProfiles });
      else deny(reply);
    } else if (!system) deny(reply);
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
  return discoverModels({ region, endpoint, credentials });
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
      ['global.anthropic.claude-haiku-4-5-20251001-v1:0', 'Claude Haiku 4.5', 'global', []],
      ['new.model-v1', 'new.model-v1 by AWS', 'in-region', ['us-west-2']],
      ['amazon.nova-micro-v1:0', 'Nova Micro', 'in-region', ['us-west-2']],
      ['us.amazon.nova-micro-v1:0', 'Nova Micro', 'geo', ['us-east-1', 'us-west-2']],
    ]);
    expect(models[4]).toMatchObject({
      baseModelId: 'amazon.nova-micro-v1:0',
      provider: 'Amazon',
      streaming: true,
      lifecycle: 'ACTIVE',
      caching: { minimumTokens: 1024, ttl: ['5m'] },
      price: { inputPerMillion: 0.035 },
    });
    expect(models[2]).toMatchObject({ provider: 'Somebody', lifecycle: 'LEGACY', caching: null, price: null });
  });

  test('goes on without profiles, and says so', async () => {
    const { models, warnings } = await discover({ system: false, application: false });
    expect(models.map(({ id }) => id)).toEqual(['new.model-v1', 'amazon.nova-micro-v1:0']);
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toContain('Inference profiles could not be listed.');
    expect(warnings[0]).toContain('not authorized');
  });

  test('goes on with profiles alone', async () => {
    const { models, warnings } = await discover({ foundation: false });
    expect(models.map(({ id }) => id)).toContain('us.amazon.nova-micro-v1:0');
    expect(warnings).toHaveLength(1);
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
