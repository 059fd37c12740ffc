/** Where a region's requests go when no endpoint is given. */
import { partitionOf } from './regions.js';

export interface AddressQuery {
  readonly region: string;
  /** null: the region's own. */
  readonly endpoint: string | null;
  /** Only for the region's own endpoint. */
  readonly fips?: boolean | undefined;
  readonly dualStack?: boolean | undefined;
}

/** @returns URL of the service that streams; the rules are those of the SDK's endpoint rule set */
export function runtimeAddress(query: AddressQuery): string {
  return addressOf('bedrock-runtime', query);
}

/** @returns URL of the service that lists models */
export function controlAddress(query: AddressQuery): string {
  return addressOf('bedrock', query);
}

function addressOf(service: string, { region, endpoint, fips = false, dualStack = false }: AddressQuery): string {
  if (endpoint !== null) return endpoint;
  const { dnsSuffix, dualStackDnsSuffix } = partitionOf(region);
  return `https://${service}${fips ? '-fips' : ''}.${region}.${dualStack ? dualStackDnsSuffix : dnsSuffix}`;
}
