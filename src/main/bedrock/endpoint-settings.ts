/** Pins the hosts of an SDK client: they were chosen before, with everything that is configured. */
import type { MeasureTarget } from '../benchmark/ports.js';

/** What an SDK client is given so that nothing in the environment can send it elsewhere. */
export function endpointSettings({
  endpoint,
  fips,
  dualStack,
}: Pick<MeasureTarget, 'endpoint' | 'fips' | 'dualStack'>) {
  return endpoint === null
    ? { ignoreConfiguredEndpointUrls: true, useFipsEndpoint: fips ?? false, useDualstackEndpoint: dualStack ?? false }
    : { endpoint, useFipsEndpoint: false, useDualstackEndpoint: false };
}
