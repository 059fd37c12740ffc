/** Starts the simulator in a process of its own and waits until it listens. How a process is made is the host's affair. */
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { ApplicationError } from '../../shared/contract/result.js';
import { unlessAborted } from '../unless-aborted.js';

/** A process as the launcher needs it: Node's child process and Electron's utility process both fit. */
export interface SimulatorProcess {
  readonly stdout: NodeJS.ReadableStream;
  readonly stderr: NodeJS.ReadableStream;
  /** Called once; null when a signal ended it. */
  onExit(callback: (code: number | null) => void): void;
  /** Asks the process to end, and sees to it that it does. Does nothing when it has ended. */
  kill(): void;
}

/** @param args of the simulator's own entry */
export type SpawnSimulator = (args: readonly string[]) => SimulatorProcess;

export interface LaunchOptions {
  /** A built-in scenario's name, or the path of a JSON file. */
  readonly scenario: string;
  readonly seed: number;
  /** Multiplies every wait. */
  readonly timeScale: number;
  readonly logFile?: string;
  /** How long the process may take until it listens; default 15 s. */
  readonly startLimitMs?: number;
  /** Aborted before it listens: the process is ended, and the launch rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface SimulatorHandle {
  /** Base URL for HTTP/1.1. */
  readonly http1: string;
  /** Base URL for HTTP/2 without TLS. */
  readonly h2c: string;
  /** Base URL for TLS: HTTP/1.1 and HTTP/2, chosen by ALPN. */
  readonly tls: string;
  /** PEM of what `tls` shows: a client passes it as its `ca`, and nobody else trusts it. */
  readonly certificate: string;
  /** Resolves with the exit code when the process has ended, for whatever reason. */
  readonly exited: Promise<number | null>;
  /** Ends the process; resolves when it has gone. Safe to call twice. */
  stop(): Promise<void>;
}

const readyLineSchema = z.object({
  ready: z.literal(true),
  http1: z.url(),
  h2c: z.url(),
  tls: z.url(),
  certificate: z.string().startsWith('-----BEGIN CERTIFICATE-----'),
});
type ReadyLine = z.infer<typeof readyLineSchema>;

const START_LIMIT_MS = 15_000;
/** Enough of standard error to show the last message. */
const KEPT_ERROR_CHARACTERS = 2_000;

/**
 * @throws ApplicationError `invalid-input` when the simulator refuses the scenario, `unreachable` when it ends or says
 *   nothing before the time limit; the message carries what it wrote to standard error
 */
export async function launchSimulator(options: LaunchOptions, spawn: SpawnSimulator): Promise<SimulatorHandle> {
  const child = spawn(argumentsOf(options));
  const exited = new Promise<number | null>((resolve) => {
    child.onExit(resolve);
  });
  const stop = async (): Promise<void> => {
    child.kill();
    await exited;
  };
  const errorText = keepErrorText(child.stderr);
  const limit = timeLimit(options.startLimitMs ?? START_LIMIT_MS);
  try {
    const ready = await unlessAborted(
      Promise.race([readReadyLine(child.stdout), exited.then(exitBeforeReady), limit.reached]),
      options.signal,
    );
    const { http1, h2c, tls, certificate } = ready;
    return { http1, h2c, tls, certificate, exited, stop };
  } catch (error) {
    await stop();
    throw withErrorText(error, errorText());
  } finally {
    limit.cancel();
  }
}

function argumentsOf({ scenario, seed, timeScale, logFile }: LaunchOptions): string[] {
  const log = logFile === undefined ? [] : ['--log', logFile];
  return ['--scenario', scenario, '--seed', String(seed), '--time-scale', String(timeScale), '--tls', ...log];
}

async function readReadyLine(stdout: NodeJS.ReadableStream): Promise<ReadyLine> {
  const lines = createInterface({ input: stdout });
  const line = await new Promise<string>((resolve) => {
    lines.once('line', resolve);
  });
  lines.close();
  // Whatever else it prints must not fill the pipe.
  stdout.resume();
  const parsed = readyLineSchema.safeParse(parseJson(line));
  if (parsed.success) return parsed.data;
  throw startFailed(`it printed "${line.slice(0, 200)}" in place of its addresses`);
}

function exitBeforeReady(code: number | null): never {
  if (code === 2) {
    throw new ApplicationError('invalid-input', 'The simulator refused its scenario', 'Correct the scenario.', {
      field: 'simulator.scenario',
    });
  }
  throw startFailed(code === null ? 'a signal ended it' : `it ended with exit code ${code}`);
}

function startFailed(reason: string): ApplicationError {
  return new ApplicationError(
    'unreachable',
    `The simulator did not start: ${reason}`,
    'Try again; if it fails again, run "npm run setup" to build the application anew.',
  );
}

function withErrorText(error: unknown, errorText: string): unknown {
  if (!(error instanceof ApplicationError) || errorText === '') return error;
  const { code, message, hint, field } = error;
  return new ApplicationError(code, `${message}: ${errorText}`, hint, field === undefined ? {} : { field });
}

function keepErrorText(stderr: NodeJS.ReadableStream): () => string {
  let kept = '';
  stderr.setEncoding('utf8');
  stderr.on('data', (chunk: string) => {
    kept = (kept + chunk).slice(-KEPT_ERROR_CHARACTERS);
  });
  return () => kept.trim();
}

function timeLimit(limitMs: number): { reached: Promise<never>; cancel: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const reached = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(startFailed(`it said nothing for ${limitMs / 1000} s`));
    }, limitMs);
  });
  return {
    reached,
    cancel: () => {
      clearTimeout(timer);
    },
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}
