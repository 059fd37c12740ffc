/** A preset: a plan that is ready to run, with what it answers. */
import { z } from 'zod';
import { planSchema } from './plan.js';

export const presetSchema = z.strictObject({
  /** As `--preset` takes it. */
  name: z.string(),
  title: z.string(),
  /** What question it answers, two lines at most. */
  answers: z.string(),
  /** The strategy of the cheat sheet that it measures (`cheat-sheet/`); null: none. */
  strategy: z.string().nullable().default(null),
  plan: planSchema,
});
export type Preset = z.infer<typeof presetSchema>;
