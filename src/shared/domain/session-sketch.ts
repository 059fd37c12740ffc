/** A session's times to first token, few enough for a tiny picture. */
import { z } from 'zod';

/** Values of an arm at most. */
export const SKETCH_VALUES = 60;

export const sessionSketchSchema = z.strictObject({
  id: z.string(),
  /** In the plan's order. */
  arms: z.array(
    z.strictObject({
      label: z.string(),
      /** Milliseconds of the runs that count, in their order, evenly thinned to `SKETCH_VALUES`. */
      ttftMs: z.array(z.number()),
      /** Beside these, of the thinned runs: cut off by the time limit, so slower than all that are known. */
      overLimit: z.int(),
    }),
  ),
});
export type SessionSketch = z.infer<typeof sessionSketchSchema>;
