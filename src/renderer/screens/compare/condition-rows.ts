/** In what the sessions on the screen differ beside the hour, grouped: each may be the cause of a difference. */
import { differingConditions } from '../../../shared/compare/session-conditions.js';
import { REGION_OF_ARM, settingsInWords } from '../../../shared/compare/setting-words.js';
import { shortLabel } from '../../components/short-label.js';
import { type ArmGroup, type ComparedSession, type PlacedArm, placedLabel } from './compared-sessions.js';

export interface ConditionRow {
  readonly group: string;
  readonly name: string;
  /** One for each session, in their order. */
  readonly values: readonly string[];
}

/** A value, and who has it. */
export interface SharedValue {
  readonly value: string;
  readonly who: readonly string[];
}

const groupOf: Readonly<Record<string, string>> = {
  'simulated or measured': 'Who answered',
  scenario: 'Who answered',
  region: 'Where',
  endpoint: 'Where',
  proxy: 'Where',
  'network to the endpoint': 'Where',
  Firsttoken: 'Software',
  'AWS SDK': 'Software',
  Node: 'Software',
  host: 'Measuring computer',
  computer: 'Measuring computer',
};
const ASKED = 'What was asked';
const groupOrder = ['Who answered', 'Where', ASKED, 'Software', 'Measuring computer'];

/** Only what is not the same everywhere. Settings are looked at in the arms that the sessions share. */
export function conditionRows(sessions: readonly ComparedSession[], groups: readonly ArmGroup[]): ConditionRow[] {
  const rows = differingConditions(sessions.map(({ overview }) => overview.session)).map(({ name, values }) => ({
    group: groupOf[name] ?? ASKED,
    name,
    values,
  }));
  const regionDiffers = rows.some(({ name }) => name === 'region');
  const settings = settingRows(sessions, groups).filter(({ name }) => !(regionDiffers && name === REGION_OF_ARM));
  return [...rows, ...settings].toSorted((a, b) => groupOrder.indexOf(a.group) - groupOrder.indexOf(b.group));
}

/** Settings that are not the same in all arms: where one arm is the baseline of any others. */
export function armSettings(arms: readonly PlacedArm[]): { name: string; values: SharedValue[] }[] {
  const settings = arms.map(({ arm }) => settingsInWords(arm.settings));
  const who = arms.map((placed) => shortLabel(placedLabel(placed)));
  // Then it was told of the sessions.
  const haveTheirs = arms.every(({ arm, session }) => arm.settings.region === session.overview.session.plan.region);
  return (settings[0] ?? [])
    .map(([name], index) => ({
      name,
      values: sharedValues(
        settings.map((each) => each[index]?.[1] ?? ''),
        who,
      ),
    }))
    .filter(({ name, values }) => values.length > 1 && !(haveTheirs && name === REGION_OF_ARM));
}

/** @param who one for each value */
export function sharedValues(values: readonly string[], who: readonly string[]): SharedValue[] {
  const byValue = Map.groupBy(who, (_who, index) => values[index] ?? '');
  return [...byValue].map(([value, all]) => ({ value, who: all }));
}

/** One row for a setting, with the values of all shared arms; an arm of its own only where they disagree. */
function settingRows(sessions: readonly ComparedSession[], groups: readonly ArmGroup[]): ConditionRow[] {
  const shared = groups.filter(({ members }) => members.length > 1);
  const rows = shared.flatMap(({ label, members }) => {
    const settings = sessions.map((session) => {
      const placed = members.find((member) => member.session === session);
      return placed === undefined ? null : settingsInWords(placed.arm.settings);
    });
    const names = settings.find((each) => each !== null) ?? [];
    return names.map(([name], index) => ({ label, name, values: settings.map((each) => each?.[index]?.[1] ?? null) }));
  });
  const byName = Map.groupBy(
    rows.filter(({ values }) => new Set(values.filter((value) => value !== null)).size > 1),
    ({ name, values }) => JSON.stringify([name, values]),
  );
  return [...byName.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const who = same.length === shared.length ? '' : ` (${same.map(({ label }) => shortLabel(label)).join(', ')})`;
    return [{ group: ASKED, name: `${first.name}${who}`, values: first.values.map((value) => value ?? 'no such arm') }];
  });
}
