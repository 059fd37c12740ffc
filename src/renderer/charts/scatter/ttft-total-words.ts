/** The scatter of first token against total in words. */
import { formatPlural } from '../../components/format.js';
import type { TtftTotalArm, TtftTotalData } from './ttft-total.js';

/** @example 'Waiting for the first token was 34 % of the total for Nova Micro (median of 20 runs), 71 % for ...' */
export function ttftTotalWords({ arms }: TtftTotalData): string {
  const known = arms.filter((arm) => arm.waitingShare !== null);
  if (known.length === 0) {
    const runs = arms.reduce((sum, arm) => sum + arm.points.length, 0);
    return `${formatPlural(runs, 'run')} with time to first token and total.`;
  }
  const parts = known.map((arm) => `${shareWords(arm)} for ${arm.label} (median of ${arm.points.length} runs)`);
  return `Waiting for the first token was of the total: ${parts.join(', ')}.`;
}

/** @example '34 %' */
export function shareWords({ waitingShare }: Pick<TtftTotalArm, 'waitingShare'>): string {
  return waitingShare === null ? '' : `${Math.round(100 * waitingShare)} %`;
}
