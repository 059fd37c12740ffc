/**
 * Serves the application to browsers until it is told to end: by a signal, or because its window was closed. Standard
 * output gets one line of JSON, for programs; everything for humans goes to standard error.
 */
import type { Application } from '../../application-interface.js';
import { watchRunningSession } from '../running-session.js';
import { openWindow, type OpenWindowOptions, type WindowAttempt } from './open-window.js';
import { serveWords } from './serve-words.js';
import { createServingEnd } from './serving-end.js';
import { startLoopbackHost } from './start-loopback-host.js';

interface TextSink {
  write(text: string): unknown;
}

/** What is needed of standard input: a line on it asks for one more address. */
export interface LineSource {
  on(event: 'data', listener: () => void): unknown;
  off(event: 'data', listener: () => void): unknown;
  pause(): unknown;
}

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type StopSignal = (typeof stopSignals)[number];

export interface SignalSource {
  once(signal: StopSignal, listener: () => void): unknown;
  off(signal: StopSignal, listener: () => void): unknown;
}

export interface ServeOptions {
  /** Closed at the end, whatever the end is. */
  readonly application: Application;
  /** 0: any free port. */
  readonly port: number;
  /** False: no window, the address is enough. */
  readonly open: boolean;
  readonly rendererDirectory: string;
  readonly dataDirectory: string;
  /** `process` fits. */
  readonly output: { readonly stdout: TextSink; readonly stderr: TextSink };
  /** Default: the terminal, where there is one. */
  readonly input?: LineSource | null;
  readonly signals?: SignalSource;
  readonly openWindow?: (options: OpenWindowOptions) => Promise<WindowAttempt>;
  /** How long it must be idle after its window was closed. */
  readonly graceMs?: number;
}

/** Enough for a page to load again from this machine. */
const defaultGraceMs = 3_000;

/**
 * Says nothing of the application's warnings: whoever opened it has said them.
 *
 * @returns the exit code: 130 when a signal interrupted a running session, else 0
 * @throws ApplicationError when the page is not built, or the port cannot be had
 */
export async function serveCommand(options: ServeOptions): Promise<number> {
  try {
    return await serveUntilEnd(options);
  } finally {
    await options.application.close();
  }
}

async function serveUntilEnd(options: ServeOptions): Promise<number> {
  const { application, output, signals = process, graceMs = defaultGraceMs } = options;
  const input = options.input === undefined ? terminalInput() : options.input;
  const say = (text: string): void => void output.stderr.write(text);

  const session = watchRunningSession(application, {
    changed: () => {
      end.changed();
    },
  });
  const end = createServingEnd(() => session.current() === null && host.pageCount() === 0, graceMs);
  const host = await startLoopbackHost({
    ...options,
    onPageCount: () => {
      end.changed();
    },
  });
  const interruption = waitForSignal(signals);
  const sayNewAddress = (): void => {
    say(serveWords.address(host.mintUrl()));
  };

  output.stdout.write(`${JSON.stringify({ ready: true, url: host.url })}\n`);
  say(serveWords.serving(host.origin));
  if (input !== null) {
    say(serveWords.enterHint());
    input.on('data', sayNewAddress);
  }

  let isEnding = false;
  const window = options.open ? await tryWindow() : null;
  const reason = await Promise.race([interruption.received, end.ended]);
  const wasRunning = session.current() !== null;
  say(wasRunning ? serveWords.interrupting() : serveWords.ending());

  isEnding = true;
  interruption.stop();
  input?.off('data', sayNewAddress);
  input?.pause();
  end.stop();
  session.stop();
  await host.close();
  window?.close();
  return reason === 'signal' && wasRunning ? 130 : 0;

  async function tryWindow() {
    const open = options.openWindow ?? openWindow;
    // A second token: the first one is printed, and whoever reads it may use it.
    const attempt = await open({ url: host.mintUrl(), dataDirectory: options.dataDirectory });
    if (!attempt.opened) {
      say(serveWords.noWindow(attempt.reason, host.mintUrl()));
      return null;
    }
    void attempt.ended.then(({ failed }) => {
      if (isEnding) return;
      if (failed) {
        say(serveWords.noWindow('its browser ended with an error', host.mintUrl()));
        return;
      }
      if (session.current() !== null) say(serveWords.windowClosedWhileRunning(host.mintUrl()));
      end.windowClosed();
    });
    return attempt;
  }
}

function terminalInput(): LineSource | null {
  return process.stdin.isTTY ? process.stdin : null;
}

function waitForSignal(signals: SignalSource) {
  const { promise: received, resolve } = Promise.withResolvers<'signal'>();
  const onSignal = (): void => {
    resolve('signal');
  };
  for (const signal of stopSignals) signals.once(signal, onSignal);
  return {
    received,
    stop() {
      for (const signal of stopSignals) signals.off(signal, onSignal);
    },
  };
}
