/** How lanes stand on the screen: at most four across, two rows of three in the smallest comfortable window. */

/** More lanes than these are not drawn unless they are in sight. */
export const LANES_AT_ONCE = 12;
export const LANE_GAP = 16;

const NARROWEST_LANE = 300;
const LOWEST_LANE = 284;
const HIGHEST_LANE = 420;
/** Of the window's height, for a lane in two rows; three rows fit a large window whole. */
const SHARE_OF_WINDOW = 0.3;
const SHARE_OF_THREE = 0.265;

export interface LaneGrid {
  readonly columns: number;
  /** CSS pixels. */
  readonly laneHeight: number;
}

/** @param width of all lanes together, CSS pixels */
export function laneGrid(lanes: number, width: number, windowHeight: number): LaneGrid {
  const fit = Math.max(1, Math.floor((width + LANE_GAP) / (NARROWEST_LANE + LANE_GAP)));
  const columns = Math.min(fit, wishedColumns(lanes));
  const share = lanes > 2 * columns ? SHARE_OF_THREE : SHARE_OF_WINDOW;
  return { columns, laneHeight: Math.round(Math.min(HIGHEST_LANE, Math.max(LOWEST_LANE, share * windowHeight))) };
}

/** Five and six stand in two rows of three; a single one does not fill the whole width. */
function wishedColumns(lanes: number): number {
  return lanes === 5 || lanes === 6 ? 3 : Math.min(4, Math.max(2, lanes));
}
