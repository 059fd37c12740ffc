/** How requests travel. The transport of an arm is chosen, never inherited from the SDK's default. */
import type { HttpHandler } from '@smithy/core/protocols';
import type { Transport } from '../../shared/domain/plan.js';
import type { AttemptStamps } from '../benchmark/stream-client.js';
import { createHttp1Transport } from './http1-transport.js';

/** Options of one `client.send`; the SDK hands them through to the handler. */
export interface AttemptOptions {
  readonly abortSignal: AbortSignal;
  readonly stamps: AttemptStamps;
}

export interface BedrockTransport {
  /** For the client; it notes the moments of a request whose options carry stamps. */
  readonly handler: HttpHandler<object>;
  /** After every attempt, however it ended: leaves no half-read connection behind. */
  release(stamps: AttemptStamps): void;
  close(): void;
}

const makers: Record<Transport, () => BedrockTransport> = { http1: createHttp1Transport };

export function createTransport(transport: Transport): BedrockTransport {
  return makers[transport]();
}
