/** Which run of each arm is drawn over time: the median one, the fastest, the slowest, or each arm's k-th. */
import type { OverviewArm } from '../../../shared/domain/session-overview.js';
import { medianRun, type WholeRun, wholeRuns } from '../phases/median-run.js';

export type RunChoice = 'median' | 'fastest' | 'slowest' | `run-${number}`;

export interface ChoiceOption {
  value: RunChoice;
  label: string;
  description?: string;
}

/** Every place in the order of runs that some arm has a completed run at, behind the three that are told by their total. */
export function choiceOptions(arms: readonly Pick<OverviewArm, 'runs'>[]): ChoiceOption[] {
  const ordinals = [...new Set(arms.flatMap((arm) => wholeRuns(arm).map(({ ordinal }) => ordinal)))];
  return [
    { value: 'median', label: 'Median run', description: 'Half of the runs took no longer in total' },
    { value: 'fastest', label: 'Fastest run', description: 'The shortest total' },
    { value: 'slowest', label: 'Slowest run', description: 'The longest total' },
    ...ordinals
      .sort((a, b) => a - b)
      .map((ordinal): ChoiceOption => ({ value: `run-${ordinal}`, label: `Run ${ordinal}` })),
  ];
}

/** @returns null where the arm has no such run, or it was not completed */
export function chosenRun(arm: Pick<OverviewArm, 'runs'>, choice: RunChoice): WholeRun | null {
  switch (choice) {
    case 'median':
      return medianRun(arm);
    case 'fastest':
      return wholeRuns(arm).at(0) ?? null;
    case 'slowest':
      return wholeRuns(arm).at(-1) ?? null;
    default:
      return wholeRuns(arm).find(({ ordinal }) => choice === `run-${ordinal}`) ?? null;
  }
}
