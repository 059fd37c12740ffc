/** What the simulator remembers from request to request. */
import { createPromptCache, type PromptCache } from './prompt-cache.js';
import { createQuotas, type Quotas } from './quota.js';
import type { Scenario } from './scenario.js';

export interface BegunRequest {
  /** 1 for the first valid request to the id. */
  readonly ordinal: number;
  /** Since the last request to the id ended, in the scenario's milliseconds; 0 while one runs, null for the first. */
  readonly idleMs: number | null;
  /** Requests to the model, by whatever id, that are under way as this one begins. */
  readonly othersInFlight: number;
  /** Valid requests to the simulator before this one. */
  readonly earlier: number;
  /** To be called when the request has ended, however it did. */
  end(): void;
}

export interface SimulatorState {
  readonly scenario: Scenario;
  readonly seed: number;
  /** Multiplies every wait. */
  readonly timeScale: number;
  readonly cache: PromptCache;
  readonly quotas: Quotas;
  begin(calledId: string, modelId: string): BegunRequest;
}

interface Activity {
  requests: number;
  running: number;
  endedMs: number | null;
}

export function createSimulatorState(scenario: Scenario, seed: number, timeScale: number): SimulatorState {
  const activities = new Map<string, Activity>();
  const inFlight = new Map<string, number>();
  let begun = 0;
  // The cache's five minutes and the quotas' one shrink with every other wait.
  const nowMs = (): number => performance.now() / timeScale;
  return {
    scenario,
    seed,
    timeScale,
    cache: createPromptCache(nowMs),
    quotas: createQuotas(nowMs),
    begin: (calledId, modelId) => {
      const activity = activities.get(calledId) ?? { requests: 0, running: 0, endedMs: null };
      activities.set(calledId, activity);
      const idleMs = idleMsOf(activity, nowMs());
      activity.requests += 1;
      activity.running += 1;
      const othersInFlight = inFlight.get(modelId) ?? 0;
      inFlight.set(modelId, othersInFlight + 1);
      begun += 1;
      return {
        ordinal: activity.requests,
        idleMs,
        othersInFlight,
        earlier: begun - 1,
        end: () => {
          activity.running -= 1;
          inFlight.set(modelId, (inFlight.get(modelId) ?? 1) - 1);
          activity.endedMs = nowMs();
        },
      };
    },
  };
}

function idleMsOf({ running, endedMs }: Activity, now: number): number | null {
  if (running > 0) return 0;
  return endedMs === null ? null : now - endedMs;
}
