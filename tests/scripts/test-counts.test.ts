import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder, writeFiles } from './clone.js';
import { loadScript } from './scripts-under-test.js';

const { countLine, countVitestReport, sumCounts } = await loadScript('test-counts');

const allPassed = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
};

function count(report: string | object, exitCode: number) {
  const folder = temporaryFolder();
  writeFiles(folder, { 'report.json': report });
  return countVitestReport(join(folder, 'report.json'), exitCode);
}

describe('counting tests', () => {
  test('takes what vitest reports', () => {
    const report = { ...allPassed, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    expect(count(report, 1)).toMatchObject({ passed: 3, failed: 1, skipped: 3, problem: null });
  });

  test('counts a file that could not be loaded as a failure', () => {
    const report = { ...allPassed, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(count(report, 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  test('does not count a file twice whose test failed', () => {
    const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }];
    expect(count({ ...allPassed, numFailedTests: 1, testResults }, 1)).toMatchObject({ failed: 1 });
  });

  test('takes a run without any test for a failure', () => {
    expect(count({ ...allPassed, numPassedTests: 0, testResults: [] }, 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  test('takes a run that crashed after its last test for a failure', () => {
    expect(count(allPassed, 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  test('takes a report that is cut off or missing for a failure', () => {
    expect(count('{"numPassedTests": 3', 137)).toMatchObject({ passed: 0, failed: 1 });
    expect(countVitestReport(join(temporaryFolder(), 'none.json'), 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  test('ends in one line that names the skipped ones only when there are any', () => {
    const sum = sumCounts([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 40, failed: 2, skipped: 0 },
    ]);
    expect(countLine(sum)).toBe('41 passed, 2 failed');
    expect(countLine({ ...sum, skipped: 3 })).toBe('41 passed, 2 failed, 3 skipped');
  });
});
