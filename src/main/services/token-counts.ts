/**
 * Tokens of a plan's prompt for each of its models, counted by the model's own CountTokens where it has that and can be
 * asked, else estimated. What was counted is remembered, so that a form may ask at every change.
 */
import type { ArmTokens } from '../../shared/contract/access-requests.js';
import { cacheEligibility } from '../../shared/domain/cache-eligibility.js';
import { estimateArmPrompt } from '../../shared/domain/estimate-tokens.js';
import type { Failure } from '../../shared/domain/failure.js';
import { isSimulated, type Plan } from '../../shared/domain/plan.js';
import type { PromptTokens, TokenCounter } from '../bedrock/count-tokens.js';
import { foundationModelOf } from '../bedrock/model-id.js';
import type { MeasureTarget } from '../benchmark/ports.js';
import { inTurn } from './in-turn.js';
import { type DestinationSources, openDestination } from './open-destination.js';
import { parsedPlan, type PlanChecker } from './plan-checker.js';
import type { SimulatorKeeper } from './simulator-keeper.js';

export interface TokenCountsOptions extends DestinationSources {
  readonly checker: PlanChecker;
  readonly simulators: Pick<SimulatorKeeper, 'forSession' | 'forCatalogue'>;
  /** Whether the profile gives credentials without asking anybody: nobody is asked for a code over a count. */
  readonly isReady: (profile: string) => Promise<boolean>;
  /** While a session is prepared or runs, nothing is asked. */
  readonly isBusy: () => boolean;
}

export interface TokenCounts {
  /**
   * @param plan anything
   * @returns one answer for each arm, in the plan's order; what cannot be counted is estimated
   * @throws ApplicationError `invalid-input`: the plan cannot be read
   */
  count(plan: unknown): Promise<ArmTokens[]>;
}

const AT_ONCE = 4;
const LIMIT_MS = 5_000;
const REMEMBERED = 200;
/** Answers that will be the same next time: the model has no CountTokens. A permission may be given meanwhile. */
const lasting: readonly Failure['code'][] = ['validation', 'model-not-found', 'legacy-model'];

/** null: it cannot be counted. */
type Count = PromptTokens | null;

export function createTokenCounts({ checker, simulators, isReady, isBusy, ...rest }: TokenCountsOptions): TokenCounts {
  const remembered = new Map<string, Count>();

  function remember(key: string, count: Count): void {
    remembered.set(key, count);
    const oldest = remembered.keys().next();
    if (remembered.size > REMEMBERED && oldest.done !== true) remembered.delete(oldest.value);
  }

  /** @returns counts by model; a model that could not be asked is left out */
  async function countAll(plan: Plan, models: readonly string[]): Promise<ReadonlyMap<string, Count>> {
    const known = new Map<string, Count>();
    for (const model of models) {
      const count = remembered.get(keyOf(plan, model));
      if (count !== undefined) known.set(model, count);
    }
    const unknown = models.filter((model) => !known.has(model));
    if (unknown.length === 0 || isBusy()) return known;
    try {
      if (!isSimulated(plan) && !(await isReady(plan.profile))) return known;
      const { target, release } = await openTarget(plan);
      const { createTokenCounter } = await import('../bedrock/count-tokens.js');
      const counter = createTokenCounter(target);
      try {
        await inTurn(unknown, AT_ONCE, async (model) => {
          const count = await countOne(counter, model, plan.prompt);
          if (count === undefined) return;
          known.set(model, count);
          remember(keyOf(plan, model), count);
        });
      } finally {
        counter.close();
        await release();
      }
    } catch {
      // No credentials, or no simulator: the estimate stands, and a run will say what is wrong.
    }
    return known;
  }

  async function openTarget(plan: Plan): Promise<{ target: MeasureTarget; release: () => Promise<void> }> {
    const sources = { ...rest, simulators };
    if (!isSimulated(plan) || plan.endpoint !== null) {
      return openDestination(plan, sources, () => undefined, AbortSignal.timeout(LIMIT_MS));
    }
    const { scenario, timeScale } = plan.simulator;
    // The one that lists the models: a process for each count would cost more than the count is worth.
    const endpoint = await simulators.forCatalogue({ scenario, seed: plan.seed, timeScale });
    return openDestination({ ...plan, endpoint }, sources, () => undefined, AbortSignal.timeout(LIMIT_MS));
  }

  return {
    async count(input) {
      const { plan, factsOf } = await parsedPlan(checker, input);
      const bases = plan.arms.map(({ modelId }) => factsOf(modelId)?.baseModelId ?? foundationModelOf(modelId));
      const counts = await countAll(plan, [...new Set(bases.flatMap((base) => base ?? []))]);
      return plan.arms.map((settings, arm) => {
        const { modelId, cachePoint, systemTokens } = settings;
        const base = bases[arm] ?? null;
        // What was counted is the plan's own prompt.
        const counted = base === null || systemTokens !== null ? null : (counts.get(base) ?? null);
        const { prefixTokens, promptTokens } = counted ?? estimateArmPrompt(plan.prompt, settings);
        const how = counted === null ? 'estimated' : 'counted';
        const cacheMinimumTokens = factsOf(modelId)?.caching?.minimumTokens ?? null;
        const { cached, text } = cacheEligibility({ prefixTokens, how, minimumTokens: cacheMinimumTokens, cachePoint });
        return { arm, modelId, prefixTokens, promptTokens, how, cacheMinimumTokens, cached, text };
      });
    },
  };
}

/** @returns undefined when the next try may go better */
async function countOne(counter: TokenCounter, model: string, prompt: Plan['prompt']): Promise<Count | undefined> {
  try {
    return await counter.count(model, prompt, AbortSignal.timeout(LIMIT_MS));
  } catch (error) {
    return lasting.includes(counter.toFailure(error, model).code) ? null : undefined;
  }
}

function keyOf({ profile, region, endpoint, fips, dualStack, simulator, prompt }: Plan, model: string): string {
  const place = [profile, region, endpoint, fips, dualStack, simulator.scenario];
  return JSON.stringify([...place, model, prompt.system, prompt.user]);
}
