/** How a time grew along the arms of a ladder, in words and as evidence. */
import { formatFigure } from '../../domain/figures/format-figure.js';
import type { Slope } from '../../compare/slope-within-blocks.js';
import type { Comparison } from '../../domain/session-document.js';
import type { OutlineArm } from '../../domain/session-outline.js';
import { type Evidence, evidenceByArm } from '../evidence.js';
import { counted, listed, milliseconds } from '../wording.js';

interface SlopeWords {
  readonly slope: (ladder: readonly OutlineArm[]) => Slope | null;
  /** How many of them it is told for. */
  readonly units: number;
  /** Such as "prompt token", and "of TTFT". */
  readonly words: { readonly unit: string; readonly cost: string };
  /** In the evidence. */
  readonly name: string;
}

/** One slope for each first arm and all that are compared with it. */
export function describeSlopes(
  comparisons: readonly Comparison[],
  arms: readonly OutlineArm[],
  { slope, units, words, name }: SlopeWords,
): { more: string[]; evidence: Evidence } {
  const found = [...Map.groupBy(comparisons, ({ baseline }) => baseline)].flatMap(([baseline, steps]) => {
    const first = arms.find(({ id }) => id === baseline);
    const ladder = arms.filter(({ id }) => id === baseline || steps.some(({ arm }) => arm === id));
    const measured = slope(ladder);
    return measured === null || first === undefined ? [] : [{ first, measured }];
  });
  const told = found.map(({ first, measured: { perUnit, interval, blocks } }) => {
    const span = interval === null ? '' : ` [${interval.map((ms) => formatFigure(ms * units, 0)).join('-')}]`;
    const whose = found.length === 1 ? '' : ` with ${first.model.name}`;
    return `${milliseconds(perUnit * units)}${span} ${words.cost}${whose} (${counted(blocks, 'block')})`;
  });
  return {
    more: told.length === 0 ? [] : [`${counted(units, `more ${words.unit}`)} took ${listed(told)}.`],
    evidence: evidenceByArm(
      found.map(({ first, measured: { perUnit, interval, blocks } }) => ({
        armId: first.id,
        evidence: {
          [name]: perUnit * units,
          [`${name}Low`]: interval === null ? null : interval[0] * units,
          [`${name}High`]: interval === null ? null : interval[1] * units,
          blocks,
        },
      })),
    ),
  };
}
