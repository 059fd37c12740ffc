/** A session of one arm, as the application would store it. */
import { planSchema } from '../../src/shared/domain/plan.js';
import type { Session } from '../../src/shared/domain/session.js';
import { modelId, prompt, region } from '../fidelity/endpoint.js';
import { describeMachine } from '../common/machine.js';

const DELTAS = 30;
/** Several at once take less time for the same runs, and are what a load test does. */
const CONCURRENCY = 4;

/** @param endpoint base address of the simulator */
export function makeSession(id: string, runs: number, endpoint: string): Session {
  const machine = describeMachine();
  const inference = { maxTokens: DELTAS, temperature: null, topP: null };
  return {
    id,
    name: 'Memory',
    state: 'running',
    startedAt: new Date().toISOString(),
    endedAt: null,
    simulated: true,
    plan: planSchema.parse({
      name: 'Memory',
      arms: [{ modelId }],
      runs,
      region,
      prompt,
      inference,
      load: { kind: 'closed', concurrency: CONCURRENCY },
    }),
    environment: {
      appVersion: 'bench',
      sdkVersion: 'bench',
      host: 'cli',
      nodeVersion: process.versions.node,
      platform: machine.platform,
      architecture: process.arch,
      cpuModel: machine.cpu,
      cpuCount: machine.cores,
      endpointHost: new URL(endpoint).host,
      scenario: 'steady',
      timeScale: 0.001,
      fips: false,
      dualStack: false,
      proxyHost: null,
      caBundle: false,
      calibration: null,
      networkFloorBefore: null,
      networkFloorAfter: null,
      otherRegions: [],
    },
    stoppedEarly: null,
    failure: null,
    tags: [],
    notes: '',
    arms: [
      {
        id: 'arm-1',
        label: 'Steady',
        modelId,
        settings: {
          region,
          transport: 'http1',
          cachePoint: false,
          serviceTier: null,
          latency: null,
          ...inference,
          nonce: 'none',
          systemTokens: null,
          idleSeconds: 0,
          concurrency: 1,
        },
        model: {
          name: modelId,
          provider: 'Simulator',
          baseModelId: null,
          price: null,
          crossRegion: false,
          cacheMinimumTokens: null,
          reasoning: false,
        },
      },
    ],
  };
}
