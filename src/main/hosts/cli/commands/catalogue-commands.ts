/** `profiles` and `models`: what a benchmark can use. Neither needs the database. */
import type { Profile } from '../../../../shared/domain/profile.js';
import { warningText } from '../messages.js';
import { modelTable } from '../model-table.js';
import { withCatalogue } from '../open-catalogue.js';
import type { ModelsOptions } from '../run-options.js';
import type { Terminal } from '../terminal.js';
import { textTable } from '../text-table.js';

const DEFAULT_REGION = 'us-west-2';

export async function listProfilesCommand(options: { format: string }, terminal: Terminal): Promise<void> {
  const { profiles, warnings } = await withCatalogue(undefined, terminal, (catalogue) => catalogue.profileAnswer());
  for (const warning of warnings) terminal.note(warningText(warning));
  if (options.format === 'json') return terminal.print(`${JSON.stringify(profiles, null, 2)}\n`);
  return terminal.print(
    textTable(['NAME', 'KIND', 'REGION', 'SIGN-IN', 'SOURCE', 'ENDPOINT', 'PROBLEM'], profiles.map(profileRow)),
  );
}

export async function listModelsCommand(options: ModelsOptions, terminal: Terminal): Promise<void> {
  const { models, warnings, cached, fetchedAt } = await withCatalogue(options.dataDir, terminal, async (catalogue) => {
    const profile = (await catalogue.profiles()).find(({ name }) => name === options.profile);
    return catalogue.models({
      profile: options.profile,
      region: options.region ?? profile?.region ?? DEFAULT_REGION,
      endpoint: options.endpoint ?? null,
      fips: options.fips ?? false,
      dualStack: options.dualStack ?? false,
      refresh: options.refresh ?? false,
    });
  });
  for (const warning of warnings) terminal.note(warningText(warning));
  if (cached) terminal.note(`firsttoken: as listed at ${fetchedAt}; --refresh asks the account again.\n`);
  if (options.format === 'json') return terminal.print(`${JSON.stringify(models, null, 2)}\n`);
  return terminal.print(modelTable(models));
}

function profileRow({ name, kind, region, signIn, source, endpointHost, problem }: Profile): string[] {
  return [name, kind, region ?? '-', signIn, source ?? '-', endpointHost ?? '-', problem ?? ''];
}
