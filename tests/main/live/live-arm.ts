/** An arm of a session, for tests that only need one to be there. */
import type { Arm } from '../../../src/shared/domain/session.js';

export function liveArm(index: number): Arm {
  return {
    id: `arm-${index + 1}`,
    label: `Model ${index + 1}`,
    modelId: `example.model-${index + 1}`,
    settings: {
      region: 'us-west-2',
      transport: 'http1',
      cachePoint: false,
      serviceTier: null,
      latency: null,
      maxTokens: 256,
      temperature: null,
      topP: null,
    },
    model: { name: `Model ${index + 1}`, provider: null, crossRegion: null, cacheMinimumTokens: null, reasoning: null },
  };
}
