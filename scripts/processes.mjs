/** Child processes: steps whose output is only shown when they fail, and programs that take over the terminal. */
import { spawn } from 'node:child_process';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };

/**
 * Runs a step to its end and keeps its output.
 *
 * The child leads its own process group, so that a time limit or Ctrl-C ends it together with what it started.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeLimitMs?: number, shell?: boolean, show?: boolean }} options
 *   `show` passes the output on to our standard output while it is kept
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>} code 127 when it could not be started
 */
export function runStep(command, args, { cwd, env, timeLimitMs, shell = false, show = false } = {}) {
  return new Promise((resolve) => {
    const ownGroup = process.platform !== 'win32';
    const child = spawn(command, args, { cwd, env, shell, detached: ownGroup, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let timedOut = false;
    const keep = (chunk) => {
      output += chunk;
      if (show) process.stdout.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);

    const endChild = (signal) => killGroup(child, signal, ownGroup);
    const onSignal = (signal) => {
      endChild('SIGTERM');
      process.exit(128 + SIGNAL_NUMBERS[signal]);
    };
    for (const signal of FORWARDED) process.on(signal, onSignal);
    const timer =
      timeLimitMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            endChild('SIGKILL');
          }, timeLimitMs);

    const finish = (code) => {
      clearTimeout(timer);
      for (const signal of FORWARDED) process.removeListener(signal, onSignal);
      resolve({ code, output, timedOut });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', (code, signal) => {
      finish(code ?? exitCodeOfSignal(signal));
    });
  });
}

/**
 * Gives the terminal to a program and returns its exit code. Signals reach it; one that ends it by signal N gives 128+N.
 *
 * A Ctrl-C on a terminal goes to the whole foreground group, so it is not sent a second time: programs take a second
 * interrupt as "now, at once".
 *
 * @returns {Promise<{ code: number, signal: NodeJS.Signals | null }>} code 127 when it could not be started
 */
export function runInTerminal(command, args, { cwd, env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
    const onSignal = (signal) => {
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    };
    for (const signal of FORWARDED) process.on(signal, onSignal);
    const finish = (code, signal) => {
      for (const name of FORWARDED) process.removeListener(name, onSignal);
      resolve({ code, signal });
    };
    child.on('error', () => {
      finish(127, null);
    });
    child.on('exit', (code, signal) => {
      finish(code ?? exitCodeOfSignal(signal), signal);
    });
  });
}

function killGroup(child, signal, ownGroup) {
  if (child.pid === undefined) return;
  try {
    if (ownGroup) process.kill(-child.pid, signal);
    else spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
  } catch {
    // It has ended already.
  }
}

function exitCodeOfSignal(signal) {
  return 128 + (SIGNAL_NUMBERS[signal] ?? 0);
}
