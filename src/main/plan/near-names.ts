/** Finds what was probably meant by a name that does not exist. */

/** A name is near when at most this share of it must be changed. */
const NEAR_SHARE = 0.4;
const MOST_SUGGESTIONS = 3;

/** @returns up to three known names, the nearest first; none when nothing is near */
export function nearNames(name: string, known: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  return known
    .map((candidate) => ({ candidate, distance: nearness(wanted, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= NEAR_SHARE)
    .sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ candidate }) => candidate);
}

/** 0 for equal names, 1 for nothing in common; a name that holds the other is near however long it is. */
function nearness(wanted: string, candidate: string): number {
  if (wanted.length >= 4 && candidate.includes(wanted)) return 0.1;
  if (candidate.length >= 4 && wanted.includes(candidate)) return 0.1;
  return editDistance(wanted, candidate) / Math.max(wanted.length, candidate.length, 1);
}

/** Levenshtein distance, by the two-row table of Wagner and Fischer (1974). */
export function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const cost = from[row - 1] === to[column - 1] ? 0 : 1;
      current.push(
        Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + cost),
      );
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}
