/** A comparison seen from its other arm. */
import type { Comparison } from '../domain/session-document.js';

const turnedVerdicts = { slower: 'faster', faster: 'slower' } as const;

/** The logarithm of the ratio changes its sign, and its interval with it; what was tested stays. */
export function turnComparison(comparison: Comparison): Comparison {
  const { baseline, arm, n, ratio, slowerShare, verdict } = comparison;
  return {
    ...comparison,
    baseline: arm,
    arm: baseline,
    n: { baseline: n.arm, arm: n.baseline, pairs: n.pairs },
    ratio: {
      value: inverse(ratio.value),
      low: inverse(ratio.high),
      high: inverse(ratio.low),
      coverage: ratio.coverage,
    },
    slowerShare: slowerShare === null ? null : 1 - slowerShare,
    verdict: verdict === 'slower' || verdict === 'faster' ? turnedVerdicts[verdict] : verdict,
  };
}

function inverse(ratio: number | null): number | null {
  return ratio === null || ratio === 0 ? null : 1 / ratio;
}
