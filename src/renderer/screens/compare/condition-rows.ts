/** In what the sessions on the screen differ beside the hour, grouped: each may be the cause of a difference. */
import { hasSamePrompt, sessionConditions } from '../../../shared/compare/session-conditions.js';
import type { ArmGroup, ComparedSession } from './compared-sessions.js';

export interface ConditionRow {
  readonly group: string;
  readonly name: string;
  /** One for each session, in their order. */
  readonly values: readonly string[];
}

const groupOf: Readonly<Record<string, string>> = {
  'simulated or measured': 'Who answered',
  scenario: 'Who answered',
  region: 'Where',
  endpoint: 'Where',
  proxy: 'Where',
  Firsttoken: 'Software',
  'AWS SDK': 'Software',
  Node: 'Software',
  host: 'Measuring computer',
  computer: 'Measuring computer',
};
const ASKED = 'What was asked';
const groupOrder = ['Who answered', 'Where', ASKED, 'Software', 'Measuring computer'];

const settingNames: Readonly<Record<string, string>> = {
  transport: 'transport',
  cachePoint: 'cache point',
  serviceTier: 'service tier',
  latency: 'latency mode',
  maxTokens: 'max tokens',
  temperature: 'temperature',
  topP: 'top-p',
  nonce: 'nonce',
  systemTokens: 'prompt length',
  idleSeconds: 'pause before a run',
  concurrency: 'requests at once',
  region: 'region of the arm',
};

/** Only what is not the same everywhere. Settings are looked at in the arms that the sessions share. */
export function conditionRows(sessions: readonly ComparedSession[], groups: readonly ArmGroup[]): ConditionRow[] {
  const rows = [...environmentRows(sessions), ...promptRows(sessions)];
  const regionDiffers = rows.some(({ name }) => name === 'region');
  const settings = settingRows(sessions, groups).filter(
    ({ name }) => !(regionDiffers && name === settingNames['region']),
  );
  return [...rows, ...settings].toSorted((a, b) => groupOrder.indexOf(a.group) - groupOrder.indexOf(b.group));
}

function environmentRows(sessions: readonly ComparedSession[]): ConditionRow[] {
  const facts = sessions.map(({ overview }) => sessionConditions(overview.session));
  const names = facts[0]?.map(([name]) => name) ?? [];
  return names
    .map((name, index) => ({
      group: groupOf[name] ?? ASKED,
      name,
      values: facts.map((each) => each[index]?.[1] ?? ''),
    }))
    .filter(differs);
}

/** A prompt is too long for a cell: those that are the same carry the same number. */
function promptRows(sessions: readonly ComparedSession[]): ConditionRow[] {
  const different: ComparedSession[] = [];
  const values = sessions.map((session) => {
    const known = different.findIndex(({ overview }) => hasSamePrompt(overview.session, session.overview.session));
    return `prompt ${known === -1 ? different.push(session) : known + 1}`;
  });
  return different.length < 2 ? [] : [{ group: ASKED, name: 'prompt', values }];
}

/** One row for a setting, with the values of all shared arms; an arm of its own only where they disagree. */
function settingRows(sessions: readonly ComparedSession[], groups: readonly ArmGroup[]): ConditionRow[] {
  const shared = groups.filter(({ members }) => members.length > 1);
  const rows = shared.flatMap(({ label, members }) => {
    const settings = sessions.map((session) => {
      const placed = members.find((member) => member.session === session);
      return placed === undefined ? null : new Map<string, unknown>(Object.entries(placed.arm.settings));
    });
    const names = [...(settings.find((each) => each !== null)?.keys() ?? [])];
    return names.map((name) => ({
      label,
      name: settingNames[name] ?? name,
      values: settings.map((each) => (each === null ? null : valueWords(each.get(name)))),
    }));
  });
  const byName = Map.groupBy(
    rows.filter(({ values }) => differs({ values: values.filter((value) => value !== null) })),
    ({ name, values }) => JSON.stringify([name, values]),
  );
  return [...byName.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const who = same.length === shared.length ? '' : ` (${same.map(({ label }) => label).join(', ')})`;
    return [{ group: ASKED, name: `${first.name}${who}`, values: first.values.map((value) => value ?? 'no such arm') }];
  });
}

function differs({ values }: Pick<ConditionRow, 'values'>): boolean {
  return new Set(values).size > 1;
}

function valueWords(value: unknown): string {
  if (value === null || value === undefined) return 'not set';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}
