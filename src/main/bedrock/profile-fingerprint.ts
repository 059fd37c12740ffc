/** Notices that a profile was edited: what was got with it before may belong to another account. */
import { createHash } from 'node:crypto';
import { sectionOf } from './profile-section.js';
import { readSharedConfig } from './shared-config.js';

/** @returns a digest of what the files say of the profile and of those it builds on: it changes when they are edited */
export async function profileFingerprint(profile: string): Promise<string> {
  const { profiles, ssoSessions } = await readSharedConfig();
  const sections: unknown[] = [];
  const visited = new Set<string>();
  let name = sectionOf(profile);
  while (!visited.has(name)) {
    visited.add(name);
    const settings = profiles.get(name);
    sections.push(name, settings, ssoSessions.get(settings?.['sso_session'] ?? ''));
    name = settings?.['source_profile'] ?? name;
  }
  return createHash('sha256').update(JSON.stringify(sections)).digest('hex');
}
