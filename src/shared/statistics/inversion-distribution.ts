/** The distribution behind Mann-Whitney's U and Kendall's S, exact and fast. */

/**
 * How probable each number of inversions is when the items of several groups are put into a random order: pairs of items
 * from two groups that stand the other way round than their groups. Two groups give Mann-Whitney's U, groups of one
 * Kendall's number of discordant pairs.
 *
 * The counts are the coefficients of the Gaussian multinomial, the product of (1 - q^(a+i)) / (1 - q^i) over i = 1..size
 * of every group, where a is the number of items in the groups before (Andrews, The Theory of Partitions, 3.4). Every
 * partial product is symmetric, so that only its lower half is calculated, where no digits cancel out.
 *
 * @param sizes of the groups, whole and not negative
 * @returns P(D = k) at place k, for k from 0 to the number of pairs
 * @example inversionDistribution([1, 2]) // [1/3, 1/3, 1/3]
 */
export function inversionDistribution(sizes: readonly number[]): Float64Array {
  const groups = sizes.toSorted((a, b) => b - a);
  const items = groups.reduce((sum, size) => sum + size, 0);
  const pairs = (items * items - groups.reduce((sum, size) => sum + size * size, 0)) / 2;
  const probabilities = new Float64Array(pairs + 1);
  probabilities[0] = 1;
  let before = groups[0] ?? 0;
  let degree = 0;
  for (const size of groups.slice(1)) {
    for (let i = 1; i <= size; i += 1) {
      degree += before;
      multiply(probabilities, degree, before, i);
    }
    before += size;
  }
  return probabilities;
}

/** One factor (1 - q^(before + i)) / (1 - q^i), scaled so that the coefficients remain probabilities. */
function multiply(p: Float64Array, degree: number, before: number, i: number): void {
  const half = Math.floor(degree / 2);
  const scale = i / (before + i);
  for (let k = i; k <= half; k += 1) p[k] = at(p, k) + at(p, k - i);
  for (let k = half; k >= before + i; k -= 1) p[k] = at(p, k) - at(p, k - before - i);
  for (let k = 0; k <= half; k += 1) {
    const scaled = at(p, k) * scale;
    p[k] = scaled;
    p[degree - k] = scaled;
  }
}

function at(values: Float64Array, place: number): number {
  return values[place] ?? 0;
}
