/** Arms whose level changed during the session: their order matters, and their intervals are too narrow. */
import { armValues } from '../compare/arm-values.js';
import { isSignificant } from '../compare/significance.js';
import { isBlocked } from '../compare/pair-tester.js';
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm } from '../domain/session-outline.js';
import { holm } from '../statistics/holm.js';
import { median } from '../statistics/median.js';
import { pettitt } from '../statistics/pettitt.js';
import { isPresentable } from '../statistics/presentable.js';
import { evidenceByArm } from './evidence.js';
import type { FindingSession } from './finding-session.js';
import { listed, milliseconds } from './wording.js';

interface Drift {
  readonly arm: OutlineArm;
  readonly p: number;
  readonly n: number;
  readonly changeAfter: number;
  readonly beforeMs: number | null;
  readonly afterMs: number | null;
}

/** One finding for all arms, adjusted for all that were tested (Holm). */
export function findDrift(arms: readonly OutlineArm[], { plan }: FindingSession): Finding[] {
  const tested = arms.flatMap(driftOf);
  const adjusted = holm(tested.map(({ p }) => p));
  const drifting = tested
    .map((drift, index) => ({ ...drift, adjustedP: adjusted[index] ?? 1 }))
    .filter(({ adjustedP }) => isSignificant(adjustedP));
  if (drifting.length === 0) return [];
  const told = drifting.map(({ arm, adjustedP, changeAfter, beforeMs, afterMs }) => {
    const p = adjustedP < 0.001 ? 'p < 0.001' : `p=${adjustedP.toFixed(3)}`;
    const level =
      beforeMs === null || afterMs === null
        ? ''
        : `: median ${milliseconds(beforeMs)} up to run ${changeAfter}, ${milliseconds(afterMs)} after it`;
    return `${arm.label} (${p}${level})`;
  });
  return [
    {
      kind: 'drift',
      severity: 'notice',
      arms: drifting.map(({ arm }) => arm.id),
      text:
        `Run order matters for ${listed(told)}: the runs are not alike, and ${drifting.length === 1 ? 'its interval is' : 'their intervals are'} too narrow.` +
        (isBlocked(plan) ? ' Comparisons within blocks stand.' : ' Comparisons may show the time of day.'),
      advice: 'Repeat at other hours, and compare the medians of the sessions.',
      evidence: evidenceByArm(
        drifting.map(({ arm, p, adjustedP, n, changeAfter, beforeMs, afterMs }) => ({
          armId: arm.id,
          evidence: { p, adjustedP, n, changeAfter, beforeMs, afterMs },
        })),
      ),
    },
  ];
}

function driftOf(arm: OutlineArm): Drift[] {
  const { all } = armValues(arm, 'ttftMs');
  const found = isPresentable('driftTest', all.length) ? pettitt(all) : null;
  const changeAfter = found?.changeAfter ?? null;
  if (found === null || changeAfter === null) return [];
  return [
    {
      arm,
      p: found.p,
      n: all.length,
      changeAfter,
      beforeMs: median(all.slice(0, changeAfter)),
      afterMs: median(all.slice(changeAfter)),
    },
  ];
}
