/** Generated values for the properties of the statistics. */
import fc from 'fast-check';

/** Values of an arm: few whole numbers, so that many are equal, and some over the time limit. */
export const latencies = (lengths: { minLength: number; maxLength: number }) =>
  fc.array(
    fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 1, max: 30 }) },
      { weight: 1, arbitrary: fc.constant(Infinity) },
    ),
    lengths,
  );
