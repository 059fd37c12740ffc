/** Which arm of another session is the same as one of this. */
import type { Arm } from '../domain/session.js';

type MatchedArm = Pick<Arm, 'modelId' | 'label' | 'settings'>;

/** In the order in which they are looked for: of the same id and settings, else of the same id and label. */
const sameness: readonly ((one: MatchedArm, other: MatchedArm) => boolean)[] = [
  (one, other) => one.modelId === other.modelId && JSON.stringify(one.settings) === JSON.stringify(other.settings),
  (one, other) => one.modelId === other.modelId && one.label === other.label,
];

/** @returns the first that fits best; undefined when none does */
export function matchArm<A extends MatchedArm>(asked: MatchedArm, arms: readonly A[]): A | undefined {
  return sameness.map((isSame) => arms.find((arm) => isSame(asked, arm))).find((arm) => arm !== undefined);
}

/** Each arm has one partner at most. @returns pairs in the order of the first, and the labels of those without a partner */
export function matchArms<A extends MatchedArm>(
  first: readonly A[],
  second: readonly A[],
): { pairs: { baseline: A; arm: A }[]; alone: string[] } {
  const found = new Map<A, A>();
  const taken = new Set<A>();
  for (const isSame of sameness)
    for (const baseline of first) {
      const arm = found.has(baseline) ? undefined : second.find((each) => !taken.has(each) && isSame(baseline, each));
      if (arm === undefined) continue;
      found.set(baseline, arm);
      taken.add(arm);
    }
  const alone = [...first.filter((arm) => !found.has(arm)), ...second.filter((arm) => !taken.has(arm))];
  return {
    pairs: first.flatMap((baseline) => {
      const arm = found.get(baseline);
      return arm === undefined ? [] : [{ baseline, arm }];
    }),
    alone: alone.map(({ label }) => label),
  };
}
