/** In what two arms differ, told from their settings alone: from what was asked for, never from what came out. */
import { isColdArm } from '../domain/is-cold-arm.js';
import type { Transport } from '../domain/plan.js';
import type { Arm } from '../domain/session.js';
import type { Factor } from '../domain/session-document.js';

export type ArmSettings = Pick<Arm, 'modelId' | 'settings'> & { readonly model: Pick<Arm['model'], 'baseModelId'> };

/** The parts of a factor that are compared apart: a transport is a way to connect and a version of HTTP. */
export type Aspect = Exclude<Factor, 'transport' | 'several'> | 'reuse' | 'protocol' | 'sampling';

export interface Difference {
  readonly factor: Factor;
  /** null where several differ. */
  readonly aspect: Aspect | null;
}

/** @returns null when the two are the same arm in all but their name */
export function factorOf(one: ArmSettings, other: ArmSettings): Difference | null {
  const aspects = aspectsOf(one, other);
  const [only, second] = aspects;
  if (only === undefined) return null;
  // Behind a cache point the length decides what is cached, too.
  if (second === undefined && only === 'prompt-length' && one.settings.cachePoint) {
    return { factor: 'several', aspect: null };
  }
  if (second === undefined) return { factor: factorOfAspect(only), aspect: only };
  // A cold run is both: a new connection, after a pause.
  const isColdAgainstWarm = isColdArm(one.settings) !== isColdArm(other.settings);
  if (aspects.length === 2 && only === 'reuse' && second === 'idle' && isColdAgainstWarm)
    return { factor: 'cold', aspect: 'cold' };
  return { factor: 'several', aspect: null };
}

/** What stands behind the id; the id itself where that is not known. */
export function baseModelOf({ modelId, model }: ArmSettings): string {
  return model.baseModelId ?? modelId;
}

function aspectsOf(one: ArmSettings, other: ArmSettings): Aspect[] {
  const a = one.settings;
  const b = other.settings;
  const isOtherModel = baseModelOf(one) !== baseModelOf(other);
  const differs: readonly [Aspect, boolean][] = [
    ['model', isOtherModel],
    ['route', !isOtherModel && hasOtherRoute(one, other)],
    ['region', a.region !== b.region],
    ['protocol', protocolOf(a.transport) !== protocolOf(b.transport)],
    ['reuse', isReusing(a.transport) !== isReusing(b.transport)],
    ['idle', a.idleSeconds !== b.idleSeconds],
    ['cache', a.nonce !== b.nonce || a.cachePoint !== b.cachePoint],
    // What is not sent is served as the default.
    ['tier', (a.serviceTier ?? 'default') !== (b.serviceTier ?? 'default')],
    ['latency', (a.latency ?? 'standard') !== (b.latency ?? 'standard')],
    ['prompt-length', a.systemTokens !== b.systemTokens],
    ['output-length', a.maxTokens !== b.maxTokens],
    ['concurrency', a.concurrency !== b.concurrency],
    ['sampling', a.temperature !== b.temperature || a.topP !== b.topP],
  ];
  return differs.filter(([, isDifferent]) => isDifferent).map(([aspect]) => aspect);
}

/** Each geography has profiles of its own, so that between two regions only the kind of route can be the same. */
function hasOtherRoute(one: ArmSettings, other: ArmSettings): boolean {
  return one.settings.region === other.settings.region
    ? one.modelId !== other.modelId
    : routeKind(one) !== routeKind(other);
}

function routeKind(arm: ArmSettings): 'plain' | 'global' | 'geographic' {
  if (arm.modelId === baseModelOf(arm)) return 'plain';
  return arm.modelId.startsWith('global.') ? 'global' : 'geographic';
}

export function protocolOf(transport: Transport): 'http1' | 'http2' {
  return transport === 'http1' || transport === 'http1-cold' ? 'http1' : 'http2';
}

/** Sends over the connection of the request before. */
export function isReusing(transport: Transport): boolean {
  return transport === 'http1' || transport === 'http2';
}

function factorOfAspect(aspect: Aspect): Factor {
  switch (aspect) {
    case 'reuse':
    case 'protocol':
      return 'transport';
    case 'sampling':
      return 'several';
    default:
      return aspect;
  }
}
