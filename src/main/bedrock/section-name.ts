/** What the header of a section names, by the file that it stands in, and why the AWS SDK does not read it. */
import type { IniSection } from './ini-sections.js';
import type { SharedFile } from './shared-files.js';

export interface SectionName {
  /** `other`: none that is known here. */
  readonly type: 'profile' | 'sso-session' | 'services' | 'other';
  /** As it was meant; empty when there is none. */
  readonly name: string;
  /** Why the SDK skips it and what to write; null when it reads it. */
  readonly fault: string | null;
}

const types = ['profile', 'sso-session', 'services'] as const;
/** `prefixKeyRegex` of `parseIni` in `@smithy/core/config`. */
const TYPED = /^([\w-]+)\s(["'])?([\w\-@+.%:/]+)\2$/;
const DOTTED = /^(profile|sso-session|services)\.(.*)$/;
const MEANT = /^(profile|sso-session|services)(?:\s+|$)(.*)$/i;
/** Sections of the AWS CLI's own. */
const ofTheCli = ['plugins', 'preview'];
const RENAME = 'Rename it: letters, digits and - _ . @ + % : / alone can be read';

export function sectionName(role: SharedFile['role'], { header, unclosedAfter }: IniSection): SectionName {
  const found = role === 'config' ? inConfig(header) : inCredentials(header);
  if (unclosedAfter === null) return found;
  const taken =
    unclosedAfter.header === null ? '' : `, so that what follows counts as part of [${quoted(unclosedAfter.header)}]`;
  return { ...found, fault: `the line is no section, as it does not end with "]"${taken}. End it with "]"` };
}

function inConfig(header: string): SectionName {
  const typed = TYPED.exec(header);
  const dotted = DOTTED.exec(header);
  const type = types.find((one) => one === (typed ?? dotted)?.[1]);
  const name = typed?.[3] ?? dotted?.[2];
  if (type !== undefined && name !== undefined && name !== '') return { type, name, fault: null };
  if (header === 'default') return { type: 'profile', name: header, fault: null };
  const plain = header.trim();
  if (plain.toLowerCase() === 'default') {
    return { type: 'profile', name: 'default', fault: 'the section is written [default]. Write it so' };
  }
  const [, prefix, rest] = MEANT.exec(plain) ?? [];
  if (prefix !== undefined) return meant(prefix.toLowerCase(), rest ?? '');
  if (plain === '') return { type: 'profile', name: '', fault: 'the section has no name. Write [profile NAME]' };
  if (ofTheCli.includes(plain)) return { type: 'other', name: plain, fault: null };
  if (/\s/.test(plain)) {
    return { type: 'other', name: plain, fault: 'no such section is known. A profile is written [profile NAME]' };
  }
  const fault = `in this file the section of a profile is written [profile ${quoted(plain)}]. Write it so`;
  return { type: 'profile', name: plain, fault };
}

function meant(prefix: string, rest: string): SectionName {
  const type = types.find((one) => one === prefix) ?? 'other';
  const name = rest.replace(/^(["'])(.*)\1$/, '$2').trim();
  if (name === '') return { type, name, fault: `the section has no name. Write [${prefix} NAME]` };
  if (TYPED.test(`${prefix} ${name}`)) {
    return { type, name, fault: `the section is written [${prefix} ${name}]. Write it so` };
  }
  const what = /\s/.test(name) ? 'a space' : 'a character';
  return { type, name, fault: `its name has ${what} that the AWS SDK cannot read. ${RENAME}` };
}

function inCredentials(header: string): SectionName {
  const plain = header.trim();
  const dotted = DOTTED.exec(plain);
  const [, prefix, rest] = dotted ?? MEANT.exec(plain) ?? [];
  // [profile] alone is a profile of that name.
  if (prefix !== undefined && (rest !== '' || dotted !== null)) {
    const { type, name } = meant(prefix.toLowerCase(), rest ?? '');
    if (name === '') return { type, name, fault: 'the section has no name. Write [NAME]' };
    if (type !== 'profile') {
      return { type, name, fault: 'a section of this kind is read in the config file alone. Move it there' };
    }
    return /\s/.test(name)
      ? { type, name, fault: `its name has a space that the AWS SDK cannot read. ${RENAME}` }
      : { type, name, fault: `in this file the section of a profile is written [${quoted(name)}]. Write it so` };
  }
  if (plain === '') return { type: 'profile', name: '', fault: 'the section has no name. Write [NAME]' };
  if (plain !== header) {
    return { type: 'profile', name: plain, fault: `the section is written [${quoted(plain)}]. Write it so` };
  }
  if (TYPED.test(header)) {
    return { type: 'profile', name: plain, fault: `its name has a space that the AWS SDK cannot read. ${RENAME}` };
  }
  return { type: 'profile', name: header, fault: null };
}

/** Names come from a file that may hold anything. */
export function quoted(name: string): string {
  const clean = name.replaceAll(/\p{Cc}/gu, ' ');
  return clean.length > 60 ? `${clean.slice(0, 60)}…` : clean;
}
