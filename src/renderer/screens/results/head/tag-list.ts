/** The tags of a session while they are edited. */

/** As the contract has it. */
export const MOST_TAGS = 20;
export const LONGEST_TAG = 40;

export interface TagsAdded {
  tags: readonly string[];
  /** What could not be taken, and why; null: all was. */
  problem: string | null;
}

/** Commas part tags; one that is there already, in whatever case, is not added again. */
export function addTags(tags: readonly string[], text: string): TagsAdded {
  const wanted = text
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  const tooLong = wanted.find((tag) => tag.length > LONGEST_TAG);
  if (tooLong !== undefined) {
    return { tags, problem: `A tag has at most ${LONGEST_TAG} characters; this one has ${tooLong.length}.` };
  }
  const next = wanted.reduce<readonly string[]>(
    (all, tag) => (all.some((other) => other.toLowerCase() === tag.toLowerCase()) ? all : [...all, tag]),
    tags,
  );
  return next.length > MOST_TAGS
    ? { tags, problem: `A session has at most ${MOST_TAGS} tags: remove one first.` }
    : { tags: next, problem: null };
}
