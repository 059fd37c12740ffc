/** `npm test`: every suite, whatever became of the one before; the last line of the output says how many passed. */
import { availableParallelism } from 'node:os';
import { parseArguments } from './arguments.mjs';
import { ensureChromium } from './browser.mjs';
import { ScriptError } from './messages.mjs';
import { ensureSetup } from './setup.mjs';
import { countLine, sumCounts } from './test-counts.mjs';
import { suites } from './test-suites.mjs';

/**
 * @param {string[]} args names of suites; none: all
 * @returns {import('./test-suites.mjs').Suite[]} in their fixed order
 * @throws {ScriptError} with exit code 2 for an unknown name
 */
export function selectSuites(args, all = suites) {
  const { names } = parseArguments('npm test', args, {});
  const unknown = names.find((name) => !all.some((suite) => suite.name === name));
  if (unknown !== undefined) {
    const known = all.map((suite) => suite.name).join(', ');
    throw new ScriptError(`npm test: there is no suite ${unknown}. Suites: ${known}`, 2);
  }
  return names.length === 0 ? all : all.filter((suite) => names.includes(suite.name));
}

/**
 * @param {string} root
 * @param {string[]} args
 * @returns {Promise<number>} 1 when anything failed
 */
export async function runTests(root, args) {
  const selected = selectSuites(args);
  const results = [];
  try {
    await ensureSetup(root);
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    report('Set-up', { counts: { passed: 0, failed: 1, skipped: 0 }, output: error.message }, 0);
    results.push({ passed: 0, failed: 1, skipped: 0 });
  }
  const chromium = selected.some((suite) => suite.alone) ? await findChromium(root, selected) : null;
  results.push(...(await runSuites(selected, { root, chromium, show: true })));
  const sum = sumCounts(results);
  process.stdout.write(`\n${countLine(sum)}\n`);
  return sum.failed === 0 ? 0 : 1;
}

/** Unit tests use a browser that is there; only the end-to-end tests install one. */
async function findChromium(root, selected) {
  return selected.some((suite) => suite.name === 'e2e') ? ensureChromium(root) : null;
}

/** Suites that only read run two at a time; the others one after the other, with the machine to themselves. */
async function runSuites(selected, context) {
  const beside = selected.filter((suite) => !suite.alone);
  const results = [];
  const waiting = [...beside];
  const worker = async () => {
    for (let suite = waiting.shift(); suite !== undefined; suite = waiting.shift()) {
      const startedAt = performance.now();
      const result = await suite.run(context);
      report(suite.title, result, performance.now() - startedAt);
      results.push(result.counts);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
  for (const suite of selected.filter((entry) => entry.alone)) {
    const startedAt = performance.now();
    process.stdout.write(`\n== ${suite.title}\n`);
    const result = await suite.run(context);
    report(null, result, performance.now() - startedAt);
    results.push(result.counts);
  }
  return results;
}

function report(title, { counts, output }, tookMs) {
  const heading = title === null ? '' : `\n== ${title}\n`;
  const body = output.trim() === '' ? '' : `${output.trimEnd()}\n`;
  process.stdout.write(`${heading}${body}-- ${countLine(counts)} (${(tookMs / 1000).toFixed(1)} s)\n`);
}
