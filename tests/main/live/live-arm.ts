/** An arm of a session, for tests that only need one to be there. */
import type { Arm } from '../../../src/shared/domain/session.js';
import { exampleSettings } from '../../fakes/example-session.js';

export function liveArm(index: number): Arm {
  return {
    id: `arm-${index + 1}`,
    label: `Model ${index + 1}`,
    modelId: `example.model-${index + 1}`,
    settings: { ...exampleSettings },
    model: {
      ...{ name: `Model ${index + 1}`, provider: null, baseModelId: null, price: null },
      ...{ crossRegion: null, cacheMinimumTokens: null, reasoning: null },
    },
  };
}
