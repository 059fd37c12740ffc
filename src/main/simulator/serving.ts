/** Where and how a request is served: the region that cross-region inference picks, the tier, the latency mode. */
import { validationError } from './bedrock-error.js';
import type { ConverseRequest } from './converse-request.js';
import type { ScenarioInferenceProfile, ScenarioModel } from './scenario.js';

export interface Serving {
  readonly region: string;
  readonly ttftFactor: number;
  readonly gapFactor: number;
  /** What the metadata tells of the tier and the latency mode that served; only what the request asked for. */
  readonly echo: {
    readonly serviceTier?: { readonly type: string };
    readonly performanceConfig?: { readonly latency: 'standard' | 'optimized' };
  };
}

type Wishes = Pick<ConverseRequest, 'serviceTier' | 'performanceConfig'>;
type ServiceTier = NonNullable<Wishes['serviceTier']>['type'];

/** @throws BedrockError 400 when the model has no such tier */
export function checkTier({ serviceTier }: Wishes, { tiers }: ScenarioModel): void {
  if (serviceTier === undefined || tiers.includes(serviceTier.type)) return;
  throw validationError(
    `The service tier ${serviceTier.type} is not supported by this model. Supported: ${tiers.join(', ')}.`,
  );
}

/**
 * @param region that was called
 * @param profile by which the model was called; null: by its own id
 * @param random uniform in [0, 1)
 */
export function chooseServing(
  { model, profile, region }: { model: ScenarioModel; profile: ScenarioInferenceProfile | null; region: string },
  { serviceTier, performanceConfig }: Wishes,
  random: () => number,
): Serving {
  const route = pickRoute(profile?.routing ?? [], random);
  const wished = performanceConfig?.latency === 'optimized' ? model.latencyOptimized : null;
  const optimized = wished !== null && random() >= wished.fallBackRate ? wished : null;
  const tier = serviceTier === undefined ? null : chooseTier(model, serviceTier.type, random);
  return {
    region: route?.region ?? region,
    ttftFactor: (route?.ttftFactor ?? 1) * (optimized?.ttftFactor ?? 1) * (tier?.effect?.ttftFactor ?? 1),
    gapFactor: (optimized?.gapFactor ?? 1) * (tier?.effect?.gapFactor ?? 1),
    echo: {
      ...(tier === null ? {} : { serviceTier: { type: tier.type } }),
      ...(performanceConfig === undefined
        ? {}
        : { performanceConfig: { latency: optimized === null ? 'standard' : 'optimized' } }),
    },
  };
}

/** The tier that serves, and what it does to the waits. */
function chooseTier({ tierEffects }: ScenarioModel, wished: ServiceTier, random: () => number) {
  const effect = wished === 'default' ? undefined : tierEffects[wished];
  if (effect === undefined) return { type: wished };
  return random() < effect.fallBackRate ? { type: 'default' } : { type: wished, effect };
}

function pickRoute(
  routing: ScenarioInferenceProfile['routing'],
  random: () => number,
): ScenarioInferenceProfile['routing'][number] | null {
  if (routing.length === 0) return null;
  let left = random() * routing.reduce((sum, { weight }) => sum + weight, 0);
  for (const route of routing) {
    left -= route.weight;
    if (left < 0) return route;
  }
  return routing.at(-1) ?? null;
}
