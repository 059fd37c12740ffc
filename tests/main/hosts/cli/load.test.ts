/** Load and retries through the built command, a real measuring thread for each six streams, and a scripted server. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sessionDocumentSchema } from '../../../../src/shared/domain/session-document.js';
import { sendText } from '../../../fakes/engine-fixtures.js';
import {
  type Reply,
  type Script,
  type ScriptedBedrock,
  startScriptedBedrock,
} from '../../../fakes/scripted-bedrock.js';
import { runCli, startCli, temporaryFolder } from './run-cli.js';

const servers: ScriptedBedrock[] = [];
afterAll(() => Promise.all(servers.map((server) => server.close())));

async function serve(script: Script): Promise<string> {
  const server = await startScriptedBedrock(script);
  servers.push(server);
  return server.url;
}

function commandFor(url: string, ...options: string[]): string[] {
  const data = temporaryFolder();
  const model = ['run', '--models', 'own.model', '--endpoint', url, '--format', 'json', '--data-dir', data];
  return [...model, ...options];
}

describe.concurrent('load', { timeout: 60_000 }, () => {
  it('keeps N requests in flight, on as many threads as they need, and stores every run', async () => {
    const held: Reply[] = [];
    let answered = 0;
    let most = 0;
    const url = await serve((reply) => {
      held.push(reply);
      most = Math.max(most, held.length);
      // Nobody is answered until eight wait; then one after the other, so that there are always eight again.
      if (held.length < 8 && answered + held.length < 20) return;
      for (const waiting of held.splice(0, answered + held.length < 20 ? 1 : held.length)) {
        answered += 1;
        sendText(waiting, ['Hello']);
      }
    });
    const { code, stdout } = await runCli(commandFor(url, '--concurrency', '8', '--runs', '20'));
    expect(code).toBe(0);
    expect(most).toBe(8);
    const { session, arms } = sessionDocumentSchema.parse(JSON.parse(stdout));
    expect(session.plan.load).toEqual({ kind: 'closed', concurrency: 8 });
    expect(arms[0]?.runs.map(({ outcome }) => outcome)).toEqual(Array<string>(20).fill('completed'));
  });

  it('stops early when the plan says so, tells it on standard error, and is a success', async () => {
    const url = await serve((reply) => {
      sendText(reply, ['Hello']);
    });
    const folder = temporaryFolder();
    const plan = {
      ...{ name: 'Precise', runs: 40, precision: 1, endpoint: url },
      arms: [{ modelId: 'own.model', concurrency: 3, nonce: 'run', systemTokens: 50 }],
      prompt: { system: 'Be brief.', user: 'Hello' },
    };
    writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
    const { code, stdout, stderr } = await runCli([
      ...['run', '--plan', join(folder, 'plan.json'), '--format', 'json', '--data-dir', folder],
    ]);
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^firsttoken: Stopped early: after \d+ of 40 blocks/m)]);
    const { session, arms } = sessionDocumentSchema.parse(JSON.parse(stdout));
    expect(session).toMatchObject({ state: 'done', stoppedEarly: 'precision' });
    const runs = arms[0]?.runs ?? [];
    expect(runs.length).toBeLessThan(120);
    expect([...Map.groupBy(runs, ({ block }) => block).values()].every(({ length }) => length === 3)).toBe(true);
    // Of a wave all runs are due at one moment; the estimate of 50 tokens holds for what was sent.
    const [first] = Map.groupBy(runs, ({ block }) => block).values();
    expect(first?.every(({ startLatenessMs }) => startLatenessMs !== null && startLatenessMs >= 0)).toBe(true);
  });

  it('starts requests by plan although the ones before have no answer yet', async () => {
    const held: Reply[] = [];
    const url = await serve((reply) => {
      held.push(reply);
      if (held.length === 10) for (const waiting of held) sendText(waiting, ['Hello']);
    });
    const { code, stdout } = await runCli(
      commandFor(url, '--rate', '50', '--arrivals', 'constant', '--runs', '10', '--seed', '3'),
    );
    expect(code).toBe(0);
    const { session, arms } = sessionDocumentSchema.parse(JSON.parse(stdout));
    expect(session.plan.load).toEqual({ kind: 'open', requestsPerSecond: 50, arrivals: 'constant' });
    expect(arms[0]?.summary.n).toBe(10);
  });

  it('keeps all eight that are in flight when it is interrupted', async () => {
    let arrived = 0;
    const eight = Promise.withResolvers<undefined>();
    const url = await serve((reply) => {
      reply.open();
      arrived += 1;
      if (arrived === 8) eight.resolve(undefined);
    });
    const run = await startCli(commandFor(url, '--concurrency', '8', '--runs', '40'));
    await eight.promise;
    run.process.kill('SIGINT');
    const { code, stdout } = await run.ended;
    expect(code).toBe(130);
    const { session, arms } = sessionDocumentSchema.parse(JSON.parse(stdout));
    expect(session.state).toBe('cancelled');
    expect(arms[0]?.runs.map(({ outcome }) => outcome)).toEqual(Array<string>(8).fill('cancelled'));
  });

  it('sends a throttled run again when asked to, and says so', async () => {
    const url = await serve((reply, _request, index) => {
      if (index > 0) sendText(reply, ['Hello']);
      else reply.answer(429, '{"message":"Too many requests"}', { 'x-amzn-errortype': 'ThrottlingException' });
    });
    const { code, stderr } = await runCli(commandFor(url, '--retries', '2', '--runs', '1'));
    expect(stderr).toMatch(/^run 1 · own\.model · .+, again in \d+\.\d s \(attempt 2\)$/m);
    expect(stderr).toMatch(/^run 1\/1 · own\.model · TTFT/m);
    expect(code).toBe(0);
  });

  it('takes a failure for an outcome when no retries are asked for', async () => {
    const url = await serve((reply) => {
      reply.answer(429, '{"message":"Too many requests"}', { 'x-amzn-errortype': 'ThrottlingException' });
    });
    const { code, stderr } = await runCli(commandFor(url, '--runs', '1'));
    expect(stderr).not.toContain('again in');
    expect(stderr).toContain('run 1/1 · own.model · failed (throttled)');
    expect(code).toBe(1);
  });
});
