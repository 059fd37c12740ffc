/** Logs of a simulator in a folder of their own. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { RequestRecord } from '../../../src/main/simulator/request-log.js';

export async function logPath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'firsttoken-log-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'requests.jsonl');
}

export async function readLog(path: string): Promise<RequestRecord[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => JSON.parse(line) as RequestRecord);
}
