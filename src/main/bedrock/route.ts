/**
 * The way to a service of Bedrock: which host, through which proxy, with which certificates trusted. Everything that the
 * plan, the environment and the picked profile say about it comes together here.
 */
import { ApplicationError } from '../../shared/contract/result.js';
import type { MeasureTarget, Proxy } from '../benchmark/ports.js';
import { readCaBundle } from './ca-bundle.js';
import { configuredHostKind, type HostKind, resolveEndpoints } from './endpoints.js';
import { proxyFor } from './proxy-for.js';
import { controlAddress, runtimeAddress } from './runtime-address.js';

export interface RouteQuery {
  readonly profile: string;
  readonly region: string;
  /** The user's own, which beats every setting; null: what is configured, else the region's own. */
  readonly endpoint: string | null;
  /** null: as configured. */
  readonly fips: boolean | null;
  readonly dualStack: boolean | null;
}

export interface Route extends Pick<MeasureTarget, 'endpoint' | 'trustedCertificate'>, HostKind {
  readonly proxy: Proxy | null;
  /** URL that the requests go to. */
  readonly address: string;
}

/** @throws ApplicationError `invalid-input`: a setting that cannot be used, or FIPS hosts asked for at an endpoint that is set */
export function routeToRuntime(query: RouteQuery): Promise<Route> {
  return findRoute(query, 'runtime');
}

/** To the service that lists models. @throws ApplicationError as above */
export function routeToControl(query: RouteQuery): Promise<Route> {
  return findRoute(query, 'control');
}

async function findRoute(query: RouteQuery, service: 'runtime' | 'control'): Promise<Route> {
  const { profile, region } = query;
  const endpoint = (await resolveEndpoints(profile, query.endpoint))[service];
  const { fips, dualStack } = await hostKind(query, endpoint);
  const address = (service === 'runtime' ? runtimeAddress : controlAddress)({ region, endpoint, fips, dualStack });
  const proxy = proxyFor(address);
  return { endpoint, fips, dualStack, address, proxy, trustedCertificate: await readCaBundle(profile) };
}

/** What is only configured does not hold for an endpoint that is set; what was asked for is not dropped in silence. */
async function hostKind(asked: RouteQuery, endpoint: string | null): Promise<HostKind> {
  if (endpoint === null) {
    const configured = await configuredHostKind(asked.profile);
    return { fips: asked.fips ?? configured.fips, dualStack: asked.dualStack ?? configured.dualStack };
  }
  if (asked.fips !== true && asked.dualStack !== true) return { fips: false, dualStack: false };
  throw new ApplicationError(
    'invalid-input',
    `${asked.fips === true ? 'FIPS' : 'Dual-stack'} hosts are those of the region, but the requests go to an endpoint that ${asked.endpoint === null ? 'the environment or the profile sets' : 'you set'}.`,
    'Leave the endpoint out, or switch FIPS and dual stack off and set an endpoint that is of the kind you need.',
    { field: asked.fips === true ? 'fips' : 'dualStack' },
  );
}
