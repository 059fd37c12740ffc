/** One round trip to the endpoint: a request goes there and its first token comes back, on any connection. */
import type { FloorPart } from '../domain/floor.js';
import { type NetworkFloor, type RegionEnvironment, regionEnvironmentOf } from '../domain/session.js';
import type { OutlineArm, SessionOutline } from '../domain/session-outline.js';
import { median } from '../statistics/median.js';
import { milliseconds } from './words.js';

type Floors = Pick<RegionEnvironment, 'networkFloorBefore' | 'networkFloorAfter'>;
type Session = Pick<SessionOutline['session'], 'plan' | 'environment' | 'simulated'>;

export function networkPart({ settings, runs }: OutlineArm, { plan, environment, simulated }: Session): FloorPart {
  const way = regionEnvironmentOf(environment, settings.region);
  if (way.proxyHost !== null)
    return unknown(`requests went through the proxy ${way.proxyHost}: only the way to it could be timed`);
  // Where nothing is said of the arm's region, the plan's way is not its own, unless all requests went to one address.
  const isOwnWay = way !== environment || settings.region === plan.region || plan.endpoint !== null || simulated;
  const floor = lowestFloor(way);
  if (isOwnWay && floor !== null)
    return {
      part: 'network',
      ms: floor.medianMs,
      how: `one round trip: TCP connections to ${way.endpointHost} took a median of ${milliseconds(floor.medianMs)} (n=${floor.n})`,
      preset: null,
    };
  // Warm-ups too: on a kept connection theirs is the only one.
  const connects = runs.map(({ phases }) => phases.tcpMs).filter((ms) => ms !== null);
  const ms = median(connects);
  if (ms === null)
    return unknown(
      isOwnWay
        ? 'no connection was timed in this session'
        : `the endpoint of ${settings.region} was not timed, and this arm opened no connection of its own`,
    );
  const how = `one round trip: this arm's own TCP connections took a median of ${milliseconds(ms)} (n=${connects.length})`;
  return { part: 'network', ms, how, preset: null };
}

function unknown(how: string): FloorPart {
  return { part: 'network', ms: null, how, preset: null };
}

/** The way may have been busy at one of the two times, never shorter than it is. */
function lowestFloor({ networkFloorBefore: before, networkFloorAfter: after }: Floors): NetworkFloor | null {
  if (before === null || after === null) return before ?? after;
  return after.medianMs < before.medianMs ? after : before;
}
