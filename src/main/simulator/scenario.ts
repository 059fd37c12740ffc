/**
 * A scenario: which models the simulator has and how they behave. It is data, so that a benchmark can be repeated on
 * another machine by sending one file. Milliseconds are those of time scale 1. `docs/scenario.schema.json` is made from it.
 */
import { z } from 'zod';
import { applicationProfileSchema, provisionedThroughputSchema } from './scenario-account.js';
import { driftSchema, waitMsSchema } from './scenario-latency.js';
import { scenarioModelSchema } from './scenario-model.js';

export type { ScenarioInferenceProfile, ScenarioModel, ScenarioQuota } from './scenario-model.js';

const networkSchema = z.strictObject({
  addedRoundTripMs: waitMsSchema
    .default(0)
    .describe('Half of it holds up what the client sends, half what the server sends; a new connection waits it once.'),
  regionRoundTripMs: z
    .record(z.string().min(1), waitMsSchema)
    .default({})
    .describe(
      'How far away each region is; one that is left out is near. A request arrives later by this, and the first one to a region on a connection by what the set-up would have taken too.',
    ),
  idleCloseMs: waitMsSchema
    .nullable()
    .default(null)
    .describe('A connection without a request is closed in order after this; null: never.'),
  idleBlackHoleMs: waitMsSchema
    .nullable()
    .default(null)
    .describe('A connection on which nothing moved for this long swallows everything from then on; null: never.'),
  idleResetMs: waitMsSchema
    .nullable()
    .default(null)
    .describe(
      'What comes first after nothing moved on a connection for this long is answered by a TCP reset; null: never.',
    ),
  keepAliveMaxRequests: z
    .int()
    .min(1)
    .nullable()
    .default(null)
    .describe('After so many requests a connection is closed in order; null: no limit.'),
});
export type ScenarioNetwork = z.output<typeof networkSchema>;

export const scenarioSchema = z
  .strictObject({
    $schema: z.string().optional().describe('For editors; not used.'),
    schemaVersion: z.literal(1),
    name: z.string().min(1),
    description: z.string().min(1).describe('One or two sentences: what it is for.'),
    notes: z.array(z.string()).default([]).describe('Where the numbers come from and what was done to them.'),
    network: networkSchema.prefault({}),
    clockSkewSeconds: z
      .number()
      .min(-86_400)
      .max(86_400)
      .default(0)
      .describe("How far the server's clock is ahead: it moves the date header and the 5 minutes of a signature."),
    drift: driftSchema.nullable().default(null).describe('A trend over the whole session; null: none.'),
    models: z.array(scenarioModelSchema).min(1),
    applicationProfiles: z
      .array(applicationProfileSchema)
      .default([])
      .describe("The account's own inference profiles."),
    provisionedThroughputs: z.array(provisionedThroughputSchema).default([]),
    maxPageSize: z
      .int()
      .min(1)
      .max(1_000)
      .default(1_000)
      .describe('No page of a list is longer, however many entries a request asks for.'),
  })
  .superRefine(({ models, applicationProfiles, provisionedThroughputs }, context) => {
    const seen = new Set<string>();
    const claim = (id: string, path: (string | number)[]): void => {
      if (seen.has(id)) context.addIssue({ code: 'custom', path, message: `the id "${id}" is used twice` });
      seen.add(id);
    };
    models.forEach((model, at) => {
      claim(model.id, ['models', at, 'id']);
      model.inferenceProfiles.forEach(({ id }, profileAt) => {
        claim(id, ['models', at, 'inferenceProfiles', profileAt, 'id']);
      });
    });
    // What follows must stand for something that is there.
    const callable = new Set(seen);
    const refer = (id: string, path: (string | number)[]): void => {
      if (!callable.has(id)) context.addIssue({ code: 'custom', path, message: `there is no model "${id}"` });
    };
    applicationProfiles.forEach(({ id, copyFrom }, at) => {
      claim(id, ['applicationProfiles', at, 'id']);
      refer(copyFrom, ['applicationProfiles', at, 'copyFrom']);
    });
    provisionedThroughputs.forEach(({ id, modelId }, at) => {
      claim(id, ['provisionedThroughputs', at, 'id']);
      refer(modelId, ['provisionedThroughputs', at, 'modelId']);
    });
  });
/** A scenario with every default filled in. */
export type Scenario = z.output<typeof scenarioSchema>;
