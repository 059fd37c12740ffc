/** How much of the time to first token one round trip to the endpoint is: what no model can make shorter. */
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm } from '../domain/session-outline.js';
import { isPresentable } from '../statistics/presentable.js';
import { type Environment, type NetworkFloor, regionEnvironmentOf, type Session } from '../domain/session.js';
import { milliseconds } from './wording.js';

/** Below this share nobody would move a computer for it. */
const SMALLEST_SHARE = 0.05;

type Floors = Pick<Environment, 'networkFloorBefore' | 'networkFloorAfter'>;

/** Speaks of the arm with the lowest median, where the share is largest. */
export function findNetworkShare(
  arms: readonly OutlineArm[],
  { environment }: Pick<Session, 'environment'>,
): Finding[] {
  const fastest = arms
    .flatMap((arm) => {
      const { n, ttftMs } = arm.summary;
      return !isPresentable('median', n) || ttftMs.median === null ? [] : [{ arm, medianMs: ttftMs.median }];
    })
    .toSorted((a, b) => a.medianMs - b.medianMs)[0];
  if (fastest === undefined || fastest.medianMs <= 0) return [];
  const way = regionEnvironmentOf(environment, fastest.arm.settings.region);
  const floor = lowestFloor(way);
  const peer = way.proxyHost === null ? 'the endpoint' : `the proxy ${way.proxyHost}`;
  if (floor === null) return [];
  const share = floor.medianMs / fastest.medianMs;
  if (share < SMALLEST_SHARE) return [];
  return [
    {
      kind: 'network-share',
      severity: 'info',
      arms: [fastest.arm.id],
      text:
        `One round trip to ${peer} took ${milliseconds(floor.medianMs)} (median of ${floor.n} connections): ` +
        `${Math.round(share * 100)} % of the median TTFT of ${fastest.arm.label}, ${milliseconds(fastest.medianMs)}. ` +
        'A request on an open connection pays it once, one on a new connection two or three times.',
      advice:
        'Measure from inside the region to see the model without the way to it; keep connections open in production.',
      evidence: { floorMs: floor.medianMs, floorN: floor.n, medianTtftMs: fastest.medianMs, share },
    },
  ];
}

/** The way may have been busy at one of the two times, never shorter than it is. */
function lowestFloor({ networkFloorBefore: before, networkFloorAfter: after }: Floors): NetworkFloor | null {
  if (before === null || after === null) return before ?? after;
  return after.medianMs < before.medianMs ? after : before;
}
