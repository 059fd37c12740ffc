/** A Chromium for the end-to-end tests: an installed one, else one that is installed now. */
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { lastLines, say } from './messages.mjs';
import { runStep } from './processes.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];
const PROBE_LIMIT_MS = 20_000;
const INSTALL_LIMIT_MS = 5 * 60_000;

/**
 * Where a browser may lie, the preferred place first.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {string[]}
 */
export function browserCandidates(env = process.env, platform = process.platform) {
  const suffix = platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [...onPath, ...usualPlaces(env, platform)];
}

function usualPlaces(env, platform) {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(env.HOME ?? '/', 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  if (platform === 'win32') {
    return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ];
}

/**
 * The first candidate that starts. On Linux each is asked for its version, because a distribution may put a script of
 * that name there which only explains how to install the browser.
 *
 * @param {string[]} candidates
 * @param {NodeJS.Platform} platform
 * @returns {Promise<string | null>}
 */
export async function firstWorking(candidates, platform = process.platform) {
  for (const path of new Set(candidates)) {
    if (!isExecutable(path)) continue;
    if (platform !== 'linux') return path;
    const { code } = await runStep(path, ['--version'], { timeLimitMs: PROBE_LIMIT_MS });
    if (code === 0) return path;
  }
  return null;
}

/**
 * @param {string} root
 * @param {object} [machine] for tests
 * @returns {Promise<{ executable: string } | { problem: string }>} `problem` says what was tried and what to do
 */
export async function ensureChromium(
  root,
  { env = process.env, platform = process.platform, uid = process.getuid?.(), candidates, run = runStep } = {},
) {
  const chosen = env.FIRSTTOKEN_CHROMIUM;
  if (chosen !== undefined && chosen !== '') {
    if (isExecutable(chosen)) return { executable: chosen };
    return { problem: `FIRSTTOKEN_CHROMIUM names ${chosen}, which is not an executable file: correct or unset it.` };
  }
  const search = () => firstWorking(candidates ?? browserCandidates(env, platform), platform);
  const found = (await search()) ?? (await firstWorking(await playwrightPath(root, run), platform));
  if (found !== null) return { executable: found };

  const attempts = [];
  if (platform === 'linux' && uid === 0 && isDebian()) {
    say('Installing Chromium (apt-get install chromium) ...');
    const aptEnvironment = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [['update'], ['install', '-y', 'chromium']]) {
      const step = await run('apt-get', args, { env: aptEnvironment, timeLimitMs: INSTALL_LIMIT_MS });
      if (step.code !== 0) attempts.push(`apt-get ${args.join(' ')}: ${lastLines(step.output, 3)}`);
    }
    const installed = await search();
    if (installed !== null) return { executable: installed };
  }
  say("Installing Playwright's Chromium ...");
  const script = join(root, 'node_modules', 'playwright-core', 'cli.js');
  const step = await run(process.execPath, [script, 'install', 'chromium'], {
    cwd: root,
    timeLimitMs: INSTALL_LIMIT_MS,
  });
  const installed = await firstWorking(await playwrightPath(root, run), platform);
  if (installed !== null) return { executable: installed };
  attempts.push(`playwright-core install chromium: ${lastLines(step.output, 3)}`);
  return {
    problem:
      'The end-to-end tests need Chromium, Chrome or Edge, and none was found or could be installed.\n' +
      `${attempts.join('\n')}\n` +
      'Install one, or put the path of its executable into the environment variable FIRSTTOKEN_CHROMIUM.',
  };
}

/** Playwright keeps its browsers in a folder of its own, whose name depends on the version. */
async function playwrightPath(root, run) {
  const code = 'process.stdout.write(require("playwright-core").chromium.executablePath())';
  const { code: exitCode, output } = await run(process.execPath, ['-e', code], {
    cwd: root,
    timeLimitMs: PROBE_LIMIT_MS,
  });
  return exitCode === 0 && output.trim() !== '' ? [output.trim()] : [];
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Debian, Ubuntu and what is made from them, by the file that all distributions carry. */
function isDebian() {
  const path = '/etc/os-release';
  return existsSync(path) && /^(ID|ID_LIKE)=.*\b(debian|ubuntu)\b/m.test(readFileSync(path, 'utf8'));
}
