/** What is done with others' methods is done as they do it; else the comparison would be unfair. */
import { expect, test } from 'vitest';
import { meanInterval, tukeyFence, welchFindsDifference } from '../../../bench/calibration/peers.js';
import { studentP, studentQuantile } from '../../../bench/calibration/student-t.js';

const squares = Array.from({ length: 20 }, (_, index) => (index + 1) ** 2);

test("Student's t is that of SciPy", () => {
  // scipy.stats.t.ppf(0.975, [1, 5, 9, 19, 59]), and 2 * t.sf
  const quantiles = [1, 5, 9, 19, 59].map(studentQuantile);
  for (const [index, expected] of [12.70620474, 2.57058184, 2.26215716, 2.09302405, 2.00099538].entries())
    expect(quantiles[index]).toBeCloseTo(expected, 7);
  expect(studentP(2, 10)).toBeCloseTo(0.07338803477074037, 12);
  expect(studentP(-2.5, 33.7)).toBeCloseTo(0.01745349255212637, 12);
  // ttest_ind(x, y, equal_var=False) of two of the reference samples
  expect(studentP(-4.687183861799927, 24.999510402132653)).toBeCloseTo(8.382674489844801e-5, 14);
});

test('the interval of the mean and the fence are those of SciPy and NumPy', () => {
  // scipy.stats.t.interval(0.95, 19, mean, sem); np.percentile (type 7): 33.25 and 232.75
  const { low, high } = meanInterval(squares);
  expect(low).toBeCloseTo(83.63987795833697, 8);
  expect(high).toBeCloseTo(203.36012204166303, 8);
  expect(tukeyFence(squares)).toBeCloseTo(532, 12);
});

test("Welch's t finds what is far apart, in either direction, and not what is alike", () => {
  const far = squares.map((value) => value + 200);
  expect(welchFindsDifference(squares, far)).toBe(true);
  expect(welchFindsDifference(far, squares)).toBe(true);
  expect(welchFindsDifference(squares, squares.toReversed())).toBe(false);
});
