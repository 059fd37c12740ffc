/** Requests about the cheat sheet: what the stored sessions say about its strategies. */
import { z } from 'zod';
import { strategyEffectsSchema } from '../cheat-sheet/effect.js';

export const cheatSheetRequests = {
  'cheatSheet.get': {
    input: z.strictObject({}),
    output: z.strictObject({
      /** Those that a stored session has compared, in the order of the cheat sheet. */
      measured: z.array(strategyEffectsSchema),
    }),
  },
} as const;
