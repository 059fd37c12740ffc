/** In what two sessions differ beside the hour, as sentences: each of these may be the cause of a difference. */
import type { Arm } from '../domain/session.js';
import { differingConditions, type SessionFacts } from './session-conditions.js';
import { REGION_OF_ARM, settingsInWords } from './setting-words.js';

type PairedArm = Pick<Arm, 'label' | 'settings'>;
interface ArmPair {
  readonly baseline: PairedArm;
  readonly arm: PairedArm;
}

/** Name, what it is in the first, what it is in the second. */
type Difference = readonly [name: string, one: string, other: string];

/** @returns one sentence for each thing that differs, in both sessions' words */
export function environmentWarnings(
  { session: a }: { readonly session: SessionFacts },
  { session: b }: { readonly session: SessionFacts },
  pairs: readonly ArmPair[],
): string[] {
  return [
    ...differingFacts(a, b).map(([name, one, other]) => `${name}: ${one} in ${a.id}, ${other} in ${b.id}.`),
    ...pairs.flatMap((pair) => {
      const settings = differingSettings(a, b, pair).map(([name, one, other]) => `${name} ${one} and ${other}`);
      return settings.length === 0 ? [] : [`settings of ${pair.arm.label}: ${settings.join(', ')}.`];
    }),
  ].map((warning) => `Different ${warning}`);
}

/**
 * The same for one arm of both, told of the second session to somebody who looks at the first.
 *
 * @example ['AWS SDK: 3.1164.0, not 3.1165.0']
 */
export function conditionsThatDiffer(asked: SessionFacts, other: SessionFacts, pair: ArmPair): string[] {
  return [...differingFacts(asked, other), ...differingSettings(asked, other, pair)].map(
    ([name, one, found]) => `${name}: ${found}, not ${one}`,
  );
}

function differingFacts(a: SessionFacts, b: SessionFacts): Difference[] {
  return differingConditions([a, b]).map(({ name, values: [one = '', other = ''] }) => [name, one, other]);
}

/** Where the arms have the regions of their sessions, that was told of the sessions. */
function differingSettings(a: SessionFacts, b: SessionFacts, { baseline, arm }: ArmPair): Difference[] {
  const others = new Map(settingsInWords(arm.settings));
  const areOfSessions = baseline.settings.region === a.plan.region && arm.settings.region === b.plan.region;
  return settingsInWords(baseline.settings)
    .map(([name, one]): Difference => [name, one, others.get(name) ?? 'not set'])
    .filter(([name, one, other]) => one !== other && !(areOfSessions && name === REGION_OF_ARM));
}
