/** The faults that a scenario can order, as data; `faults.ts` carries them out. */
import { z } from 'zod';

/** Counted for each id that is called, from 1, over the requests that were valid; `every`: all of them. */
const onRequestSchema = z.union([z.literal('every'), z.int().min(1)], {
  error: 'must be "every" or a whole number from 1',
});

export const streamExceptions = [
  'internalServerException',
  'modelStreamErrorException',
  'validationException',
  'throttlingException',
  'serviceUnavailableException',
] as const;
export type StreamException = (typeof streamExceptions)[number];

const withoutOptions = [
  /** 502 with a page of HTML, as a proxy sends it. */
  'html-502',
  /** 429 ThrottlingException. */
  'throttle',
  /** 403 ExpiredTokenException. */
  'expired-token',
  /** 403 AccessDeniedException. */
  'access-denied',
  /** The connection is destroyed after half of the deltas. */
  'cut',
  /** The body ends after the last delta's block, without messageStop and metadata. */
  'no-message-stop',
  /** The frame in the middle carries a wrong checksum. */
  'bad-checksum',
] as const;

export const scenarioFaultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(withoutOptions), onRequest: onRequestSchema }),
  z.strictObject({
    /** 200, and then an exception in place of messageStart. */
    kind: z.literal('exception-first'),
    onRequest: onRequestSchema,
    exception: z.enum(streamExceptions).default('throttlingException'),
  }),
  z.strictObject({
    /** An exception after half of the deltas. */
    kind: z.literal('exception-mid-stream'),
    onRequest: onRequestSchema,
    exception: z.enum(streamExceptions).default('modelStreamErrorException'),
  }),
]);
export type ScenarioFault = z.infer<typeof scenarioFaultSchema>;
