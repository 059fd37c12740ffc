/**
 * What the scripts say to people. Everything goes to standard error: standard output belongs to the results
 * (`npm run -s cli -- run --format json` must print JSON and nothing else).
 */

/** A failure that a person can act on; printed without a stack. */
export class ScriptError extends Error {
  /**
   * @param {string} message what happened and what to do next
   * @param {number} exitCode 2 for wrong usage, else 1
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'ScriptError';
    this.exitCode = exitCode;
  }
}

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** The end of a long output: enough to see why a step failed. */
export function lastLines(text, count = 40) {
  const lines = text.trimEnd().split('\n');
  return lines.length <= count ? lines.join('\n') : ['...', ...lines.slice(-count)].join('\n');
}
