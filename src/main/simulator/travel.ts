/**
 * How long a request is on its way to the region that it was signed for. One address stands for all regions, and which
 * one is meant shows in the signature alone: what its connection's set-up would have taken is made up for then.
 */
import type { Exchange } from './exchange.js';
import type { ScenarioNetwork } from './scenario.js';

/** Of a TCP connection before its first request; with TLS 1.3 one more (RFC 8446). */
const SET_UP_ROUND_TRIPS = { cleartext: 1, tls: 2 };

/** Milliseconds at time scale 1, the way back included: the answer itself is not held up. */
export function travelMs(
  { regionRoundTripMs }: ScenarioNetwork,
  { connection, tls }: Pick<Exchange, 'connection' | 'tls'>,
  region: string,
): number {
  const setUp = connection.reach(region) ? SET_UP_ROUND_TRIPS[tls ? 'tls' : 'cleartext'] : 0;
  return (regionRoundTripMs[region] ?? 0) * (1 + setUp);
}
