/**
 * The network's own share: how long a TCP connection to the endpoint takes, which is one round trip. No request is sent,
 * nothing is signed, and no connection of the benchmark is touched.
 */
import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { connect } from 'node:net';
import type { NetworkFloor } from '../../shared/domain/session.js';
import { median } from '../../shared/statistics/median.js';
import { unlessAborted } from '../unless-aborted.js';

export interface FloorOptions {
  /** Connections, one after the other; default 7. */
  readonly count?: number;
  /** For the look-up, and for each connection; default 3 s. */
  readonly limitMs?: number;
  /** Ends it early, without an answer. */
  readonly signal?: AbortSignal;
}

/**
 * The name is resolved before, so that DNS is no part of it. The first connection that fails ends it, so that an
 * endpoint that cannot be reached costs one time limit for each family of addresses, and no more.
 *
 * @param address URL of the endpoint
 * @returns null when it cannot be reached
 */
export async function measureNetworkFloor(address: URL, options: FloorOptions = {}): Promise<NetworkFloor | null> {
  const { count = 7, limitMs = 3_000, signal } = options;
  const measuredAt = new Date().toISOString();
  const port = address.port === '' ? (address.protocol === 'http:' ? 80 : 443) : Number(address.port);
  for (const host of await resolveHosts(address.hostname, limitMs, signal)) {
    const timesMs = await connectTimesMs(host, port, { count, limitMs, signal });
    const medianMs = median(timesMs);
    if (medianMs !== null) return { measuredAt, medianMs, minMs: Math.min(...timesMs), n: timesMs.length };
  }
  return null;
}

/** @returns empty when one of them fails */
async function connectTimesMs(
  host: string,
  port: number,
  { count, limitMs, signal }: { count: number; limitMs: number; signal: AbortSignal | undefined },
): Promise<number[]> {
  const timesMs: number[] = [];
  while (timesMs.length < count) {
    const timeMs = signal?.aborted === true ? null : await connectTimeMs(host, port, limitMs, signal);
    if (timeMs === null) return [];
    timesMs.push(timeMs);
  }
  return timesMs;
}

/**
 * The first address of each family, in the resolver's order: where one family is a dead end, the requests take the other.
 *
 * @param hostname as a URL has it: an IPv6 address stands in brackets
 * @returns empty when the name is not known, or the signal ended it
 */
async function resolveHosts(hostname: string, limitMs: number, signal: AbortSignal | undefined): Promise<string[]> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<LookupAddress[]>((resolve) => {
    timer = setTimeout(resolve, limitMs, []);
  });
  try {
    const known = lookup(hostname.replace(/^\[(.*)\]$/, '$1'), { all: true });
    const found = await unlessAborted(Promise.race([known, limit]), signal);
    return found
      .filter(({ family }, index) => found.findIndex((other) => other.family === family) === index)
      .map(({ address }) => address);
  } catch {
    return [];
  } finally {
    clearTimeout(timer);
  }
}

function connectTimeMs(
  host: string,
  port: number,
  limitMs: number,
  signal: AbortSignal | undefined,
): Promise<number | null> {
  return new Promise((resolve) => {
    const startNs = process.hrtime.bigint();
    const socket = connect({ host, port });
    const end = (timeMs: number | null): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      socket.destroy();
      resolve(timeMs);
    };
    const giveUp = (): void => {
      end(null);
    };
    // Not the socket's own time-out: that one begins anew with each sign of life.
    const timer = setTimeout(giveUp, limitMs);
    signal?.addEventListener('abort', giveUp, { once: true });
    socket.once('connect', () => {
      end(Number(process.hrtime.bigint() - startNs) / 1e6);
    });
    socket.once('error', giveUp);
  });
}
