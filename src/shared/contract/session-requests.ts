/** Requests about stored sessions and their reports. */
import { z } from 'zod';
import { sessionDocumentSchema } from '../domain/session-document.js';
import { sessionRowSchema } from '../domain/session.js';

const byId = z.strictObject({ id: z.string().min(1) });

export const reportFileSchema = z.strictObject({
  /** Safe on every platform. */
  fileName: z.string(),
  mediaType: z.string(),
  content: z.string(),
});
export type ReportFile = z.infer<typeof reportFileSchema>;

export const sessionRequests = {
  'sessions.list': {
    input: z.strictObject({}),
    /** Newest first; deleted ones are not in it. */
    output: z.array(sessionRowSchema),
  },
  'sessions.get': { input: byId, output: sessionDocumentSchema },
  /** Hides the sessions; `sessions.restore` brings them back until the application ends. */
  'sessions.delete': {
    input: z.strictObject({ ids: z.array(z.string().min(1)).min(1) }),
    output: z.strictObject({ deleted: z.array(z.string()) }),
  },
  'sessions.restore': {
    input: z.strictObject({ ids: z.array(z.string().min(1)).min(1) }),
    output: z.strictObject({ restored: z.array(z.string()) }),
  },
  'sessions.report': {
    input: z.strictObject({ id: z.string().min(1), format: z.enum(['csv', 'json']) }),
    output: z.strictObject({ files: z.array(reportFileSchema) }),
  },
} as const;
