/** Tries each different model and settings of a plan with one token, before a long session fails on its last model. */
import type { ArmAccess } from '../../shared/contract/access-requests.js';
import { ApplicationError } from '../../shared/contract/result.js';
import type { Plan, PlanArm } from '../../shared/domain/plan.js';
import { accessVerdict, type AccessVerdict, callable } from '../bedrock/access-verdict.js';
import type { StreamClient } from '../benchmark/stream-client.js';
import { unlessAborted } from '../unless-aborted.js';
import type { Benchmark } from './benchmark.js';
import { inTurn } from './in-turn.js';
import { type DestinationSources, openDestination } from './open-destination.js';
import { parsedPlan, type PlanChecker } from './plan-checker.js';

export interface AccessCheckOptions extends DestinationSources {
  readonly checker: PlanChecker;
  /** Nothing else is sent while a session is measured. */
  readonly benchmark: Pick<Benchmark, 'alone'>;
}

export interface AccessCheck {
  /**
   * @param plan anything
   * @returns one answer for each arm, in the plan's order
   * @throws ApplicationError `busy`, `invalid-input` (the plan cannot be read), `credentials`, `unreachable`, `cancelled`
   */
  probe(plan: unknown): Promise<ArmAccess[]>;
  /** Ends the probes that are under way. */
  close(): void;
}

const AT_ONCE = 4;

export function createAccessCheck({ checker, benchmark, ...sources }: AccessCheckOptions): AccessCheck {
  const closing = new AbortController();

  async function probeAll(input: unknown): Promise<ArmAccess[]> {
    const { signal } = closing;
    const { plan, modelsIn } = await unlessAborted(parsedPlan(checker, input), signal);
    const destination = await openDestination(overHttp1(plan), sources, () => undefined, signal);
    // Loaded here: a window opens without the SDK.
    const [{ createStreamClient }, { probeModel }] = await Promise.all([
      import('../bedrock/converse-stream.js'),
      import('../bedrock/probe-model.js'),
    ]);
    const client: StreamClient = createStreamClient({ ...destination.target, transports: ['http1'] });
    try {
      const different = new Map(plan.arms.map((arm) => [keyOf(arm), arm]));
      const verdicts = new Map<string, AccessVerdict>();
      await inTurn([...different], AT_ONCE, async ([key, arm]) => {
        const failure = await probeModel(client, { arm, plan }, signal);
        signal.throwIfAborted();
        const { modelId } = arm;
        const region = arm.region ?? plan.region;
        const verdict =
          failure === null ? callable : accessVerdict(failure, { modelId, region, models: modelsIn(region) });
        verdicts.set(key, verdict);
      });
      return plan.arms.map((arm, index) => ({
        arm: index,
        modelId: arm.modelId,
        region: arm.region ?? plan.region,
        ...(verdicts.get(keyOf(arm)) ?? callable),
      }));
    } finally {
      client.close();
      await destination.release();
    }
  }

  return {
    probe: (plan) => benchmark.alone(() => probeAll(plan)),
    close() {
      closing.abort(
        new ApplicationError('cancelled', 'The access check was cancelled.', 'Firsttoken is shutting down.'),
      );
    },
  };
}

/** How a request travels does not change who may send it. */
function overHttp1(plan: Plan): Plan {
  return { ...plan, arms: plan.arms.map((arm) => ({ ...arm, transport: 'http1' })) };
}

function keyOf({ modelId, region, cachePoint, serviceTier, latency }: PlanArm): string {
  return JSON.stringify([modelId, region, cachePoint, serviceTier, latency]);
}
