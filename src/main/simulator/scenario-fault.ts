/** The faults that a scenario can order, as data; `faults.ts` carries them out. */
import { z } from 'zod';
import { shareSchema, waitMsSchema } from './scenario-latency.js';

const when = {
  onRequest: z
    .union([z.literal('every'), z.int().min(1)], { error: 'must be "every" or a whole number from 1' })
    .optional()
    .describe('The request that it hits, counted from 1 for each called id over the valid requests; "every": all.'),
  rate: shareSchema
    .optional()
    .describe('In place of onRequest: the share of requests that it hits, drawn by the seed.'),
};

export const streamExceptions = [
  'internalServerException',
  'modelStreamErrorException',
  'validationException',
  'throttlingException',
  'serviceUnavailableException',
] as const;
export type StreamException = (typeof streamExceptions)[number];

const places = ['before-headers', 'before-first-frame', 'mid-stream'] as const;
export type FaultPlace = (typeof places)[number];
const placeSchema = z.enum(places).default('mid-stream').describe('mid-stream: after half of the deltas.');

/** Kind and what it does; these have no options. */
const plain = {
  'html-502': '502 with a page of HTML, as a proxy sends it.',
  'expired-token': '403 ExpiredTokenException.',
  'invalid-token': '403 UnrecognizedClientException.',
  'access-denied': '403 AccessDeniedException.',
  validation: '400 ValidationException.',
  legacy: '404 ResourceNotFoundException: a legacy model that is closed to the account.',
  'model-timeout': '408 ModelTimeoutException.',
  'model-error': '424 ModelErrorException with originalStatusCode.',
  'model-not-ready': '429 ModelNotReadyException.',
  'internal-error': '500 InternalServerException.',
  'service-unavailable': '503 ServiceUnavailableException.',
  overloaded: '529 overloaded_error.',
  cut: 'The connection is closed after half of the deltas.',
  'no-message-stop': "The body ends after the last delta's block, without messageStop and metadata.",
  'empty-stream': '200 and a body without a frame.',
  'bad-checksum': 'The frame in the middle carries a wrong checksum.',
  'truncated-frame': 'The body ends within the frame in the middle.',
  'unknown-event': 'An event of a type that no client knows comes in the middle; the rest is sound.',
  'connection-close': 'A sound reply with "connection: close"; HTTP/2 sends GOAWAY.',
} as const;
type PlainKind = keyof typeof plain;

function plainFault<Kind extends PlainKind>(kind: Kind) {
  return z.strictObject({ kind: z.literal(kind), ...when }).describe(plain[kind]);
}

const exceptionSchema = z.enum(streamExceptions);

export const scenarioFaultSchema = z
  .discriminatedUnion('kind', [
    plainFault('html-502'),
    plainFault('expired-token'),
    plainFault('invalid-token'),
    plainFault('access-denied'),
    plainFault('validation'),
    plainFault('legacy'),
    plainFault('model-timeout'),
    plainFault('model-error'),
    plainFault('model-not-ready'),
    plainFault('internal-error'),
    plainFault('service-unavailable'),
    plainFault('overloaded'),
    plainFault('cut'),
    plainFault('no-message-stop'),
    plainFault('empty-stream'),
    plainFault('bad-checksum'),
    plainFault('truncated-frame'),
    plainFault('unknown-event'),
    plainFault('connection-close'),
    z
      .strictObject({
        kind: z.literal('throttle'),
        ...when,
        reason: z.enum(['requests', 'tokens']).default('requests').describe('Which quota the message names.'),
      })
      .describe('429 ThrottlingException.'),
    z
      .strictObject({
        kind: z.literal('exception-first'),
        ...when,
        exception: exceptionSchema.default('throttlingException'),
      })
      .describe('200, and then an exception in place of messageStart.'),
    z
      .strictObject({
        kind: z.literal('exception-mid-stream'),
        ...when,
        exception: exceptionSchema.default('modelStreamErrorException'),
      })
      .describe('An exception after half of the deltas.'),
    z
      .strictObject({ kind: z.literal('reset'), ...when, at: placeSchema })
      .describe('HTTP/1.1: TCP reset. HTTP/2: the stream is closed with INTERNAL_ERROR.'),
    z
      .strictObject({ kind: z.literal('stall'), ...when, at: placeSchema })
      .describe('Nothing more is sent; the connection stays open until the client leaves.'),
    z
      .strictObject({ kind: z.literal('slow-headers'), ...when, byMs: waitMsSchema })
      .describe('Headers and everything after them come later by this.'),
    z
      .strictObject({ kind: z.literal('slow-first-frame'), ...when, byMs: waitMsSchema })
      .describe('Headers come in time, the first frame and everything after it later by this.'),
  ])
  .superRefine(({ onRequest, rate }, context) => {
    if ((onRequest === undefined) !== (rate === undefined)) return;
    context.addIssue({ code: 'custom', path: ['onRequest'], message: 'give either onRequest or rate' });
  });
export type ScenarioFault = z.infer<typeof scenarioFaultSchema>;
export type FaultKind = ScenarioFault['kind'];
