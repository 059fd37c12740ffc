/** What the latest session measured of a strategy: the ratio as a mark on a common axis, then in words with its n. */
import Box from '@cloudscape-design/components/box';
import type { Effect } from '../../../shared/cheat-sheet/effect.js';
import type { Strategy } from '../../../shared/cheat-sheet/strategy.js';
import { formatPlural } from '../../components/format.js';
import { EffectLine } from './EffectLine.js';

interface EffectCellProps {
  strategy: Strategy;
  /** null: the sessions are still looked through. */
  effects: readonly Effect[] | null;
}

export function EffectCell({ strategy, effects }: EffectCellProps) {
  // Seen within each run, by no comparison of arms.
  if (strategy.factors.length === 0)
    return <Box color="text-body-secondary">Every session shows it: first token beside first text, and the total.</Box>;
  if (effects === null) return <Box color="text-body-secondary">Looking through your sessions</Box>;
  const [latest, ...others] = effects;
  if (latest === undefined) return <Box color="text-body-secondary">Not measured yet</Box>;
  return (
    <EffectLine effect={latest}>
      {others.length > 0 && (
        <div className="ft-effect-facts">{formatPlural(others.length, 'more comparison')} in the details</div>
      )}
    </EffectLine>
  );
}
