/** Sessions to store, summarise and report. */
import { planSchema } from '../../src/shared/domain/plan.js';
import type { Run } from '../../src/shared/domain/run.js';
import type { Arm, Session } from '../../src/shared/domain/session.js';
import { exampleRun } from './example-run.js';

export const exampleSettings: Arm['settings'] = {
  region: 'us-west-2',
  transport: 'http1',
  cachePoint: false,
  serviceTier: null,
  latency: null,
  maxTokens: 256,
  temperature: 0.1,
  topP: 0.9,
  nonce: 'none',
  systemTokens: null,
  idleSeconds: 0,
  concurrency: 1,
};

export function exampleArm(changes: Partial<Arm> = {}): Arm {
  return {
    id: 'arm-1',
    label: 'Nova Micro',
    modelId: 'us.amazon.nova-micro-v1:0',
    settings: { ...exampleSettings },
    model: {
      name: 'Nova Micro',
      provider: 'Amazon',
      baseModelId: 'amazon.nova-micro-v1:0',
      crossRegion: true,
      cacheMinimumTokens: 1024,
      reasoning: false,
      price: null,
    },
    ...changes,
  };
}

export function exampleSession(changes: Partial<Session> = {}): Session {
  const arms = changes.arms ?? [exampleArm()];
  return {
    id: 'session-1',
    name: 'A session',
    state: 'running',
    startedAt: '2026-11-22T14:02:00.000Z',
    endedAt: null,
    simulated: true,
    plan: planSchema.parse({
      name: 'A session',
      arms: arms.map(({ modelId }) => ({ modelId })),
      runs: 3,
      prompt: { system: 'Be brief.', user: 'Hello' },
    }),
    environment: {
      appVersion: '0.1.0',
      sdkVersion: '3.1164.0',
      host: 'cli',
      nodeVersion: 'v24.0.0',
      platform: 'linux',
      architecture: 'x64',
      cpuModel: null,
      cpuCount: 2,
      endpointHost: '127.0.0.1:8080',
      scenario: 'article',
      timeScale: 1,
      fips: false,
      dualStack: false,
      proxyHost: null,
      caBundle: false,
      calibration: null,
      networkFloorBefore: null,
      networkFloorAfter: null,
      otherRegions: [],
    },
    arms,
    stoppedEarly: null,
    failure: null,
    tags: [],
    notes: '',
    ...changes,
  };
}

/** The article's measurements: six arms with three runs each, in its order of models, run by run. */
export function articleSession(): { session: Session; runs: Run[] } {
  const arms = articleRuns.map(({ label, crossRegion, cachePoint, cacheMinimumTokens }, index) =>
    exampleArm({
      id: `arm-${index + 1}`,
      label,
      modelId: label.toLowerCase().replaceAll(' ', '-'),
      settings: { ...exampleArm().settings, cachePoint },
      model: {
        name: label,
        provider: null,
        baseModelId: null,
        crossRegion,
        cacheMinimumTokens,
        reasoning: null,
        price: null,
      },
    }),
  );
  const runs = [0, 1, 2].flatMap((round) =>
    articleRuns.map(({ ttftMs }, index) =>
      exampleRun(ttftMs[round] ?? 0, {
        armId: `arm-${index + 1}`,
        sequence: round * articleRuns.length + index,
        ordinal: round + 1,
        block: round + 1,
      }),
    ),
  );
  const session = exampleSession({ name: 'The article', arms, state: 'done', endedAt: '2026-11-22T14:05:00.000Z' });
  // Four characters to a token: the 672 tokens of the article's system prompt.
  const prompt = { system: 'Be brief. '.repeat(269).slice(0, 4 * 672), user: 'Hello' };
  return { session: { ...session, plan: { ...session.plan, prompt } }, runs };
}

/** As the article printed them (per-run TTFT, CRIS, minimum tokens of a cache checkpoint). */
export const articleRuns = [
  { label: 'Nova Micro', crossRegion: true, cachePoint: true, cacheMinimumTokens: 1024, ttftMs: [549, 334, 339] },
  { label: 'GPT OSS 20B', crossRegion: false, cachePoint: false, cacheMinimumTokens: null, ttftMs: [429, 540, 456] },
  { label: 'MiniMax M2.5', crossRegion: false, cachePoint: false, cacheMinimumTokens: null, ttftMs: [526, 500, 982] },
  {
    label: 'Qwen3 Next 80B',
    crossRegion: false,
    cachePoint: false,
    cacheMinimumTokens: null,
    ttftMs: [1112, 575, 586],
  },
  {
    label: 'Claude Haiku 4.5',
    crossRegion: true,
    cachePoint: true,
    cacheMinimumTokens: 4096,
    ttftMs: [1971, 916, 4057],
  },
  {
    label: 'DeepSeek V3.2',
    crossRegion: false,
    cachePoint: false,
    cacheMinimumTokens: null,
    ttftMs: [17653, 1223, 4983],
  },
] as const;
