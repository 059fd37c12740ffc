/** Measures against a scripted server in the test's own thread, and tidies up after each test. */
import { onTestFinished } from 'vitest';
import { createStreamClient } from '../../src/main/bedrock/converse-stream.js';
import { type Instruments, realInstruments } from '../../src/main/benchmark/instruments.js';
import { measureStream } from '../../src/main/benchmark/measure-stream.js';
import type { LiveNews, MeasureRequest } from '../../src/main/benchmark/ports.js';
import type { StreamClient } from '../../src/main/benchmark/stream-client.js';
import type { Measurement } from '../../src/shared/domain/run.js';
import { measureRequest, targetAt } from './engine-fixtures.js';
import { type Script, type ScriptedBedrock, startScriptedBedrock } from './scripted-bedrock.js';

export interface Bench {
  readonly server: ScriptedBedrock;
  readonly news: LiveNews[];
  measure(request?: MeasureRequest, signal?: AbortSignal, onNews?: (news: LiveNews) => void): Promise<Measurement>;
}

export async function startBench(script: Script, scripted: ScriptedInstruments = {}): Promise<Bench> {
  const server = await startScriptedBedrock(script);
  return { server, ...measureAt(server.url, () => server.close(), scripted) };
}

/** What a test may script: the clocks, chance, and for how long a connection had been idle. */
export type ScriptedInstruments = Partial<Instruments> & { idleMs?: number };

/** @param close called when the test has finished */
export function measureAt(
  url: string,
  close: () => Promise<void> = () => Promise.resolve(),
  scripted: ScriptedInstruments = {},
): Omit<Bench, 'server'> {
  const instruments = { ...realInstruments(), ...scripted };
  const client = withIdleTime(createStreamClient(targetAt(url)), scripted.idleMs);
  onTestFinished(async () => {
    client.close();
    await close();
  });
  const news: LiveNews[] = [];
  return {
    news,
    measure: (request = measureRequest(), signal = new AbortController().signal, onNews = () => undefined) =>
      measureStream(
        client,
        request,
        (item) => {
          news.push(item);
          onNews(item);
        },
        signal,
        instruments,
      ),
  };
}

/** Reused connections had been idle for that long, without anybody waiting for it. */
export function withIdleTime(client: StreamClient, idleMs: number | undefined): StreamClient {
  if (idleMs === undefined) return client;
  return {
    ...client,
    async open(request, stamps, signal) {
      try {
        return await client.open(request, stamps, signal);
      } finally {
        if (stamps.reused === true) stamps.idleMs = idleMs;
      }
    },
  };
}

/** The failure of a measurement that has one. */
export function failureOf({ outcome }: Measurement) {
  if (outcome.kind === 'completed' || outcome.kind === 'cancelled') {
    throw new Error(`The run has no failure: it is ${outcome.kind}.`);
  }
  return outcome.failure;
}

/** The only attempt of a measurement. */
export function attemptOf({ attempts }: Measurement) {
  const [attempt] = attempts;
  if (attempt === undefined) throw new Error('The run has no attempt.');
  return attempt;
}
