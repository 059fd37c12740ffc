/** One transport against the scripted server, measured as the measuring thread does it. */
import { onTestFinished } from 'vitest';
import { createStreamClient } from '../../src/main/bedrock/converse-stream.js';
import { type AttemptStamps, emptyStamps, type StreamEvent } from '../../src/main/benchmark/stream-client.js';
import type { Failure } from '../../src/shared/domain/failure.js';
import type { Transport } from '../../src/shared/domain/plan.js';
import { measureRequest, targetAt } from './engine-fixtures.js';
import { withIdleTime } from './measuring.js';
import { type ScriptedWire, startScriptedWire, type WireKind, type WireScript } from './scripted-wire.js';

/** How one call came out: the stamps of the transport, and the failure if something was thrown. */
export interface Called {
  readonly stamps: AttemptStamps;
  readonly events: readonly StreamEvent[];
  /** `stamps.chunk` while each event was in hand. */
  readonly arrivals: readonly (bigint | null)[];
  readonly failure: Failure | null;
}

export interface TransportBench {
  readonly wire: ScriptedWire;
  call(signal?: AbortSignal, onEvent?: (event: StreamEvent) => void): Promise<Called>;
}

export interface TransportSettings {
  readonly maxConcurrentStreams?: number;
  /** Reused connections had been idle for that long, without anybody waiting for it. */
  readonly idleMs?: number;
}

/** The kind of server that a transport speaks to, in cleartext. */
export function cleartext(transport: Transport): WireKind {
  return transport.startsWith('http1') ? 'http1' : 'h2c';
}

export async function startTransport(
  transport: Transport,
  kind: WireKind,
  script: WireScript,
  { idleMs, ...settings }: TransportSettings = {},
): Promise<TransportBench> {
  const wire = await startScriptedWire(kind, script, settings);
  const target = { ...targetAt(wire.url), trustedCertificate: wire.certificate };
  const client = withIdleTime(createStreamClient(target), idleMs);
  onTestFinished(async () => {
    client.close();
    await wire.close();
  });
  return {
    wire,
    async call(signal = new AbortController().signal, onEvent = () => undefined) {
      const stamps = emptyStamps();
      const events: StreamEvent[] = [];
      const arrivals: (bigint | null)[] = [];
      const request = measureRequest({ settings: { transport } });
      let failure: Failure | null = null;
      try {
        for await (const event of await client.open(request, stamps, signal)) {
          events.push(event);
          arrivals.push(stamps.chunk);
          onEvent(event);
        }
      } catch (error) {
        const { length } = events;
        failure = client.toFailure(error, {
          ...{ modelId: request.modelId, region: target.region },
          ...{ stamps, events: length, deltas: length },
        });
      }
      return { stamps, events, arrivals, failure };
    },
  };
}
