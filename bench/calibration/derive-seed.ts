/** Seeds of their own for everything that is random in a simulated session, so that no two share their numbers. */

/**
 * FNV-1a over the parts, then the finaliser of MurmurHash3.
 *
 * @returns a 32-bit seed; the same parts give the same one
 */
export function deriveSeed(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of parts.join('|')) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
