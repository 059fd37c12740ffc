/** Where a session's requests go: credentials, address, and the simulator that is started for it. */
import type { PreparationStep } from '../../shared/domain/live/preparation.js';
import { isSimulated, otherRegionsOf, type Plan } from '../../shared/domain/plan.js';
import type { CredentialSource, MeasureTarget } from '../benchmark/ports.js';
import type { Route, RouteQuery } from '../bedrock/route.js';
import { unlessAborted } from '../unless-aborted.js';
import { simulatorEndpoint } from './simulator-endpoint.js';
import type { SimulatorKeeper } from './simulator-keeper.js';

export interface Destination {
  readonly target: MeasureTarget;
  /** Of the target's credentials, milliseconds since the epoch; null: they do not expire, or it is not known. */
  readonly expiresAtMs: number | null;
  /** URL that the requests go to. */
  readonly address: string;
  /** null where the requests go to the simulator: neither a proxy nor anything of the user's is on that way. */
  readonly route: Route | null;
  /** The same for the further regions of the plan's arms. */
  readonly otherRegions: readonly RegionDestination[];
  /** Ends what was started for it. */
  readonly release: () => Promise<void>;
}

export interface RegionDestination extends Pick<Destination, 'address' | 'route'> {
  readonly region: string;
}

export interface DestinationSources {
  readonly simulators: Pick<SimulatorKeeper, 'forSession'>;
  readonly credentials: CredentialSource;
  /** @throws ApplicationError `invalid-input` when a setting on the way cannot be used */
  readonly findRoute: (query: RouteQuery) => Promise<Route>;
}

/**
 * @param onStep called before each step
 * @param signal aborted: rejects at once with its reason, and leaves nothing behind
 * @throws ApplicationError `credentials`, `invalid-input` or `unreachable` (the simulator)
 */
export async function openDestination(
  plan: Plan,
  { simulators, credentials: source, findRoute }: DestinationSources,
  onStep: (step: PreparationStep) => void,
  signal: AbortSignal,
): Promise<Destination> {
  const { region } = plan;
  const others = otherRegionsOf(plan);
  const transports = [...new Set(plan.arms.map(({ transport }) => transport))];
  if (!isSimulated(plan)) onStep('credentials');
  const { credentials, expiresAtMs } = await source.current(plan.profile, { signal });
  if (plan.endpoint !== null || !isSimulated(plan)) {
    const route = await unlessAborted(findRoute(plan), signal);
    const otherRegions = await Promise.all(
      others.map(async (name) => {
        const way = await unlessAborted(findRoute({ ...plan, region: name }), signal);
        return { region: name, address: way.address, route: way };
      }),
    );
    const { endpoint, fips, dualStack, trustedCertificate, proxy } = route;
    return {
      target: {
        ...{ region, endpoint, fips, dualStack, credentials, trustedCertificate, proxy, transports },
        otherRegions: otherRegions.map(({ region: name, route: { proxy: own } }) => ({ region: name, proxy: own })),
      },
      expiresAtMs,
      address: route.address,
      route,
      otherRegions,
      release: () => Promise.resolve(),
    };
  }
  onStep('simulator');
  const { scenario, timeScale } = plan.simulator;
  const simulator = await simulators.forSession({ scenario, seed: plan.seed, timeScale }, signal);
  try {
    signal.throwIfAborted();
    const { endpoint, trustedCertificate } = simulatorEndpoint(simulator, plan);
    return {
      target: {
        ...{ region, endpoint, credentials, trustedCertificate, transports },
        otherRegions: others.map((name) => ({ region: name, proxy: null })),
      },
      expiresAtMs,
      address: endpoint,
      route: null,
      otherRegions: others.map((name) => ({ region: name, address: endpoint, route: null })),
      release: () => simulator.stop(),
    };
  } catch (error) {
    await simulator.stop();
    throw error;
  }
}

/** First hops to the plan's region and to the further ones, in this order. */
export function firstHops(destination: Destination): string[] {
  return [destination, ...destination.otherRegions].map(firstHop);
}

/** @returns URL of what the sockets connect to: the proxy where there is one, else the endpoint */
function firstHop({ address, route }: Pick<Destination, 'address' | 'route'>): string {
  return route?.proxy?.url ?? address;
}
