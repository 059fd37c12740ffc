/** `run --endpoint` against a server of somebody else, from the command to its tables and files. */
import { LLMock } from '@copilotkit/aimock';
import { parse } from 'csv-parse/sync';
import { expect, it, onTestFinished } from 'vitest';
import { sessionDocumentSchema } from '../../../../src/shared/domain/session-document.js';
import { runCli, temporaryFolder } from './run-cli.js';

it('measures a server that counts no tokens: all runs completed, speed by tokens unknown, tables and CSV whole', async () => {
  const mock = new LLMock({ port: 0 });
  mock.onMessage('Hello', { content: 'An answer from elsewhere.' }, { chunkSize: 5 });
  await mock.start();
  onTestFinished(() => mock.stop());
  const data = temporaryFolder();
  const run = await runCli([
    ...['run', '--models', 'amazon.nova-micro-v1:0,not.in-any-catalogue', '--prompt', 'Hello', '--runs', '3'],
    ...['--endpoint', mock.url, '--format', 'json', '--data-dir', data],
  ]);
  expect(run.code).toBe(0);
  const document = sessionDocumentSchema.parse(JSON.parse(run.stdout));
  const runs = document.arms.flatMap((arm) => arm.runs);
  expect(runs).toHaveLength(6);
  for (const measured of runs) {
    expect(measured.reply.text).toBe('An answer from elsewhere.');
    expect(measured.ttftMs).toBeGreaterThan(0);
    expect(measured).toMatchObject({ outcome: 'completed', tpotMs: null, tpotUncertain: null });
    expect(measured).toMatchObject({ streamTokensPerSecond: null, endToEndTokensPerSecond: null });
  }
  expect(document.arms.map(({ summary }) => [summary.n, summary.tpotMs.median])).toEqual([
    [3, null],
    [3, null],
  ]);

  const table = await runCli(['sessions', 'show', document.session.id, '--data-dir', data]);
  expect(table.stdout).toMatch(/Latency Summary[\s\S]*not\.in-any-catalogue[\s\S]*Per-Run TTFT Breakdown/);
  expect(table.stdout).not.toMatch(/NaN|Infinity|null|undefined/);
  const csv = await runCli(['sessions', 'export', document.session.id, '--format', 'csv', '--data-dir', data]);
  const rows: Record<string, string>[] = parse(csv.stdout, { columns: true });
  expect(rows.map((row) => [row['outcome'], row['tpot_ms'], row['stream_tokens_per_second']])).toEqual(
    Array(6).fill(['completed', '', '']),
  );
}, 20_000);
