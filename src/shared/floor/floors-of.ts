/**
 * The floor of each arm: of what its median time to first token is made, in the article's four layers and the client's own.
 * The parts are medians measured apart: together they come near the median of the whole, not exactly to it.
 */
import type { ArmFloor, FloorPart } from '../domain/floor.js';
import type { OutlineArm, SessionOutline } from '../domain/session-outline.js';
import { median } from '../statistics/median.js';
import { validRuns } from '../summarise/summarised-values.js';
import { clientPart, connectionPart } from './connection-part.js';
import { networkPart } from './network-part.js';
import { prefillPart } from './prefill-part.js';
import { routingPart } from './routing-part.js';
import { schedulingPart } from './scheduling-part.js';
import { runs as countedRuns } from './words.js';

/** A median is shown from three values on. */
const FEWEST_RUNS = 3;

type Measured = Pick<SessionOutline, 'session' | 'arms' | 'comparisons'>;

/** @returns one for each arm, in their order */
export function floorsOf(outline: Measured): ArmFloor[] {
  return outline.arms.map((arm) => floorOf(arm, outline));
}

function floorOf(arm: OutlineArm, outline: Measured): ArmFloor {
  const runs = validRuns(arm.runs);
  const { n } = arm.summary;
  const ttftMs = n < FEWEST_RUNS ? null : arm.summary.ttftMs.median;
  const parts = [
    clientPart(runs),
    connectionPart(runs),
    networkPart(arm, outline.session),
    routingPart(arm, outline),
    schedulingPart(arm, outline),
    prefillPart(arm, outline.arms),
  ];
  const both = runs.filter(({ serverLatencyMs, totalMs }) => serverLatencyMs !== null && totalMs !== null);
  return {
    arm: arm.id,
    n,
    ttftMs,
    parts,
    remainder: remainderOf(ttftMs, n, parts),
    reported: {
      serverLatencyMs: median(both.map((run) => run.serverLatencyMs).filter((ms) => ms !== null)),
      totalMs: median(both.map((run) => run.totalMs).filter((ms) => ms !== null)),
      n: both.length,
    },
  };
}

function remainderOf(ttftMs: number | null, n: number, parts: readonly FloorPart[]): ArmFloor['remainder'] {
  if (ttftMs === null)
    return { ms: null, how: `${countedRuns(n)}: a median of TTFT is shown from ${FEWEST_RUNS} runs on` };
  const known = parts.reduce((sum, { ms }) => sum + (ms ?? 0), 0);
  if (known > ttftMs)
    return { ms: null, how: 'the parts, each measured apart, add up to more than the median of the whole' };
  const unknown = parts.filter(({ ms }) => ms === null).map(({ part }) => part);
  const rest = unknown.length === 0 ? 'what none of the parts holds' : `${unknown.join(', ')} and the model's own work`;
  return { ms: ttftMs - known, how: `not told apart: ${rest}` };
}
