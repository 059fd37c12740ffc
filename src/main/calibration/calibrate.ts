/**
 * Measures how late this computer stamps what arrives: the measuring thread reads a local stream whose server writes
 * down, on the same monotonic clock, when it wrote each frame. What lies between is ours, not a model's.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measurement } from '../../shared/domain/run.js';
import type { Calibration } from '../../shared/domain/session.js';
import type { MeasureRequest, MeasureTarget, MeasuringThread } from '../benchmark/ports.js';
import { arrivalErrors } from './arrival-errors.js';
import { readWrittenFrames } from './read-written-frames.js';
import { summariseErrors } from './summarise-errors.js';

/** A local server that plays a scenario in a process of its own, so that it shares no thread with the clock. */
export interface LocalServer {
  readonly endpoint: string;
  /** PEM to trust; null in cleartext. */
  readonly trustedCertificate: string | null;
  stop(): Promise<void>;
}

export interface LocalServerSettings {
  readonly scenario: string;
  readonly seed: number;
  /** Multiplies every wait. */
  readonly timeScale: number;
  /** Ends a launch that is under way. */
  readonly signal?: AbortSignal | undefined;
  /** Gets one line of JSON for each request, with the time at which each frame was written. */
  readonly logFile: string;
}

export interface CalibrationOptions {
  /** The thread, or pool of threads, that measures sessions; nothing else may measure on it meanwhile. */
  readonly thread: Pick<MeasuringThread, 'measure'> & {
    prepare(target: MeasureTarget, streams?: number): Promise<void>;
  };
  readonly launch: (settings: LocalServerSettings) => Promise<LocalServer>;
  /** How many at once. */
  readonly streams: number;
  /** Ends it early: it rejects then. */
  readonly signal?: AbortSignal | undefined;
}

/** The default of an arm. Whoever shows the figure says that it holds for this transport. */
const TRANSPORT = 'http1';
const MODEL_ID = 'simulator.steady-100ms-v1:0';
/** At scale 1 the first delta comes after 100 ms, then one every 10 ms. Few streams can be faster and more often. */
const FEW = { streams: 6, rounds: 3, timeScale: 0.4 };
const MANY = { rounds: 2, timeScale: 1 };
const DELTAS = 20;
/** The server's own first answers are late; they are asked for and not counted. */
const WARMING_DELTAS = 5;
/** A request takes 0.1 to 0.3 s; on a computer that needs as long as this, nothing can be said. */
const REQUEST_LIMIT_MS = 5_000;

/**
 * Takes about a second.
 *
 * @throws Error when the server cannot be started, an answer is not whole, or the log lacks a request
 */
export async function calibrate(options: CalibrationOptions): Promise<Calibration> {
  const { thread, launch, streams, signal } = options;
  const folder = await mkdtemp(join(tmpdir(), 'firsttoken-calibration-'));
  try {
    const { rounds, timeScale } = streams <= FEW.streams ? FEW : MANY;
    const logFile = join(folder, 'frames.jsonl');
    const server = await launch({ scenario: 'steady', seed: 1, timeScale, logFile, signal });
    try {
      const { endpoint, trustedCertificate } = server;
      // No keys: the server is ours, and checks the form of a signature only.
      const credentials = { accessKeyId: 'CALIBRATION', secretAccessKey: 'calibration' };
      await thread.prepare(
        { region: 'us-west-2', endpoint, credentials, trustedCertificate, transports: [TRANSPORT] },
        streams,
      );
      const measurements = await measureRounds(options, rounds);
      const frames = await readWrittenFrames(logFile, measurements.map(requestIdOf));
      return summariseErrors(
        measurements.map((measurement) => arrivalErrors(measurement, frames)),
        streams,
      );
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureRounds(options: CalibrationOptions, rounds: number): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  await measureAtOnce(options, WARMING_DELTAS);
  for (let round = 0; round < rounds; round += 1) measurements.push(...(await measureAtOnce(options, DELTAS)));
  return measurements;
}

async function measureAtOnce(
  { thread, streams, signal = new AbortController().signal }: CalibrationOptions,
  deltas: number,
): Promise<Measurement[]> {
  signal.throwIfAborted();
  const measurements = await Promise.all(
    Array.from({ length: streams }, () => thread.measure(requestOf(deltas), () => undefined, signal)),
  );
  for (const { outcome } of measurements)
    if (outcome.kind !== 'completed')
      throw new Error(
        `A local stream was ${outcome.kind}${'failure' in outcome ? `: ${outcome.failure.message}` : ''}`,
      );
  return measurements;
}

function requestOf(maxTokens: number): MeasureRequest {
  return {
    modelId: MODEL_ID,
    settings: {
      region: 'us-west-2',
      transport: TRANSPORT,
      cachePoint: false,
      serviceTier: null,
      latency: null,
      maxTokens,
      temperature: null,
      topP: null,
    },
    prompt: { system: '', user: 'Calibration' },
    scheduledAtNs: null,
    timeoutMs: REQUEST_LIMIT_MS,
    retries: 0,
  };
}

function requestIdOf({ attempts }: Measurement): string {
  const requestId = attempts.at(-1)?.requestId;
  if (requestId === null || requestId === undefined) throw new Error('A local stream came without a request id');
  return requestId;
}
