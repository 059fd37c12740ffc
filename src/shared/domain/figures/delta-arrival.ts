/**
 * When a delta came, for every figure: the arrival of the body chunk that completed it, where the transport saw it, else
 * the moment when its event was decoded. The chunk is the closest stamp to the network: what the decoder does afterwards
 * is our own time, not the service's. Deltas that came in one chunk have one arrival: a gap of 0 between them is true,
 * and the time that decoding put between them is not.
 */
import type { DeltaStamp } from '../timeline.js';

/** @returns nanoseconds since `sent` */
export function arrivalNs([decodedNs, , , chunkNs]: DeltaStamp): number {
  return chunkNs ?? decodedNs;
}
