/** `profiles` and `models`: what a benchmark can use. Neither needs the database. */
import type { Bridge } from '../../../../shared/contract/contract.js';
import type { Profile } from '../../../../shared/domain/profile.js';
import { unwrap, warningText } from '../messages.js';
import { modelTable } from '../model-table.js';
import { offerSignIn } from '../offer-sign-in.js';
import { withCatalogue } from '../open-catalogue.js';
import type { ModelsOptions } from '../run-options.js';
import type { Terminal } from '../terminal.js';
import { textTable } from '../text-table.js';

const DEFAULT_REGION = 'us-west-2';

export async function listProfilesCommand(options: { format: string }, terminal: Terminal): Promise<void> {
  const { profiles, warnings } = await withCatalogue(undefined, terminal, listProfiles);
  for (const warning of warnings) terminal.note(warningText(warning));
  if (options.format === 'json') return terminal.print(`${JSON.stringify(profiles, null, 2)}\n`);
  return terminal.print(
    textTable(['NAME', 'KIND', 'REGION', 'SIGN-IN', 'SOURCE', 'ENDPOINT', 'PROBLEM'], profiles.map(profileRow)),
  );
}

export async function listModelsCommand(options: ModelsOptions, terminal: Terminal): Promise<void> {
  const { models, warnings, cached, fetchedAt } = await withCatalogue(options.dataDir, terminal, (catalogue) =>
    listModels(options, catalogue, terminal),
  );
  for (const warning of warnings) terminal.note(warningText(warning));
  if (cached) terminal.note(`firsttoken: as listed at ${fetchedAt}; --refresh asks the account again.\n`);
  if (options.format === 'json') return terminal.print(`${JSON.stringify(models, null, 2)}\n`);
  return terminal.print(modelTable(models));
}

async function listProfiles(catalogue: Bridge) {
  return unwrap(await catalogue.request('profiles.list', {}));
}

/** When the account should have been asked and the profile is not signed in, a person may sign in first. */
export async function listModels(options: ModelsOptions, catalogue: Bridge, terminal: Terminal) {
  const { profile, endpoint = null, fips = null, dualStack = null, scenario = null, refresh = false } = options;
  const { profiles } = await listProfiles(catalogue);
  const region = options.region ?? profiles.find(({ name }) => name === profile)?.region ?? DEFAULT_REGION;
  const query = { profile, region, endpoint, fips, dualStack, scenario, refresh };
  const ask = () => catalogue.request('models.list', query);
  const answer = await ask();
  const unasked = answer.ok ? refresh && answer.data.cached : answer.error.failure === 'sign-in-needed';
  // Ctrl+C ends the command, which has nothing to keep.
  const signedIn = unasked && (await offerSignIn(profile, catalogue, terminal, new AbortController().signal));
  return unwrap(signedIn ? await ask() : answer);
}

function profileRow({ name, kind, region, signIn, source, endpointHost, problem }: Profile): string[] {
  return [name, kind, region ?? '-', signIn, source ?? '-', endpointHost ?? '-', problem ?? ''];
}
