/** Answers of the control plane that were kept, and how old ones are told apart from new ones. */
import { z } from 'zod';
import { contractError } from '../router.js';
import type { AnswerCache } from '../storage/answer-cache.js';
import { listedModelSchema } from '../bedrock/listed-models.js';
import type { Discovered } from '../bedrock/discovery.js';

const listingSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** ISO 8601, UTC: when the account was asked. */
  fetchedAt: z.iso.datetime(),
  listed: z.array(listedModelSchema),
  warnings: z.array(z.string()),
});

export interface Listing extends Pick<z.output<typeof listingSchema>, 'fetchedAt' | 'listed' | 'warnings'> {
  readonly cached: boolean;
}

export interface ListingQuestion {
  /** What the answer depends on: no secret, no account. */
  readonly key: readonly unknown[];
  readonly ask: () => Promise<Discovered>;
  /** Asks even when a kept answer is young. */
  readonly refresh: boolean;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Takes an answer of the last day from the cache, else asks. When nobody can be asked, a kept answer of any age comes
 * with a warning that says why and how old it is.
 *
 * @throws ApplicationError when nobody can be asked and nothing is kept, or when the question itself is wrong
 */
export async function listWithCache(
  { key, ask, refresh }: ListingQuestion,
  cache: AnswerCache,
  now: () => number,
): Promise<Listing> {
  const kept = await readKept(cache, key);
  const age = kept === null ? null : now() - Date.parse(kept.fetchedAt);
  // A clock that was set back makes answers of the future: they are asked for anew.
  if (kept !== null && !refresh && age !== null && age >= 0 && age < DAY_MS) return { ...kept, cached: true };
  try {
    const { listed, warnings, complete } = await ask();
    const listing = { fetchedAt: new Date(now()).toISOString(), listed, warnings };
    // What failed for a reason that passes is asked for again the next time.
    const problem = complete ? await keep(cache, key, listing) : null;
    return { ...listing, warnings: problem === null ? warnings : [...warnings, problem], cached: false };
  } catch (error) {
    const { code, message, hint } = contractError(error);
    if (kept === null || code === 'invalid-input' || code === 'not-found') throw error;
    const why = `The account could not be asked. ${message} ${hint}`;
    const old = `This is its answer of ${kept.fetchedAt.slice(0, 16).replace('T', ' ')} UTC (${ageText(age ?? 0)}).`;
    return { ...kept, cached: true, warnings: [`${why} ${old}`, ...kept.warnings] };
  }
}

async function readKept(cache: AnswerCache, key: readonly unknown[]): Promise<Omit<Listing, 'cached'> | null> {
  const parsed = listingSchema.safeParse(await cache.read(key));
  if (!parsed.success) return null;
  const { fetchedAt, listed, warnings } = parsed.data;
  return { fetchedAt, listed, warnings };
}

/** @returns why it could not be kept: no reason to hold the answer back */
async function keep(cache: AnswerCache, key: readonly unknown[], listing: Omit<Listing, 'cached'>) {
  try {
    await cache.write(key, { schemaVersion: 1, ...listing });
    return null;
  } catch (error) {
    return contractError(error).message;
  }
}

/** @example ageText(7_200_000) // "2 hours old" */
export function ageText(ms: number): string {
  const units = [
    ['day', DAY_MS],
    ['hour', 60 * 60 * 1000],
    ['minute', 60 * 1000],
  ] as const;
  for (const [unit, length] of units) {
    const count = Math.floor(ms / length);
    if (count >= 1) return `${count} ${unit}${count === 1 ? '' : 's'} old`;
  }
  return 'less than a minute old';
}
