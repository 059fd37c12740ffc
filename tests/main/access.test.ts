/** Access, permissions and tokens of a plan, through the whole application: real simulator process, real SDK client. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Application } from '../../src/main/application-interface.js';
import type { PlanInput } from '../../src/shared/domain/plan.js';
import { type Script, startScriptedBedrock } from '../fakes/scripted-bedrock.js';
import { useAwsFiles } from '../fakes/aws-files.js';
import { ask, openWholeApplication } from '../fakes/whole-application.js';

async function open(): Promise<Application> {
  await useAwsFiles('');
  return openWholeApplication();
}

function planOf(arms: PlanInput['arms'], fields: Partial<PlanInput> = {}): PlanInput {
  return {
    name: 'Access',
    arms,
    runs: 1,
    prompt: { system: 's'.repeat(2_688), user: 'Hello, you.' },
    ...fields,
    simulator: { scenario: 'article', timeScale: 0.01, ...fields.simulator },
  };
}

async function scripted(script: Script) {
  const server = await startScriptedBedrock(script);
  onTestFinished(() => server.close());
  return server;
}

const answerOneToken: Script = (reply) => {
  reply.open();
  reply.event('messageStart', { role: 'assistant' });
  reply.event('contentBlockDelta', { contentBlockIndex: 0, delta: { text: 'y' } });
  reply.event('messageStop', { stopReason: 'max_tokens' });
  reply.event('metadata', { usage: { inputTokens: 9, outputTokens: 1, totalTokens: 10 }, metrics: { latencyMs: 4 } });
  reply.end();
};

describe('access.probe', { timeout: 20_000 }, () => {
  it('tells of each arm whether it can be called, and by which id', async () => {
    const application = await open();
    const { arms } = await ask(application, 'access.probe', {
      plan: planOf([
        { modelId: 'us.amazon.nova-micro-v1:0' },
        { modelId: 'amazon.nova-micro-v1:0' },
        { modelId: 'eu.amazon.nova-micro-v1:0' },
        { modelId: 'deepseek.v3.2', cachePoint: true },
      ]),
    });
    expect(arms.map(({ arm, verdict, message }) => [arm, verdict, message])).toEqual([
      [0, 'callable', 'can be called'],
      [1, 'needs-profile', 'needs the inference profile us.amazon.nova-micro-v1:0'],
      [2, 'not-in-region', 'not in us-west-2 by this id'],
      [3, 'failed', expect.stringContaining('refused the cache point for deepseek.v3.2')],
    ]);
    expect(arms[3]?.hint).toBe('Switch the cache point off for this model.');
  });

  it('tells a refusal, a legacy model and a throttled one apart', async () => {
    const application = await open();
    const ids = ['denied', 'legacy', 'throttle', 'unavailable', 'expired'].map((name) => ({
      modelId: `simulator.storm-${name}-v1:0`,
    }));
    const plan = planOf(ids, { simulator: { scenario: 'stormy', timeScale: 0.01 } });
    const { arms } = await ask(application, 'access.probe', { plan });
    expect(arms.map(({ verdict }) => verdict)).toEqual(['no-access', 'legacy', 'throttled', 'throttled', 'failed']);
    expect(arms[4]?.failure?.code).toBe('credentials-expired');
  });

  it('sends one token for each different model and settings, over one transport, and not the prompt', async () => {
    const server = await scripted(answerOneToken);
    const application = await open();
    const { arms } = await ask(application, 'access.probe', {
      plan: planOf(
        [
          { modelId: 'a.model', transport: 'http1' },
          { modelId: 'a.model', transport: 'http2' },
          { modelId: 'a.model', cachePoint: true },
          { modelId: 'b.model' },
        ],
        { endpoint: server.url },
      ),
    });
    expect(arms.map(({ verdict }) => verdict)).toEqual(['callable', 'callable', 'callable', 'callable']);
    expect(server.requests).toHaveLength(3);
    for (const { body } of server.requests) {
      expect(body).toMatchObject({ inferenceConfig: { maxTokens: 1 } });
      // A prompt that is long enough would be cached by the check, and the first run would not be cold.
      expect(JSON.stringify(body).length).toBeLessThan(400);
    }
  });

  it('has at most four requests in flight', async () => {
    let inFlight = 0;
    let most = 0;
    const { promise: four, resolve: reached } = Promise.withResolvers<null>();
    const server = await scripted(async (reply, request, index) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      if (inFlight === 4) reached(null);
      await four;
      await answerOneToken(reply, request, index);
      inFlight -= 1;
    });
    const application = await open();
    const ids = Array.from({ length: 6 }, (_, index) => ({ modelId: `m.${index}` }));
    await ask(application, 'access.probe', { plan: planOf(ids, { endpoint: server.url }) });
    expect(server.requests).toHaveLength(6);
    expect(most).toBe(4);
  });

  it('is refused while a session is under way, and lets none begin meanwhile', async () => {
    const { promise: asked, resolve: onAsked } = Promise.withResolvers<null>();
    const { promise: released, resolve: release } = Promise.withResolvers<null>();
    const server = await scripted(async (reply, request, index) => {
      onAsked(null);
      await released;
      await answerOneToken(reply, request, index);
    });
    const application = await open();
    const plan = planOf([{ modelId: 'a.model' }], { endpoint: server.url });
    const probe = ask(application, 'access.probe', { plan });
    await asked;
    expect(await application.request('benchmark.start', { plan })).toMatchObject({ error: { code: 'busy' } });
    release(null);
    expect((await probe).arms).toMatchObject([{ verdict: 'callable' }]);

    const started = application.request('benchmark.start', { plan });
    expect(await application.request('access.probe', { plan })).toMatchObject({ error: { code: 'busy' } });
    await application.close();
    expect(await started).toMatchObject({ ok: false });
  });

  it('ends when the application closes', async () => {
    const { promise: asked, resolve: onAsked } = Promise.withResolvers<null>();
    const server = await scripted(() => {
      onAsked(null);
    });
    const application = await open();
    const probe = application.request('access.probe', {
      plan: planOf([{ modelId: 'm.silent' }], { endpoint: server.url }),
    });
    await asked;
    await application.close();
    expect(await probe).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  it('of a plan that cannot be read names the field', async () => {
    const application = await open();
    expect(await application.request('access.probe', { plan: { name: 'x' } })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', field: 'arms' },
    });
  });
});

describe('tokens.count', { timeout: 20_000 }, () => {
  it('counts where the model can, and says that it estimates where it cannot', async () => {
    const application = await open();
    const { arms } = await ask(application, 'tokens.count', {
      plan: planOf([
        { modelId: 'us.amazon.nova-micro-v1:0', cachePoint: true },
        { modelId: 'deepseek.v3.2' },
        { modelId: 'us.anthropic.claude-haiku-4-5-20251001-v1:0', cachePoint: true },
      ]),
    });
    expect(arms).toMatchObject([
      { arm: 0, how: 'counted', prefixTokens: 672, promptTokens: 675, cached: 'will-not' },
      { arm: 1, how: 'estimated', prefixTokens: 672, promptTokens: 675, cacheMinimumTokens: null, cached: 'off' },
      { arm: 2, how: 'counted', cacheMinimumTokens: 4_096, text: 'will not cache: 672 of 4,096 tokens counted' },
    ]);
  });

  it('asks again once CountTokens is permitted', async () => {
    let permitted = false;
    const server = await scripted((reply) => {
      if (permitted) reply.answer(200, JSON.stringify({ inputTokens: 40 }));
      else {
        reply.answer(403, JSON.stringify({ message: 'not authorized to perform: bedrock:CountTokens' }), {
          'x-amzn-errortype': 'AccessDeniedException',
        });
      }
    });
    const application = await open();
    const plan = planOf([{ modelId: 'a.model' }], { endpoint: server.url });
    expect((await ask(application, 'tokens.count', { plan })).arms).toMatchObject([{ how: 'estimated' }]);
    permitted = true;
    expect((await ask(application, 'tokens.count', { plan })).arms).toMatchObject([{ how: 'counted' }]);
  });

  it('asks once for a model and a text, also for a model that has no CountTokens', async () => {
    const server = await scripted((reply, { path }) => {
      if (path.includes('no.count')) {
        reply.answer(400, JSON.stringify({ message: "The provided model doesn't support counting tokens." }), {
          'x-amzn-errortype': 'ValidationException',
        });
      } else reply.answer(200, JSON.stringify({ inputTokens: 40 }));
    });
    const application = await open();
    const plan = planOf([{ modelId: 'us.a.model' }, { modelId: 'no.count' }, { modelId: 'a.model' }], {
      endpoint: server.url,
    });
    const first = await ask(application, 'tokens.count', { plan });
    expect(first.arms.map(({ how, promptTokens }) => [how, promptTokens])).toEqual([
      ['counted', 40],
      ['estimated', 675],
      ['counted', 40],
    ]);
    const asked = server.requests.length;
    expect(server.requests.map(({ path }) => path)).toContain('/model/a.model/count-tokens');
    expect(await ask(application, 'tokens.count', { plan })).toEqual(first);
    expect(server.requests).toHaveLength(asked);
    await ask(application, 'tokens.count', { plan: { ...plan, prompt: { system: '', user: 'other' } } });
    expect(server.requests.length).toBeGreaterThan(asked);
  });

  it('estimates without a network', async () => {
    const server = await startScriptedBedrock(answerOneToken);
    await server.close();
    const application = await open();
    const { arms } = await ask(application, 'tokens.count', {
      plan: planOf([{ modelId: 'a.model', cachePoint: true }], { endpoint: server.url }),
    });
    expect(arms).toMatchObject([{ how: 'estimated', text: 'no caching is documented: about 672 tokens' }]);
  });
});

describe('access.policy', { timeout: 20_000 }, () => {
  it('names the destinations that the listing gives, and says that the simulator needs none of it', async () => {
    const application = await open();
    const { policy, notes } = await ask(application, 'access.policy', {
      plan: planOf([{ modelId: 'us.amazon.nova-micro-v1:0' }]),
    });
    const { Statement } = JSON.parse(policy) as { Statement: { Sid: string; Resource: string[] }[] };
    expect(Statement.find(({ Sid }) => Sid === 'ServeInferenceProfiles')?.Resource).toEqual([
      'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-micro-v1:0',
      'arn:aws:bedrock:us-east-2::foundation-model/amazon.nova-micro-v1:0',
      'arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-micro-v1:0',
    ]);
    expect(notes[0]).toContain('simulator');
  });
});
