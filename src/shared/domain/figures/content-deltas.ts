/** Picks the deltas that carry something to read or use: the "D+" of the figures' definitions. */
import { type DeltaKind, type DeltaStamp, hasContent } from '../timeline.js';
import { arrivalNs } from './delta-arrival.js';

export interface ContentDelta {
  /** Its arrival, nanoseconds since `sent`. */
  readonly offsetNs: number;
  readonly kind: DeltaKind;
  /** Bytes for redacted reasoning. */
  readonly characters: number;
}

/** Deltas with content, in the order of their arrival. Empty frames and signatures are not content. */
export function contentDeltas(deltas: readonly DeltaStamp[]): ContentDelta[] {
  return deltas
    .filter(hasContent)
    .map((delta) => ({ offsetNs: arrivalNs(delta), kind: delta[1], characters: delta[2] }));
}
