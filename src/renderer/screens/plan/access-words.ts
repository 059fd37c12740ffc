/** Verdicts of the access check in words, one for an arm and one for all. */
import type { ArmAccess } from '../../../shared/contract/access-requests.js';
import { formatPlural } from '../../components/format.js';

export type Tone = 'success' | 'warning' | 'error';

export const verdictWords: Readonly<Record<ArmAccess['verdict'], { text: string; tone: Tone }>> = {
  callable: { text: 'Can be called', tone: 'success' },
  'needs-profile': { text: 'Needs an inference profile', tone: 'error' },
  'no-access': { text: 'No access', tone: 'error' },
  legacy: { text: 'Legacy', tone: 'error' },
  'not-in-region': { text: 'Not in this region', tone: 'error' },
  throttled: { text: 'Throttled', tone: 'warning' },
  failed: { text: 'Failed', tone: 'error' },
};

/** @param verdicts of each arm; null: not asked since it was chosen or changed */
export function accessSummary(verdicts: readonly (ArmAccess | null)[]): { text: string; tone: Tone } | null {
  const known = verdicts.filter((verdict) => verdict !== null);
  if (known.length === 0) return null;
  const callable = known.filter(({ verdict }) => verdict === 'callable').length;
  const unasked = verdicts.length - known.length;
  const rest = unasked === 0 ? '' : `; ${formatPlural(unasked, 'other')} not checked yet`;
  const tones = known.map(({ verdict }) => verdictWords[verdict].tone);
  const tone = tones.includes('error') ? 'error' : tones.includes('warning') || unasked > 0 ? 'warning' : 'success';
  return { text: `${callable} of ${known.length} can be called${rest}`, tone };
}
