/** One request of one token, through the client that measures: what would fail in a run fails here. */
import type { Failure } from '../../shared/domain/failure.js';
import type { Plan, PlanArm } from '../../shared/domain/plan.js';
import { emptyStamps, type StreamClient } from '../benchmark/stream-client.js';

/** A model without a quota left answers at once; one that does not answer at all must not hold up the others. */
export const PROBE_LIMIT_MS = 15_000;

/** Its own, and short: the plan's would be written to the prompt cache, and the first run would find it there. */
const prompt = { system: 'This is an access check.', user: 'Say yes.' };

/**
 * @param signal ends the probe; its failure is then `cancelled`
 * @returns null when the model answered
 */
export async function probeModel(
  client: Pick<StreamClient, 'open' | 'toFailure' | 'hostOf'>,
  { arm, plan }: { arm: PlanArm; plan: Pick<Plan, 'region' | 'inference'> },
  signal: AbortSignal,
  limitMs = PROBE_LIMIT_MS,
): Promise<Failure | null> {
  const { modelId, cachePoint, serviceTier, latency } = arm;
  const { temperature, topP } = plan.inference;
  const region = arm.region ?? plan.region;
  const limit = AbortSignal.timeout(limitMs);
  const stamps = emptyStamps();
  let events = 0;
  try {
    const stream = await client.open(
      {
        modelId,
        settings: {
          region,
          transport: 'http1',
          cachePoint,
          serviceTier,
          latency,
          maxTokens: 1,
          temperature,
          topP,
        },
        prompt,
        scheduledAtNs: null,
        timeoutMs: limitMs,
        retries: 0,
      },
      stamps,
      AbortSignal.any([signal, limit]),
    );
    for await (const { type } of stream) {
      events += 1;
      if (type === 'metadata') break;
    }
    return null;
  } catch (error) {
    if (limit.aborted && !signal.aborted) return silent(client.hostOf(region), modelId, limitMs);
    return client.toFailure(error, { modelId, region, stamps, events, deltas: 0 });
  }
}

function silent(host: string, modelId: string, limitMs: number): Failure {
  return {
    code: 'deadline',
    message: `${host} did not answer for ${modelId} within ${limitMs / 1_000} s.`,
    hint: 'Check the network and the endpoint, then try again.',
    awsName: null,
    httpStatus: null,
    requestId: null,
  };
}
