/** Ends a benchmark in order when it is interrupted, so that nothing that it started stays behind. */

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
/** Should anything hang while it is closed, it is not waited for. Browser and simulator end with this process. */
const GIVE_UP_AFTER_MS = 8_000;
/** One Ctrl-C can arrive twice: from the terminal, and from the script that started this process. */
const SAME_INTERRUPT_MS = 1_000;

export interface Interrupt {
  /** Rejects at the first signal. */
  readonly happened: Promise<never>;
  /** 128 + the signal's number; null when there was none. */
  exitCode(): number | null;
}

/** The first signal is reported, a second one ends the process at once. */
export function watchForInterrupt(): Interrupt {
  let code: number | null = null;
  let firstAtMs = 0;
  const happened = new Promise<never>((_, reject) => {
    for (const [signal, signalCode] of Object.entries(SIGNALS)) {
      process.on(signal, () => {
        if (code !== null) {
          if (performance.now() - firstAtMs > SAME_INTERRUPT_MS) process.exit(code);
          return;
        }
        code = signalCode;
        firstAtMs = performance.now();
        setTimeout(() => process.exit(signalCode), GIVE_UP_AFTER_MS).unref();
        reject(new Error(`Interrupted by ${signal}.`));
      });
    }
  });
  // It is also waited for elsewhere, or not at all.
  happened.catch(() => undefined);
  return { happened, exitCode: () => code };
}
