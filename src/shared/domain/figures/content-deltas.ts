/** Picks the deltas that carry something to read or use: the "D+" of the figures' definitions. */
import type { DeltaKind, DeltaStamp } from '../timeline.js';

export interface ContentDelta {
  /** Nanoseconds since `sent`. */
  readonly offsetNs: number;
  readonly kind: DeltaKind;
  /** Bytes for redacted reasoning. */
  readonly characters: number;
}

/** Deltas with content, in the order of their arrival. Empty frames and signatures are not content. */
export function contentDeltas(deltas: readonly DeltaStamp[]): ContentDelta[] {
  return deltas
    .filter(([, kind, characters]) => kind !== 'signature' && characters > 0)
    .map(([offsetNs, kind, characters]) => ({ offsetNs, kind, characters }));
}
