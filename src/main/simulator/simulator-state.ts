/** What the simulator remembers from request to request. */
import { createPromptCache, type PromptCache } from './prompt-cache.js';
import type { Scenario } from './scenario.js';

export interface SimulatorState {
  readonly scenario: Scenario;
  readonly seed: number;
  /** Multiplies every wait. */
  readonly timeScale: number;
  readonly cache: PromptCache;
  /** Counts the valid requests to an id: 1 for the first. */
  nextOrdinal(calledId: string): number;
}

export function createSimulatorState(scenario: Scenario, seed: number, timeScale: number): SimulatorState {
  const requests = new Map<string, number>();
  return {
    scenario,
    seed,
    timeScale,
    // The cache's five minutes shrink with every other wait.
    cache: createPromptCache(() => performance.now() / timeScale),
    nextOrdinal: (calledId) => {
      const ordinal = (requests.get(calledId) ?? 0) + 1;
      requests.set(calledId, ordinal);
      return ordinal;
    },
  };
}
