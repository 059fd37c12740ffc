/** One measured effect: mark, ratio with interval, verdict, and under what conditions. */
import Link from '@cloudscape-design/components/link';
import type { ReactNode } from 'react';
import type { Effect } from '../../../shared/cheat-sheet/effect.js';
import {
  effectCountWords,
  effectRatioWords,
  effectVerdictWords,
  regionWords,
} from '../../../shared/cheat-sheet/effect-words.js';
import { routeHref } from '../../app/routes.js';
import { formatDate } from '../../components/format.js';
import { SimulatedBadge } from '../../components/SimulatedBadge.js';
import { RatioMark } from './RatioMark.js';

/** @param children under the line */
export function EffectLine({ effect, children }: { effect: Effect; children?: ReactNode }) {
  const ratio = effectRatioWords(effect);
  const facts = [
    effectCountWords(effect),
    effect.modelName,
    regionWords(effect),
    ...(effect.note === null ? [] : [effect.note]),
  ];
  return (
    <div className="ft-effect">
      <RatioMark ratio={effect.ratio} isDecided={effect.verdict === 'faster' || effect.verdict === 'slower'} />
      <div>
        <div>
          {ratio !== null && <span className="ft-tabular">{ratio}: </span>}
          <strong>{effectVerdictWords(effect)}</strong> {effect.simulated && <SimulatedBadge />}
        </div>
        <div className="ft-effect-facts">
          {effect.applied.label} against {effect.plain.label}, {facts.join(', ')},{' '}
          <Link
            href={routeHref({ screen: 'results', sessionId: effect.sessionId })}
            fontSize="body-s"
            ariaLabel={`Session ${effect.sessionName}, ${formatDate(effect.startedAt)}`}
          >
            {formatDate(effect.startedAt)}
          </Link>
        </div>
        {children}
      </div>
    </div>
  );
}
