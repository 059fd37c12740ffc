/** The shared AWS configuration files, read anew each time: the user may just have edited them. */
import { loadSharedConfigFiles } from '@smithy/core/config';

export type ProfileSettings = Readonly<Record<string, string | undefined>>;

export interface SharedConfig {
  /** Settings of both files by profile name, in the files' order; those of the credentials file win. */
  readonly profiles: ReadonlyMap<string, ProfileSettings>;
  /** `[sso-session NAME]` sections by name. */
  readonly ssoSessions: ReadonlyMap<string, ProfileSettings>;
  /** `[services NAME]` sections by name; nested keys are joined by a dot. */
  readonly services: ReadonlyMap<string, ProfileSettings>;
}

const SSO_SESSION = 'sso-session.';
const SERVICES = 'services.';

/** Files that are absent or cannot be parsed count as empty, as in every AWS tool. */
export async function readSharedConfig(): Promise<SharedConfig> {
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true });
  const profiles = new Map<string, ProfileSettings>();
  const ssoSessions = new Map<string, ProfileSettings>();
  const services = new Map<string, ProfileSettings>();
  for (const [name, settings] of Object.entries(configFile)) {
    if (name.startsWith(SSO_SESSION)) ssoSessions.set(name.slice(SSO_SESSION.length), settings);
    else if (name.startsWith(SERVICES)) services.set(name.slice(SERVICES.length), settings);
    else profiles.set(name, settings);
  }
  for (const [name, settings] of Object.entries(credentialsFile)) {
    profiles.set(name, { ...profiles.get(name), ...settings });
  }
  return { profiles, ssoSessions, services };
}
