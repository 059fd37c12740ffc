/** What a plan will ask for, in one line. */
import type { PlanEstimate } from '../../../shared/contract/benchmark-requests.js';
import { formatClock, formatCount, formatPlural, formatUsd } from '../../components/format.js';

const TWO_DIGITS = 2;

/** @example estimateText(estimate, false) // '18 requests · up to about 17,000 tokens · at most about $0.02' */
export function estimateText(
  { requests, inputTokens, outputTokens, usd, plannedSeconds }: PlanEstimate,
  simulated: boolean,
): string {
  const tokens = `up to about ${formatCount(rounded(inputTokens + outputTokens))} tokens`;
  const parts = [formatPlural(requests, 'request'), tokens, costText(usd, simulated)];
  if (plannedSeconds >= 1) parts.push(`at least ${formatClock(1_000 * plannedSeconds)}, since the plan asks to wait`);
  return parts.join(' · ');
}

function costText(usd: number | null, simulated: boolean): string {
  if (simulated) return 'free: simulated';
  return usd === null ? 'cost unknown: a price is missing' : `at most about ${formatUsd(usd)}`;
}

/** An estimate shows two digits: more would claim to be known. */
function rounded(count: number): number {
  return Number(count.toPrecision(TWO_DIGITS));
}
