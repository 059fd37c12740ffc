/** From which adjusted p-value on two arms are called different. */

const SIGNIFICANCE = 0.05;
/** The least p of 3 values against 7, three times, is 5 % but for rounding. */
const ROUNDING = 1e-9;

export function isSignificant(adjustedP: number): boolean {
  return adjustedP <= SIGNIFICANCE * (1 + ROUNDING);
}
