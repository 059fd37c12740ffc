/**
 * The user's own facts about models, in `model-facts.json` of the data folder: they go before those that ship with the
 * application. `docs/model-facts.md` explains the file; its schema is made from the one here.
 */
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { type Model, modelPriceSchema } from '../../shared/domain/model.js';
import { serviceTiers } from '../../shared/domain/plan.js';
import { lineAndColumn, mapJson, offsetOf } from '../locate-json.js';
import { isVersionOf } from './model-id.js';

const dollarsSchema = z.number().min(0).max(100_000);
const cacheDollarsSchema = dollarsSchema.nullable().default(null);

const userFactSchema = z.strictObject({
  id: z
    .string()
    .min(1)
    .describe(
      'The id to call (a model, profile or ARN), or the start of a foundation model id, after which only a date and a version may follow.',
    ),
  regions: z
    .array(z.string().min(1))
    .optional()
    .describe('Holds only for requests from these regions; left out: from all.'),
  source: z.string().min(1).optional().describe('Where you have it from; shown beside the facts.'),
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}(-\d{2})?$/, { error: 'must be a date such as 2026-11-22' })
    .describe('The date of these facts.'),
  name: z.string().min(1).optional(),
  caching: z
    .strictObject({ minimumTokens: z.int().min(0), ttl: z.array(z.enum(['5m', '1h'])).min(1) })
    .nullable()
    .optional()
    .describe('Explicit prompt caching: minimum of a prefix in tokens, and lifetimes; null: none.'),
  reasoning: z.boolean().nullable().optional().describe('Streams reasoning before its answer.'),
  latencyOptimized: z.boolean().nullable().optional().describe('Takes requests for optimized latency.'),
  tiers: z.array(z.enum(serviceTiers)).nullable().optional().describe('Service tiers that it takes.'),
  maxOutputTokens: z.int().min(1).nullable().optional(),
  contextTokens: z.int().min(1).nullable().optional().describe('Prompt and reply together.'),
  price: modelPriceSchema
    .extend({
      inputPerMillion: dollarsSchema,
      outputPerMillion: dollarsSchema,
      cacheReadPerMillion: cacheDollarsSchema,
      cacheWritePerMillion: cacheDollarsSchema,
    })
    .nullable()
    .optional()
    .describe('US dollars per million tokens.'),
});

export const userFactsSchema = z.strictObject({
  $schema: z.string().optional().describe('For editors; not used.'),
  schemaVersion: z.literal(1),
  models: z.array(userFactSchema).describe('A later entry goes before an earlier one.'),
});

export type UserFacts = readonly z.output<typeof userFactSchema>[];

export interface UserFactsAnswer {
  readonly facts: UserFacts;
  /** What is wrong with the file; null: nothing, or there is none. */
  readonly warning: string | null;
}

/** @returns a function that reads the file when it is new or has changed; it never throws */
export function watchUserFacts(file: string): () => UserFactsAnswer {
  let seen: { stamp: string; answer: UserFactsAnswer } | null = null;
  return () => {
    try {
      const found = statSync(file, { throwIfNoEntry: false });
      if (found === undefined) return { facts: [], warning: null };
      const stamp = [found.mtimeMs, found.size, found.ino].join();
      if (seen?.stamp !== stamp) seen = { stamp, answer: parseUserFacts(readFileSync(file, 'utf8'), file) };
      return seen.answer;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { facts: [], warning: refused(`the file ${file} cannot be read: ${reason}.`) };
    }
  };
}

/** @param file how the warning names it */
export function parseUserFacts(text: string, file: string): UserFactsAnswer {
  const json = text.replace(/^\uFEFF/, '');
  const map = mapJson(json);
  const placeAt = (offset: number) => `${file}:${lineAndColumn(json, offset)}`;
  if (map.faultAt !== null) return { facts: [], warning: refused(`${placeAt(map.faultAt)} is not JSON.`) };
  const parsed = userFactsSchema.safeParse(JSON.parse(json));
  if (parsed.success) return { facts: parsed.data.models, warning: null };
  const problems = parsed.error.issues.map((issue) => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
    return `${placeAt(offsetOf(map, path))}: ${[path.map(String).join('.'), issue.message].filter(Boolean).join(': ')}`;
  });
  return { facts: [], warning: refused(`${problems.join('; ')}.`) };
}

function refused(why: string): string {
  return `Your own facts about models are not used: ${why} Correct or remove the file (docs/model-facts.md); the built-in facts hold.`;
}

/** @returns the same row when no entry speaks of it */
export function applyUserFacts(model: Model, facts: UserFacts, region: string): Model {
  return facts
    .filter((fact) => fact.id === model.id || isVersionOf(model.baseModelId, fact.id))
    .filter(({ regions }) => regions?.includes(region) ?? true)
    .reduce((row, { source, asOf, ...fact }) => {
      const given = Object.fromEntries(
        Object.entries(fact).filter(([name, value]) => name !== 'id' && name !== 'regions' && value !== undefined),
      );
      const yours = source === undefined ? 'your model-facts.json' : `your model-facts.json (${source})`;
      const before = row.facts === null ? '' : `; else ${row.facts.source}`;
      const names = Object.keys(given).join(', ');
      return { ...row, ...given, facts: { source: `${names}: ${yours}${before}`, asOf, overridden: true } };
    }, model);
}
