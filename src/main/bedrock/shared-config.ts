/** The shared AWS configuration files, read anew each time: the user may just have edited them. */
import { access, constants } from 'node:fs/promises';
import { loadSharedConfigFiles } from '@smithy/core/config';
import { findSectionFaults, type SectionFaults } from './section-faults.js';
import { readSharedFiles, type SharedFile } from './shared-files.js';

export type ProfileSettings = Readonly<Record<string, string | undefined>>;

export interface SharedConfig extends SectionFaults {
  /** Settings of both files by profile name, in the files' order; those of the credentials file win. */
  readonly profiles: ReadonlyMap<string, ProfileSettings>;
  /** `[sso-session NAME]` sections by name. */
  readonly ssoSessions: ReadonlyMap<string, ProfileSettings>;
  /** `[services NAME]` sections by name; nested keys are joined by a dot. */
  readonly services: ReadonlyMap<string, ProfileSettings>;
  /** Profiles whose web_identity_token_file is not there, or not for this user. */
  readonly withoutTokenFile: ReadonlySet<string>;
}

const SSO_SESSION = 'sso-session.';
const SERVICES = 'services.';
const PROFILE = 'profile.';

/** Files that are absent or cannot be read count as empty, as in every AWS tool; `warnings` says why. */
export async function readSharedConfig(): Promise<SharedConfig> {
  const files = await readSharedFiles();
  const [config, credentials] = files;
  const { configFile, credentialsFile } = await loadSharedConfigFiles({
    configFilepath: readablePath(config),
    filepath: readablePath(credentials),
    ignoreCache: true,
  });
  const profiles = new Map<string, ProfileSettings>();
  const ssoSessions = new Map<string, ProfileSettings>();
  const services = new Map<string, ProfileSettings>();
  for (const [name, settings] of Object.entries(configFile)) {
    if (name.startsWith(SSO_SESSION)) ssoSessions.set(name.slice(SSO_SESSION.length), settings);
    else if (name.startsWith(SERVICES)) services.set(name.slice(SERVICES.length), settings);
    else if (name !== '') profiles.set(name, settings);
  }
  for (const [name, settings] of Object.entries(credentialsFile)) {
    // Sections of the config file, misplaced: under these names nobody would look for them.
    if ([SSO_SESSION, SERVICES, PROFILE].some((prefix) => name.startsWith(prefix)) || name.trim() !== name) continue;
    profiles.set(name, { ...profiles.get(name), ...settings });
  }
  const faults = findSectionFaults(files, new Set(profiles.keys()));
  return {
    profiles,
    ssoSessions,
    services,
    withoutTokenFile: await findMissingTokenFiles(profiles),
    ...faults,
    warnings: [...files.flatMap(({ fault }) => fault ?? []), ...faults.warnings],
  };
}

/** What must not be read (a pipe, a folder, something huge) must not reach the SDK's reader either. */
function readablePath({ text, path }: SharedFile): string {
  return text === null ? '' : path;
}

async function findMissingTokenFiles(profiles: ReadonlyMap<string, ProfileSettings>): Promise<Set<string>> {
  const missing = new Set<string>();
  await Promise.all(
    [...profiles].map(async ([name, { web_identity_token_file: path }]) => {
      if (path === undefined) return;
      await access(path, constants.R_OK).catch(() => missing.add(name));
    }),
  );
  return missing;
}
