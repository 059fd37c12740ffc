/**
 * HTTP/2, over the SDK's own handler. Left alone, that opens a connection for every event stream (`http2-sdk`); pooled,
 * a connection is kept and shared, and another is opened only where a stream would have to queue.
 */
import type { HttpHandler, HttpRequest } from '@smithy/core/protocols';
import type { MeasureTarget } from '../benchmark/ports.js';
import { type AttemptStamps, emptyStamps } from '../benchmark/stream-client.js';
import type { BedrockTransport, SeenOptions } from './bedrock-transport.js';
import { type Lane, openLane } from './http2-lane.js';
import { openStreamTaps } from './http2-taps.js';
import { createTrust } from './trusted-roots.js';

export function createHttp2Transport(
  target: Pick<MeasureTarget, 'trustedCertificate' | 'proxy'>,
  isPooled: boolean,
): BedrockTransport {
  const trust = createTrust(target.trustedCertificate);
  const taps = openStreamTaps();
  const lanes = new Set<Lane>();
  const laneOf = new Map<AttemptStamps, Lane>();

  function laneWithRoom(): Lane {
    for (const lane of lanes) if (lane.hasRoom()) return lane;
    const lane = openLane({ trust, taps, isPooled, proxy: target.proxy ?? null });
    lanes.add(lane);
    return lane;
  }

  const handler: HttpHandler<object> = {
    // The signer asks it which headers will be sent.
    metadata: { handlerProtocol: 'h2' },
    handle(request: HttpRequest, options: SeenOptions & { isEventStream?: boolean } = {}) {
      const { stamps = emptyStamps(), ...rest } = options;
      const lane = laneWithRoom();
      laneOf.set(stamps, lane);
      // The SDK's handler takes it as the wish for a connection of its own.
      return lane.send(request, isPooled ? { ...rest, isEventStream: false } : rest, stamps);
    },
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
    destroy: () => undefined,
  };

  return {
    handler,
    release(stamps) {
      const lane = laneOf.get(stamps);
      laneOf.delete(stamps);
      if (lane?.release(stamps) === true) lanes.delete(lane);
    },
    close() {
      taps.close();
      for (const lane of lanes) lane.close();
      lanes.clear();
    },
  };
}
