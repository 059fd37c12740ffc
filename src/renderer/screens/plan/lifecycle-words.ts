/** How long a model will be there, in words: what ends, and when. */
import type { Model } from '../../../shared/domain/model.js';
import { formatDate } from '../../components/format.js';

export interface LifecycleWords {
  text: string;
  /** `warning`: plan for another model; `error`: it has ended. */
  tone: 'plain' | 'warning' | 'error';
  detail: string;
}

const NEAR_END_MS = 90 * 24 * 60 * 60 * 1_000;

/** @param nowMs wall clock @returns null when nothing is stated */
export function lifecycleWords(
  { lifecycle, lifecycleDates: { legacy, endOfLife } }: Pick<Model, 'lifecycle' | 'lifecycleDates'>,
  nowMs: number,
): LifecycleWords | null {
  if (lifecycle === null && legacy === null && endOfLife === null) return null;
  const endMs = timeOf(endOfLife);
  const isLegacy = lifecycle === 'LEGACY' || timeOf(legacy) <= nowMs;
  const detail = [
    legacy === null ? '' : `Legacy from ${formatDate(legacy)}: no new customers, no new features.`,
    endOfLife === null
      ? 'No date of its end is stated.'
      : `End of life on ${formatDate(endOfLife)}: requests fail then.`,
  ]
    .filter(Boolean)
    .join(' ');
  if (endMs <= nowMs) return { text: `Ended ${formatDate(endOfLife)}`, tone: 'error', detail };
  const ends = endOfLife === null ? '' : `, ends ${formatDate(endOfLife)}`;
  if (isLegacy) return { text: `Legacy${ends}`, tone: 'warning', detail };
  if (endMs - nowMs < NEAR_END_MS) return { text: `Active${ends}`, tone: 'warning', detail };
  return { text: `Active${ends}`, tone: 'plain', detail };
}

/** @returns never, when it is not known */
function timeOf(iso: string | null): number {
  const ms = iso === null ? NaN : Date.parse(iso);
  return Number.isNaN(ms) ? Infinity : ms;
}
