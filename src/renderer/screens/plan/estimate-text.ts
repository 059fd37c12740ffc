/** What a plan will ask for, in one line. */
import type { PlanEstimate } from '../../../shared/contract/benchmark-requests.js';
import { durationWords } from '../../../shared/domain/duration-words.js';
import { formatClock, formatCount, formatPlural, formatUsd } from '../../components/format.js';

const TWO_DIGITS = 2;

/**
 * @param timeScale of the simulator
 * @example estimateText(estimate, false) // '18 requests · about 40 s · up to about 17,000 tokens · at most about $0.021'
 */
export function estimateText(
  { requests, inputTokens, outputTokens, usd, plannedSeconds, seconds }: PlanEstimate,
  simulated: boolean,
  timeScale = 1,
): string {
  const tokens = `up to about ${formatCount(rounded(inputTokens + outputTokens))} tokens`;
  const pauses = plannedSeconds >= 1 ? `, ${formatClock(1_000 * plannedSeconds)} of it by the plan's own pauses` : '';
  return [
    formatPlural(requests, 'request'),
    `about ${durationWords(seconds)}${pauses}`,
    tokens,
    costText(usd, simulated) + (simulated && timeScale !== 1 ? `, time × ${timeScale}` : ''),
  ].join(' · ');
}

/** What it costs at most. */
export function costText(usd: number | null, simulated: boolean): string {
  if (simulated) return 'free: simulated';
  return usd === null ? 'cost unknown: a price is missing' : `at most about ${formatUsd(usd)}`;
}

/** An estimate shows two digits: more would claim to be known. */
function rounded(count: number): number {
  return Number(count.toPrecision(TWO_DIGITS));
}
