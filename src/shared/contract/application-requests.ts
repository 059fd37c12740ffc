/** Requests about the application itself. */
import { z } from 'zod';

export const applicationRequests = {
  'application.info': {
    input: z.strictObject({}),
    output: z.strictObject({
      version: z.string(),
      host: z.enum(['electron', 'loopback', 'cli']),
      /** The folder that holds the database, with the home folder shortened to `~`. */
      dataDirectory: z.string(),
      regions: z.array(z.strictObject({ code: z.string(), name: z.string() })),
      scenarios: z.array(z.string()),
    }),
  },
} as const;
