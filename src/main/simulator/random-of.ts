/** Random numbers that depend on what they are for, and on nothing else that happens. */
import { seededRandom } from '../../shared/statistics/seeded-random.js';

/** @returns a function that gives the next number, uniform in [0, 1); the same for the same arguments */
export function randomOf(seed: number, ...purpose: readonly (string | number)[]): () => number {
  return seededRandom(hashText([seed, ...purpose].join(':')));
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo): spreads similar texts over all seeds. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
