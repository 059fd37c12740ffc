/** Runs the built command line as a real process. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { builtMain } from './built-main.js';

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliProcess {
  readonly process: ChildProcess;
  /** Resolves when a line of that text has come on standard error. */
  noted(text: string): Promise<void>;
  /** Resolves with the first line of standard output. */
  readonly firstLine: Promise<string>;
  readonly ended: Promise<CliResult>;
}

// Tests may run side by side, so what they leave is cleared at the end of the file.
const children: ChildProcess[] = [];
const folders: string[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export interface CliSurroundings {
  /** Laid over a bare one: no AWS settings of this machine reach the command. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Its own process group, as a terminal gives it. */
  readonly ownGroup?: boolean;
}

export async function startCli(
  args: readonly string[],
  { environment = {}, ownGroup = false }: CliSurroundings = {},
): Promise<CliProcess> {
  const main = await builtMain();
  const home = temporaryFolder();
  const child = spawn(process.execPath, [join(main, 'cli.js'), ...args], {
    env: { PATH: process.env['PATH'], HOME: home, AWS_EC2_METADATA_DISABLED: 'true', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: ownGroup,
  });
  children.push(child);
  let stdout = '';
  let stderr = '';
  const checks = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    for (const check of checks) check();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    for (const check of checks) check();
  });
  const ended = new Promise<CliResult>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
  function until(reached: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const check = () => {
        if (reached()) resolve();
      };
      checks.add(check);
      check();
      void ended.then(() => {
        reject(new Error(`The command ended first: ${stdout}${stderr}`));
      });
    });
  }
  const firstLine = until(() => stdout.includes('\n')).then(() => stdout.split('\n')[0] ?? '');
  firstLine.catch(() => undefined);
  return { process: child, ended, firstLine, noted: (text) => until(() => stderr.includes(text)) };
}

export async function runCli(args: readonly string[], surroundings?: CliSurroundings): Promise<CliResult> {
  return (await startCli(args, surroundings)).ended;
}

/** A folder that is removed after the file's last test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'firsttoken-cli-'));
  folders.push(folder);
  return folder;
}
