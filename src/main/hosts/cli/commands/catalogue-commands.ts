/** `profiles` and `models`: what a benchmark can use. Neither needs the database. */
import type { Model } from '../../../../shared/domain/model.js';
import type { Profile } from '../../../../shared/domain/profile.js';
import { warningText } from '../messages.js';
import { withCatalogue } from '../open-catalogue.js';
import type { ModelsOptions } from '../run-options.js';
import type { Terminal } from '../terminal.js';
import { textTable } from '../text-table.js';

const DEFAULT_REGION = 'us-west-2';

export async function listProfilesCommand(options: { format: string }, terminal: Terminal): Promise<void> {
  const { profiles, warnings } = await withCatalogue(terminal, (catalogue) => catalogue.profileAnswer());
  for (const warning of warnings) terminal.note(warningText(warning));
  if (options.format === 'json') return terminal.print(`${JSON.stringify(profiles, null, 2)}\n`);
  return terminal.print(
    textTable(['NAME', 'KIND', 'REGION', 'SIGN-IN', 'SOURCE', 'ENDPOINT', 'PROBLEM'], profiles.map(profileRow)),
  );
}

export async function listModelsCommand(options: ModelsOptions, terminal: Terminal): Promise<void> {
  const { models, warnings } = await withCatalogue(terminal, async (catalogue) => {
    const profile = (await catalogue.profiles()).find(({ name }) => name === options.profile);
    return catalogue.models({
      profile: options.profile,
      region: options.region ?? profile?.region ?? DEFAULT_REGION,
      endpoint: options.endpoint ?? null,
      fips: options.fips ?? false,
      dualStack: options.dualStack ?? false,
    });
  });
  for (const warning of warnings) terminal.note(warningText(warning));
  if (options.format === 'json') return terminal.print(`${JSON.stringify(models, null, 2)}\n`);
  return terminal.print(textTable(['ID', 'NAME', 'PROVIDER', 'ACCESS', 'STREAMING', 'CACHING'], models.map(modelRow)));
}

function profileRow({ name, kind, region, signIn, source, endpointHost, problem }: Profile): string[] {
  return [name, kind, region ?? '-', signIn, source ?? '-', endpointHost ?? '-', problem ?? ''];
}

function modelRow({ id, name, provider, access, streaming, caching }: Model): string[] {
  return [
    id,
    name,
    provider,
    access,
    streaming === null ? '-' : streaming ? 'yes' : 'no',
    caching === null ? '-' : `from ${caching.minimumTokens.toLocaleString('en-US')} tokens`,
  ];
}
