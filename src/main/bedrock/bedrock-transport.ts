/** What a transport is asked for, and what it is. */
import type { HttpHandler } from '@smithy/core/protocols';
import type { HttpHandlerOptions } from '@smithy/types';
import type { AttemptStamps } from '../benchmark/stream-client.js';

/** Options of one `client.send`; the SDK hands them through to the handler. */
export interface AttemptOptions {
  readonly abortSignal: AbortSignal;
  readonly stamps: AttemptStamps;
}

/** The same as a handler sees them; requests of other clients carry no stamps. */
export type SeenOptions = HttpHandlerOptions & Partial<Pick<AttemptOptions, 'stamps'>>;

/** The SDK's type allows signals of other makes; ours is a real one. */
export function signalOf({ abortSignal }: HttpHandlerOptions): AbortSignal | undefined {
  return abortSignal instanceof AbortSignal ? abortSignal : undefined;
}

export interface BedrockTransport {
  /** For the client; it notes the moments of a request whose options carry stamps. */
  readonly handler: HttpHandler<object>;
  /** After every attempt, however it ended: leaves no half-read connection behind. */
  release(stamps: AttemptStamps): void;
  close(): void;
}
