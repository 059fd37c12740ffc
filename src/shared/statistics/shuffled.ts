/** A repeatable shuffle, for the order of arms within a block. */

/**
 * A shuffled copy: every order is equally likely (Fisher-Yates, in Durstenfeld's form).
 *
 * @param random uniform in [0, 1), such as `seededRandom(seed)`
 */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const rest = [...items];
  const result: T[] = [];
  while (rest.length > 0) result.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return result;
}
