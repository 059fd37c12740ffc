/**
 * Which of two compared arms applies a strategy. A comparison is laid out from the first arm of the plan; the cheat sheet
 * asks what the strategy brings, whichever stood first.
 */
import { estimateTokens } from '../domain/estimate-tokens.js';
import type { Transport } from '../domain/plan.js';
import type { Arm } from '../domain/session.js';
import type { StrategyId } from './strategy.js';

export type ComparedArm = Pick<Arm, 'modelId' | 'settings' | 'model'>;

export interface AppliedSide {
  readonly side: 'arm' | 'baseline';
  /** How far apart the two are, in what the strategy changes; 0 where nothing counts it. */
  readonly contrast: number;
}

/** What an arm has of the strategy: of two arms the one with more applies it. null: the two cannot be told apart by it. */
type Amount = (arm: ComparedArm, systemPrompt: string) => number | null;

const reuses: Record<Transport, boolean> = { http1: true, 'http1-cold': false, http2: true, 'http2-sdk': false };
const isHttp2: Record<Transport, boolean> = { http1: false, 'http1-cold': false, http2: true, 'http2-sdk': true };

const amounts: Record<StrategyId, Amount> = {
  'connection-reuse': ({ settings }) => Number(reuses[settings.transport]),
  'cross-region': ({ modelId, model }) => (isProvisioned(modelId) ? null : reachOf(modelId, model.crossRegion)),
  // With a text of its own in each run a cache point only writes.
  'prompt-caching': ({ settings }) => (settings.cachePoint ? (settings.nonce === 'run' ? 1 : 2) : 0),
  'region-proximity': () => 0,
  'latency-optimized': ({ settings }) => Number(settings.latency === 'optimized'),
  'provisioned-throughput': ({ modelId }) => Number(isProvisioned(modelId)),
  'service-tiers': ({ settings }) => Number(settings.serviceTier !== null && settings.serviceTier !== 'default'),
  'idle-gaps': ({ settings }) => -settings.idleSeconds,
  'prompt-length': ({ settings }, system) => -(settings.systemTokens ?? estimateTokens(system)),
  'output-length': ({ settings }) => -settings.maxTokens,
  'model-choice': () => 0,
  'concurrency-ladder': ({ settings }) => -settings.concurrency,
  streaming: () => null,
};

/** Regions and models have no side that is meant to be faster: what came later in the plan is held against its first. */
const withoutDirection: ReadonlySet<StrategyId> = new Set(['region-proximity', 'model-choice']);

/**
 * @param systemPrompt of the plan, for arms that do not set its length
 * @returns null when the two say nothing about the strategy
 */
export function appliedSide(
  strategy: StrategyId,
  baseline: ComparedArm,
  arm: ComparedArm,
  systemPrompt: string,
): AppliedSide | null {
  const hasTwoVersions = isHttp2[baseline.settings.transport] !== isHttp2[arm.settings.transport];
  if (strategy === 'connection-reuse' && hasTwoVersions) return null;
  const amount = amounts[strategy];
  const ofBaseline = amount(baseline, systemPrompt);
  const ofArm = amount(arm, systemPrompt);
  if (ofBaseline === null || ofArm === null) return null;
  if (ofArm === ofBaseline) return withoutDirection.has(strategy) ? { side: 'arm', contrast: 0 } : null;
  return { side: ofArm > ofBaseline ? 'arm' : 'baseline', contrast: Math.abs(ofArm - ofBaseline) };
}

/** How far a request may be sent: 0 in its region, 1 in a geography, 2 anywhere; null: not known. */
function reachOf(modelId: string, crossRegion: boolean | null): number | null {
  if (modelId.startsWith('global.')) return 2;
  return crossRegion === null ? null : Number(crossRegion);
}

function isProvisioned(modelId: string): boolean {
  return /^arn:[^:]*:bedrock:.*:provisioned-model\//.test(modelId);
}
