/** Says what the AWS SDK drops in silence when it reads the shared files: sections, lines, settings without a value. */
import { type IniSection, scanIni } from './ini-sections.js';
import { quoted, sectionName, type SectionName } from './section-name.js';
import type { SharedFile } from './shared-files.js';

export interface EmptySetting {
  readonly key: string;
  /** Such as "line 4 of ~/.aws/config". */
  readonly where: string;
}

export interface SectionFaults {
  /** Profiles that no AWS tool would list, each with what is wrong in its section and what to do. */
  readonly broken: ReadonlyMap<string, string>;
  /** By profile. */
  readonly emptySettings: ReadonlyMap<string, readonly EmptySetting[]>;
  /** What is wrong with the files themselves, or with sections of profiles that exist all the same. */
  readonly warnings: readonly string[];
}

/** A setting that is not here may have nested ones below it, and its name could be anything, a secret even. */
const settingsWithValue = new Set(
  `aws_access_key_id aws_secret_access_key aws_session_token role_arn source_profile credential_source mfa_serial
  external_id role_session_name duration_seconds web_identity_token_file credential_process sso_session sso_account_id
  sso_role_name sso_start_url sso_region login_session region endpoint_url services ca_bundle`.split(/\s+/),
);
/** `parseIni` throws at these, and the file then counts as empty. */
const forbidden = ['__proto__', 'profile __proto__'];
/** A file that is no configuration at all must neither fill the list nor stop the window. */
const MOST_BROKEN = 200;
const MOST_SECTIONS = 10_000;

/** @param profiles names that the SDK lists from both files */
export function findSectionFaults(files: readonly SharedFile[], profiles: ReadonlySet<string>): SectionFaults {
  const broken = new Map<string, string>();
  const emptySettings = new Map<string, EmptySetting[]>();
  const warnings: string[] = [];
  for (const file of files) {
    const { sections: all, outside } = scanIni(file.text ?? '');
    const sections = all.slice(0, MOST_SECTIONS);
    if (sections.length < all.length) {
      warnings.push(
        `${file.shown} has more than 10,000 sections, of which the others were not checked. Make it smaller.`,
      );
    }
    const refused = sections.find(({ header }) => forbidden.includes(header));
    if (refused !== undefined) {
      warnings.push(
        `No AWS tool for JavaScript reads ${file.shown}: ${lineOf(file, refused.line)} has a forbidden name. Remove that section.`,
      );
    }
    if (outside.length > 0) warnings.push(ignoredText(file, outside, 'before the first section'));
    const named = sections.map((section) => ({ section, found: sectionName(file.role, section) }));
    for (const { section, found } of named) {
      addEmpty(emptySettings, file, section, found);
      if (section.ignored.length > 0) {
        warnings.push(
          ignoredText(file, section.ignored, `in [${quoted(section.header)}], not settings (NAME = VALUE)`),
        );
      }
      const fault = faultOf(file, section, found, profiles);
      if (fault === null) continue;
      const { type, name } = found;
      if (type === 'profile' && name !== '' && !profiles.has(name) && !broken.has(name) && broken.size < MOST_BROKEN) {
        broken.set(name, fault);
      } else warnings.push(`[${quoted(section.header)}] is not read. ${fault}`);
    }
    warnings.push(...repeated(file, named));
  }
  return { broken, emptySettings, warnings };
}

function faultOf(
  file: SharedFile,
  section: IniSection,
  { type, name, fault }: SectionName,
  profiles: ReadonlySet<string>,
): string | null {
  if (fault !== null) return `${capital(lineOf(file, section.line))}: ${fault}.`;
  if (type !== 'profile' || profiles.has(name) || section.settings > 0) return null;
  const [empty] = section.empty.filter(({ key }) => settingsWithValue.has(key));
  return empty === undefined
    ? `Its section (${lineOf(file, section.line)}) is empty. Add credentials to it (for instance with aws configure), or remove it.`
    : `Its ${empty.key} (${lineOf(file, empty.line)}) has no value. Give it one, or remove the section.`;
}

function addEmpty(
  emptySettings: Map<string, EmptySetting[]>,
  file: SharedFile,
  section: IniSection,
  { type, name }: SectionName,
): void {
  if (type !== 'profile') return;
  const empty = section.empty
    .filter(({ key }) => settingsWithValue.has(key))
    .map(({ key, line }) => ({ key, where: lineOf(file, line) }));
  if (empty.length > 0) emptySettings.set(name, [...(emptySettings.get(name) ?? []), ...empty]);
}

/** The SDK joins sections of one name, except that `[profile default]` puts `[default]` out of force. */
function repeated(file: SharedFile, named: readonly { section: IniSection; found: SectionName }[]): string[] {
  const read = named.filter(({ found }) => found.fault === null && found.type !== 'other');
  const groups = Map.groupBy(read, ({ found }) => `${found.type} ${found.name}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length < 2) return [];
    const lines = `${capital(linesOf(group.map(({ section }) => section.line)))} of ${file.shown}`;
    const headers = new Set(group.map(({ section }) => section.header));
    if (headers.has('default') && headers.size > 1) {
      return [`${lines}: [profile default] puts [default] out of force. Keep one of them.`];
    }
    return [
      `${lines}: [${quoted(first.section.header)}] is there ${String(group.length)} times. Their settings are taken together, the last of each name counts. Make one section of them.`,
    ];
  });
}

function ignoredText(file: SharedFile, lines: readonly number[], where: string): string {
  const verb = lines.length === 1 ? 'is' : 'are';
  return `${capital(linesOf(lines))} of ${file.shown} ${verb} ignored: ${where}. Correct or remove ${lines.length === 1 ? 'it' : 'them'}.`;
}

function lineOf(file: SharedFile, line: number): string {
  return `line ${String(line)} of ${file.shown}`;
}

function linesOf(lines: readonly number[]): string {
  const shown = lines.slice(0, 5).map(String);
  const more = lines.length - shown.length;
  if (more > 0) return `lines ${shown.join(', ')} and ${String(more)} more`;
  return shown.length === 1
    ? `line ${shown.join()}`
    : `lines ${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
