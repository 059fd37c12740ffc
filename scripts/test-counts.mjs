/** How many tests passed: read from vitest's JSON report, summed over the suites, printed as the last line. */
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * A report that is missing or holds no test, and a run that ended badly though no test failed, each count as one failure.
 *
 * @param {string} reportPath
 * @param {number} exitCode of vitest
 * @returns {Counts & { problem: string | null }}
 */
export function countVitestReport(reportPath, exitCode) {
  let report;
  try {
    report = JSON.parse(readFileSync(reportPath, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0, problem: `vitest wrote no report (exit code ${String(exitCode)})` };
  }
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + filesThatDidNotRun(report.testResults),
    skipped: report.numPendingTests + report.numTodoTests,
  };
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, problem: 'no test was run' };
  if (counts.failed === 0 && exitCode !== 0) {
    return { ...counts, failed: 1, problem: `vitest ended with exit code ${String(exitCode)} though no test failed` };
  }
  return { ...counts, problem: null };
}

/** Files that failed outside a test: they could not be loaded, or a hook threw. */
function filesThatDidNotRun(files) {
  return files.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
}

/** @param {Counts[]} all */
export function sumCounts(all) {
  return all.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** `12 passed, 0 failed`, with the skipped ones only when there are any. */
export function countLine({ passed, failed, skipped }) {
  const line = `${String(passed)} passed, ${String(failed)} failed`;
  return skipped > 0 ? `${line}, ${String(skipped)} skipped` : line;
}
