/** Where the requests went and how far that was: arms may have regions of their own. */
import { type Environment, regionEnvironmentOf } from '../../../../shared/domain/session.js';
import type { OverviewArm } from '../../../../shared/domain/session-overview.js';
import { networkWords } from './load-words.js';

interface Sent {
  readonly plan: { readonly region: string };
  readonly environment: Environment;
  readonly arms: readonly { readonly settings: Pick<OverviewArm['settings'], 'region'> }[];
}

/** One value where all arms went to one region, else a value for each region under its code. */
export function regionPairs({ plan, environment, arms }: Sent): { label: string; values: readonly string[] }[] {
  const used = [...new Set(arms.map(({ settings }) => settings.region))];
  const regions = used.length === 0 ? [plan.region] : used;
  const named = (region: string, words: string): string => (regions.length === 1 ? words : `${region}: ${words}`);
  const ways = regions.map((region) => ({ region, way: regionEnvironmentOf(environment, region) }));
  return [
    { label: regions.length === 1 ? 'Region' : 'Regions', values: [regions.join(', ')] },
    { label: 'Endpoint', values: ways.map(({ region, way }) => named(region, way.endpointHost)) },
    { label: 'Network round trip', values: ways.map(({ region, way }) => named(region, networkWords(way))) },
  ];
}
