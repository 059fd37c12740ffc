/** How much the runs of an arm vary, with and without the slow ones. */
import type { OutlineArm } from '../domain/session-outline.js';
import { coefficientOfVariation } from '../statistics/coefficient-of-variation.js';
import { robustCoefficientOfVariation } from '../statistics/robust-coefficient-of-variation.js';
import { knownValues } from '../summarise/summarised-values.js';

/** Above this robust CV three times the median is no rare value (68 % of clean sessions have one at log-sd 0.7). */
const WIDE_SPREAD = 0.4;

export interface Spread {
  readonly arm: OutlineArm;
  readonly n: number;
  readonly robustCv: number;
  readonly cv: number;
  readonly medianMs: number;
  readonly maxMs: number;
}

/** @param fewest runs from which the statement that follows may be made */
export function spreadOf(arm: OutlineArm, fewest: number): Spread[] {
  const values = knownValues(arm.runs, 'ttftMs');
  const robustCv = robustCoefficientOfVariation(values);
  const cv = coefficientOfVariation(values);
  const { median: medianMs, max: maxMs } = arm.summary.ttftMs;
  if (values.length < fewest || robustCv === null || cv === null || medianMs === null || maxMs === null) return [];
  return [{ arm, n: values.length, robustCv, cv, medianMs, maxMs }];
}

export function isWide(robustCv: number | null): boolean {
  return robustCv !== null && robustCv > WIDE_SPREAD;
}
