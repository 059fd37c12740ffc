/** A preset: a plan that is ready to run, with what it answers. */
import { z } from 'zod';
import { planSchema } from './plan.js';

/**
 * `decide`: which model or region to take; `causes`: what delays the first token; `limits`: what money and load change;
 * `own`: plans that the user saved.
 */
export const presetGroups = ['decide', 'causes', 'limits', 'own'] as const;
export type PresetGroup = (typeof presetGroups)[number];

export const presetSchema = z.strictObject({
  /** As `--preset` takes it. */
  name: z.string(),
  title: z.string(),
  /** What question it answers, two lines at most. */
  answers: z.string(),
  group: z.enum(presetGroups),
  /** The strategy of the cheat sheet that it measures (`cheat-sheet/`); null: none. */
  strategy: z.string().nullable().default(null),
  plan: planSchema,
});
export type Preset = z.infer<typeof presetSchema>;

/** Name of a preset of one's own. */
export const presetNameSchema = z.string().trim().min(1).max(80);

/**
 * How much to measure, as runs of each arm. 6: the least from which a median has a 95 % interval; 20: all pairs of six
 * arms can be told apart; 60: the first round number from which the 95th percentile has an interval.
 */
export const sizes = [
  { name: 'look', title: 'Look 6', runs: 6 },
  { name: 'compare', title: 'Compare 20', runs: 20 },
  { name: 'tail', title: 'Tail 60', runs: 60 },
] as const;
