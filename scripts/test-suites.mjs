/** The suites of `npm test`. A static check counts as one test; vitest's suites count their own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStep } from './processes.mjs';
import { countVitestReport } from './test-counts.mjs';

/**
 * @typedef {import('./test-counts.mjs').Counts} Counts
 * @typedef {{ root: string, chromium: { executable: string } | { problem: string } | null, show: boolean }} SuiteContext
 * @typedef {{ name: string, title: string, alone: boolean, run: (context: SuiteContext) => Promise<{ counts: Counts, output: string }> }} Suite
 */

const SUITE_LIMIT_MS = 15 * 60_000;

/** @type {Suite[]} those that are not `alone` only read files and may run beside each other */
export const suites = [
  staticCheck('format', 'Formatting (prettier)', [['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']]),
  staticCheck('lint', 'Lint (eslint)', [['eslint/bin/eslint.js', '.', '--max-warnings', '0']]),
  staticCheck('types', 'Types (tsc, both projects)', [
    ['typescript/bin/tsc', '-p', 'tsconfig.node.json'],
    ['typescript/bin/tsc', '-p', 'tsconfig.web.json'],
  ]),
  vitestSuite('unit', 'Unit tests (vitest)'),
  vitestSuite('experiments', 'Experiments with a known truth (vitest)'),
  vitestSuite('e2e', 'End-to-end tests (vitest, Chromium)'),
];

function staticCheck(name, title, commands) {
  return {
    name,
    title,
    alone: false,
    run: async ({ root }) => {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      let output = '';
      for (const [script, ...args] of commands) {
        const step = await runStep(process.execPath, [join(root, 'node_modules', script), ...args], {
          cwd: root,
          timeLimitMs: SUITE_LIMIT_MS,
        });
        if (step.code === 0) counts.passed += 1;
        else counts.failed += 1;
        output += step.output;
        if (step.timedOut) output += `${script} was ended after ${String(SUITE_LIMIT_MS / 60_000)} minutes.\n`;
      }
      return { counts, output };
    },
  };
}

function vitestSuite(name, title) {
  return {
    name,
    title,
    alone: true,
    run: async ({ root, chromium, show }) => {
      if (name === 'e2e' && (chromium === null || 'problem' in chromium)) {
        const output = chromium?.problem ?? 'No browser was looked for.';
        return { counts: { passed: 0, failed: 1, skipped: 0 }, output };
      }
      const folder = mkdtempSync(join(tmpdir(), 'firsttoken-test-'));
      try {
        const report = join(folder, 'report.json');
        const script = join(root, 'node_modules', 'vitest', 'vitest.mjs');
        const args = ['run', '--project', name, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
        const env = testEnvironment(process.env, chromium);
        const step = await runStep(process.execPath, [script, ...args], {
          cwd: root,
          env,
          timeLimitMs: SUITE_LIMIT_MS,
          show,
        });
        const { problem, ...counts } = countVitestReport(report, step.code);
        return { counts, output: problem === null ? '' : problem };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/**
 * Tests see no AWS setting of the developer: none may reach a real account, or depend on one.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {{ executable: string } | { problem: string } | null} chromium
 * @returns {NodeJS.ProcessEnv}
 */
export function testEnvironment(env, chromium) {
  return {
    ...Object.fromEntries(Object.entries(env).filter(([name]) => !/^AWS_/i.test(name))),
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: 'true',
    ...(process.stdout.isTTY || env.FORCE_COLOR !== undefined ? {} : { NO_COLOR: '1' }),
    ...(chromium !== null && 'executable' in chromium ? { FIRSTTOKEN_CHROMIUM: chromium.executable } : {}),
  };
}
