/**
 * What stands between a model and its figures, measured round each session: what this computer adds (calibration), and
 * how far away the endpoint is (network floor).
 */
import { ApplicationError } from '../../shared/contract/result.js';
import type { PreparationStep } from '../../shared/domain/live/preparation.js';
import type { Plan } from '../../shared/domain/plan.js';
import { requestsOf } from '../../shared/domain/schedule.js';
import type { Calibration, Environment, NetworkFloor } from '../../shared/domain/session.js';
import { expectedStreams } from '../benchmark/open-load.js';
import type { ThreadPool } from '../benchmark/thread-pool.js';
import { createCalibrationKeeper } from '../calibration/calibration-keeper.js';
import { launchSimulator, type SpawnSimulator } from '../simulator/launch-simulator.js';
import type { RunningSimulator } from './simulator-keeper.js';

/** One for each address, in their order; null: not measured. */
export type NetworkFloors = readonly (NetworkFloor | null)[];

export interface Conditions {
  /**
   * Takes about a second, less when this computer was measured in the last ten minutes.
   *
   * @param addresses URLs that the requests will connect to: of the proxy where there is one, else of the endpoint
   * @param onStep called before each step
   * @param signal ends it early
   * @returns never rejects: what cannot be measured, or was ended, is null
   */
  before(
    plan: Plan,
    addresses: readonly string[],
    onStep: (step: PreparationStep) => void,
    signal: AbortSignal,
  ): Promise<{ readonly calibration: Environment['calibration']; readonly floors: NetworkFloors }>;
  /** @param signal aborted: the session was cancelled, so nobody waits for it. @returns never rejects */
  after(addresses: readonly string[], signal: AbortSignal): Promise<NetworkFloors>;
  /** Anew, on demand, for so many streams at once. @throws ApplicationError `internal` when it fails */
  calibrate(streams: number): Promise<Calibration>;
}

export interface ConditionsOptions {
  readonly threads: Pick<ThreadPool, 'prepare' | 'measure'>;
  readonly spawnSimulator: SpawnSimulator;
  /** Called with what the user should know. */
  readonly warn: (text: string) => void;
}

/** More at once would measure the local server, which is a single process, rather than the client. */
const MOST_STREAMS = 32;

export function createConditions({ threads, spawnSimulator, warn }: ConditionsOptions): Conditions {
  const calibrations = createCalibrationKeeper({
    warn,
    async calibrate(streams, signal) {
      const { calibrate } = await import('../calibration/calibrate.js');
      return calibrate({
        thread: threads,
        streams,
        signal,
        async launch(settings) {
          const simulator: RunningSimulator = await launchSimulator(settings, spawnSimulator);
          return {
            endpoint: simulator.tls ?? simulator.http1,
            trustedCertificate: simulator.tls === undefined ? null : (simulator.certificate ?? null),
            stop: () => simulator.stop(),
          };
        },
      });
    },
  });

  return {
    async before(plan, addresses, onStep, signal) {
      // One after the other: connecting beside it would disturb the calibration.
      onStep('calibration');
      const calibration = await calibrations.recent(streamsOf(plan), signal);
      if (!signal.aborted) onStep('network-floor');
      return { calibration, floors: await floorsOf(addresses, signal) };
    },
    after: floorsOf,
    async calibrate(streams) {
      try {
        return await calibrations.fresh(Math.min(streams, MOST_STREAMS));
      } catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new ApplicationError(
          'internal',
          `What this computer adds to the figures could not be measured: ${reason}`,
          'Try again; if it fails again, run "npm run setup" to build the application anew.',
          { cause },
        );
      }
    },
  };
}

function streamsOf(plan: Plan): number {
  const { load, arms } = plan;
  const requests = requestsOf(plan);
  const streams =
    load.kind === 'open'
      ? expectedStreams(load, requests)
      : Math.max(load.concurrency, ...arms.map(({ concurrency }) => concurrency));
  return Math.min(streams, requests, MOST_STREAMS);
}

/** One after the other: they would disturb each other. Regions that share an address are measured once. */
async function floorsOf(addresses: readonly string[], signal: AbortSignal): Promise<NetworkFloors> {
  const { measureNetworkFloor } = await import('../bedrock/network-floor.js');
  const measured = new Map<string, NetworkFloor | null>();
  for (const address of new Set(addresses)) {
    measured.set(address, signal.aborted ? null : await measureNetworkFloor(new URL(address), { signal }));
  }
  return addresses.map((address) => measured.get(address) ?? null);
}
