/** In what two sessions differ beside the hour: each of these may be the cause of a difference. */
import type { Arm } from '../domain/session.js';
import { hasSamePrompt, type SessionFacts, sessionConditions } from './session-conditions.js';

type PairedArm = Pick<Arm, 'label' | 'settings'>;
interface ArmPair {
  readonly baseline: PairedArm;
  readonly arm: PairedArm;
}

/** @returns one sentence for each thing that differs, in both sessions' words */
export function environmentWarnings(
  { session: a }: { readonly session: SessionFacts },
  { session: b }: { readonly session: SessionFacts },
  pairs: readonly ArmPair[],
): string[] {
  return [
    ...differingFacts(a, b).map(([name, one, other]) => `${name}: ${one} in ${a.id}, ${other} in ${b.id}.`),
    ...(hasSamePrompt(a, b) ? [] : [`prompt: not the same in ${a.id} and ${b.id}.`]),
    ...pairs.flatMap((pair) => {
      const settings = differingSettings(pair).map(([name, one, other]) => `${name} ${one} and ${other}`);
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
  const differing = [...differingFacts(asked, other), ...differingSettings(pair)];
  return [
    ...differing.map(([name, one, found]) => `${name}: ${found}, not ${one}`),
    ...(hasSamePrompt(asked, other) ? [] : ['another prompt']),
  ];
}

/** Name, what it is in the first, what it is in the second. */
function differingFacts(a: SessionFacts, b: SessionFacts): [string, string, string][] {
  const other = new Map(sessionConditions(b));
  return sessionConditions(a)
    .map(([name, value]): [string, string, string] => [name, value, other.get(name) ?? ''])
    .filter(([, one, found]) => one !== found);
}

function differingSettings({ baseline, arm }: ArmPair): [string, string, string][] {
  const other = new Map(Object.entries(arm.settings));
  return Object.entries(baseline.settings)
    .filter(([name, value]) => other.get(name) !== value)
    .map(([name, value]) => [name, String(value ?? 'not set'), String(other.get(name) ?? 'not set')]);
}
