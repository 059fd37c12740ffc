/** A threshold of `--fail-if`, and the names that it may use: those of the summary, so that there is no second list. */
import { z } from 'zod';
import { type ArmSummary, armSummarySchema, figureSummarySchema } from '../../../../shared/domain/session-document.js';

export const operators = ['>=', '<=', '>', '<'] as const;
export type Operator = (typeof operators)[number];

export interface Threshold {
  /** As it was given. */
  readonly text: string;
  /** As it was written before the colon; null: every arm. */
  readonly arm: string | null;
  /** Reads the value of an arm, in the unit of the summary; null: not known. */
  readonly valueOf: (summary: ArmSummary) => number | null;
  /** Such as `ttftMs.median`. */
  readonly figure: string;
  readonly operator: Operator;
  readonly limit: number;
}

const summaryShape = Object.entries(armSummarySchema.shape);
/** Figures with a median and the like, such as `ttftMs`. */
const figureNames = summaryShape.filter(([, schema]) => schema === figureSummarySchema).map(([name]) => name);
/** Numbers that stand alone, such as `failed`. */
const countNames = summaryShape.filter(([, schema]) => schema instanceof z.ZodNumber).map(([name]) => name);
const statisticNames = Object.keys(figureSummarySchema.shape).filter((name) => name !== 'medianCi95');

/** What may stand at a place of an expression. The unit may be left out: `ttft` is `ttftMs`. */
export const thresholdNames = { figures: figureNames, counts: countNames, statistics: statisticNames } as const;

/** @returns the name as the summary has it; null when there is none */
export function knownName(names: readonly string[], written: string): string | null {
  const wanted = written.toLowerCase();
  return names.find((name) => [name.toLowerCase(), name.toLowerCase().replace(/ms$/, '')].includes(wanted)) ?? null;
}

const numbers = z.record(z.string(), z.unknown());

/** @param path names of the summary, from outside in */
export function valueAt(summary: ArmSummary, path: readonly string[]): number | null {
  let value: unknown = summary;
  for (const name of path) value = numbers.safeParse(value).data?.[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
