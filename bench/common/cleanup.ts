/** Closes what a benchmark started, from the last to the first, whatever happens on the way. */

export interface Cleanup {
  add(close: () => Promise<void>): void;
  /** Safe to call twice. */
  run(): Promise<void>;
}

export function createCleanup(): Cleanup {
  const closers: (() => Promise<void>)[] = [];
  return {
    add(close) {
      closers.push(close);
    },
    async run() {
      for (let close = closers.pop(); close !== undefined; close = closers.pop()) {
        try {
          await close();
        } catch (error) {
          process.stderr.write(`While closing: ${error instanceof Error ? error.message : String(error)}\n`);
        }
      }
    },
  };
}
