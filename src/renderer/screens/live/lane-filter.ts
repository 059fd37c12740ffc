/** Which of many lanes are shown. */
import type { LiveState } from '../../../shared/domain/live/live-state.js';
import { firstTokensOf } from './first-tokens.js';
import { isActive, shownStatus } from './lane-words.js';

export const laneFilters = ['all', 'active', 'failed'] as const;
export type LaneFilter = (typeof laneFilters)[number];

/** Places of the lanes in the plan. `failed`: a run of it was not completed. */
export function lanesIn({ lanes, ended }: Pick<LiveState, 'lanes' | 'ended'>, filter: LaneFilter): number[] {
  return lanes.flatMap((lane, index) => {
    const shown =
      filter === 'all' ||
      (filter === 'active'
        ? ended === null && (isActive(shownStatus(lane, false)) || lane.inFlight > 0)
        : firstTokensOf(lane.finished).notCompleted > 0);
    return shown ? [index] : [];
  });
}
