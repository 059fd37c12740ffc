/** A ratio with its interval on a logarithmic axis around 1, the same in every row: left of the line is faster. */
import type { Effect } from '../../../shared/cheat-sheet/effect.js';
import { clamped, LARGEST, ratioPlace, WIDTH } from './ratio-axis.js';

const HEIGHT = 20;
const MIDDLE = HEIGHT / 2;

interface RatioMarkProps {
  ratio: Effect['ratio'];
  /** Hollow where the two could not be told apart. */
  isDecided: boolean;
}

/** Decoration: the words beside it say the same. */
export function RatioMark({ ratio: { value, low, high }, isDecided }: RatioMarkProps) {
  const one = ratioPlace(1);
  return (
    <svg className="ft-ratio" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line className="ft-ratio-axis" x1="0" x2={WIDTH} y1={MIDDLE} y2={MIDDLE} />
      <line className="ft-ratio-one" x1={one} x2={one} y1="0" y2={HEIGHT} />
      {low !== null && high !== null && (
        <line className="ft-ratio-interval" x1={clamped(low)} x2={clamped(high)} y1={MIDDLE} y2={MIDDLE} />
      )}
      {value !== null && (
        <circle className={isDecided ? 'ft-ratio-dot' : 'ft-ratio-hollow'} cx={clamped(value)} cy={MIDDLE} r="3.5" />
      )}
    </svg>
  );
}

export function RatioScale() {
  return (
    <span className="ft-ratio-scale">
      (left of the line: faster; {1 / LARGEST}x to {LARGEST}x)
    </span>
  );
}
