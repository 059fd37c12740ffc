/** A figure that is not known: a dash, with the reason on hover and for screen readers. */
import { UNKNOWN } from './format.js';

export function Unknown({ reason }: { reason: string }) {
  return (
    <span className="ft-unknown" title={reason} aria-label={`Unknown: ${reason}`} role="img">
      {UNKNOWN}
    </span>
  );
}
