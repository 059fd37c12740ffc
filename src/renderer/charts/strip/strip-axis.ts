/** The time axis of the strip plot: it ends close to the outermost runs, so that the dots get the room. */
import { type TimeAxis, timeAxis } from '../time-axis.js';

/** Beside the outermost dots, as a factor. */
const MARGIN = 1.12;
/** Width of a slow run's label as a share of the axis. */
const LABEL_SHARE = 0.2;
const FEWEST_TICKS = 2;

/** @returns null when there is no dot */
export function stripAxis(dots: readonly { ttftMs: number; slow: boolean }[]): TimeAxis | null {
  const whole = timeAxis(dots.map((dot) => dot.ttftMs));
  if (whole === null) return null;
  const low = dots.reduce((least, { ttftMs }) => Math.min(least, ttftMs), Infinity);
  const high = dots.reduce((most, { ttftMs }) => Math.max(most, ttftMs), 0);
  const slowest = dots.reduce((most, { ttftMs, slow }) => (slow ? Math.max(most, ttftMs) : most), 0);
  const labelRoom = (high / low) ** (LABEL_SHARE / (1 - LABEL_SHARE));
  const minMs = low / MARGIN;
  const maxMs = Math.max(high * MARGIN, slowest * labelRoom);
  const ticksMs = timeAxis([low, maxMs])?.ticksMs.filter((tick) => tick >= minMs && tick <= maxMs) ?? [];
  // Runs that are all alike would have no tick between such narrow ends.
  return ticksMs.length < FEWEST_TICKS ? whole : { minMs, maxMs, ticksMs };
}
