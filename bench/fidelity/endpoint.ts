/** What every client of the benchmark is told about the server and the request. */
import type { StaticCredentials } from '../../src/main/benchmark/ports.js';

export interface Endpoint {
  /** Base address for HTTP/1.1. */
  readonly http1: string;
  /** Base address for HTTP/2: the same as `http1` with TLS, where the protocol is negotiated. */
  readonly http2: string;
  /** PEM of the server's own certificate; null in cleartext. */
  readonly certificate: string | null;
}

/** A simulator's addresses. One without TLS is measured in cleartext, and the result says so. */
export function endpointOf(simulator: {
  readonly http1: string;
  readonly h2c: string;
  readonly tls?: string | null | undefined;
  readonly certificate?: string | null | undefined;
}): Endpoint {
  const { http1, h2c, tls, certificate } = simulator;
  return typeof tls === 'string' && typeof certificate === 'string'
    ? { http1: tls, http2: tls, certificate }
    : { http1, http2: h2c, certificate: null };
}

export const region = 'us-west-2';
export const credentials = { accessKeyId: 'AKIDBENCH', secretAccessKey: 'not-a-secret' } satisfies StaticCredentials;
/** Its first delta comes 100 ms after the request, each other 10 ms after the last. */
export const modelId = 'simulator.steady-100ms-v1:0';
export const ttftMs = 100;
export const deltaGapMs = 10;
export const prompt = { system: 'Be brief.', user: 'Stream.' };
