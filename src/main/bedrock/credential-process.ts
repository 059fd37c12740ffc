/**
 * Bounds a profile's `credential_process`. The SDK runs it through `exec` without a limit, so a command that hangs would
 * hang what asks for credentials. The SDK takes another `exec` from its record of interceptions; this one ends the
 * command when its time is over or nobody waits for it any more.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn } from 'node:child_process';
import { externalDataInterceptor } from '@smithy/core/config';

type Done = (error: Error | null, output: { stdout: string }) => void;

const current = new AsyncLocalStorage<AbortSignal>();
const MAX_OUTPUT_CHARACTERS = 1024 * 1024;

/** @param signal aborted: a command that `work` runs is killed, and fails */
export function whileProcessesEndWith<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  externalDataInterceptor.getTokenRecord()['exec'] = boundedExec;
  return current.run(signal, work);
}

function boundedExec(command: string, done: Done): void {
  const signal = current.getStore();
  // Without a terminal the command gets a group of its own, so that what its shell starts can be ended too. With one it
  // stays: it may ask there.
  const hasTerminal = process.stdin.isTTY;
  const ownGroup = !hasTerminal && process.platform !== 'win32';
  const child = spawn(command, {
    shell: true,
    detached: ownGroup,
    windowsHide: true,
    // What it complains of may hold a secret: it is not read.
    stdio: [hasTerminal ? 'inherit' : 'ignore', 'pipe', 'ignore'],
  });
  let stdout = '';
  let problem: string | null = null;
  function end(reason: string): void {
    problem ??= reason;
    try {
      if (ownGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    } catch {
      // It has just ended by itself.
    }
    // What left the group may still hold the pipe.
    child.stdout.destroy();
  }
  const stop = (): void => {
    end('credential_process timed out');
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (stdout.length > MAX_OUTPUT_CHARACTERS) end('credential_process returned invalid JSON');
  });
  child.once('error', () => {
    problem ??= 'Command failed';
  });
  child.once('close', (code) => {
    signal?.removeEventListener('abort', stop);
    const fault = problem ?? (code === 0 ? null : 'Command failed');
    done(fault === null ? null : new Error(fault), { stdout });
  });
  if (signal?.aborted === true) stop();
  else signal?.addEventListener('abort', stop, { once: true });
}
