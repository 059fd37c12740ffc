/** The whole application behind its bridge: real simulator process, measuring thread and database. */
import { csvRunPieces } from '../../src/main/report/csv.js';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listenOnLoopback } from '../../src/main/listen-on-loopback.js';
import { spawnNodeSimulator } from '../../src/main/simulator/spawn-node-simulator.js';
import { applyLiveBatch, type LiveState } from '../../src/shared/domain/live/live-state.js';
import { useAwsFiles } from '../fakes/aws-files.js';
import { ask, openWholeApplication, sessionEnd } from '../fakes/whole-application.js';
import { builtMain } from './hosts/cli/built-main.js';
import { temporaryFolder } from './storage/temporary-folder.js';

function planOf(runs: number, timeScale: number) {
  return {
    name: 'Two models',
    arms: [{ modelId: 'us.amazon.nova-micro-v1:0' }, { modelId: 'openai.gpt-oss-20b-1:0' }],
    runs,
    prompt: { system: '', user: 'Hello' },
    simulator: { scenario: 'article', timeScale },
  };
}

describe('application', { timeout: 20_000 }, () => {
  it('lists the models of the scenario that is to be played, which need not be those of the usual one', async () => {
    const application = await openWholeApplication();
    const place = { profile: 'simulator', region: 'us-east-1' };
    const idsOf = async (scenario: string | null) =>
      (await ask(application, 'models.list', { ...place, scenario })).models.map(({ id }) => id);
    expect(await idsOf('effects')).toContain('us.amazon.nova-pro-v1:0');
    expect(await idsOf(null)).not.toContain('us.amazon.nova-pro-v1:0');
  });

  it('runs a benchmark, shows it live, and keeps it', async () => {
    const application = await openWholeApplication();
    const changed: string[] = [];
    application.on('sessions.changed', ({ ids }) => changed.push(...ids));
    const { models } = await ask(application, 'models.list', { profile: 'simulator', region: 'us-west-2' });
    expect(models.map(({ id }) => id)).toContain('deepseek.v3.2');
    expect(await ask(application, 'plan.check', { plan: planOf(2, 0.01) })).toMatchObject({
      problems: [],
      estimate: { requests: 4 },
    });

    const ended = sessionEnd(application);
    const { sessionId } = await ask(application, 'benchmark.start', { plan: planOf(2, 0.01) });
    let seen: LiveState | null = await ask(application, 'live.snapshot', {});
    application.on('live.batch', (batch) => {
      seen = seen && applyLiveBatch(seen, batch);
    });
    expect(seen).toMatchObject({ sessionId, plannedRuns: 4 });
    await ended;
    expect(seen).toEqual(await ask(application, 'live.snapshot', {}));
    expect(seen).toMatchObject({ endedRuns: 4, ended: { state: 'done', message: null } });
    expect(seen?.lanes.every(({ text }) => text.length > 0)).toBe(true);

    const document = await ask(application, 'sessions.get', { id: sessionId });
    expect(document.arms.map(({ label, summary }) => [label, summary.n])).toEqual([
      ['Nova Micro', 2],
      ['GPT OSS 20B', 2],
    ]);
    expect(document.session.environment).toMatchObject({ appVersion: '1.2.3', host: 'loopback', scenario: 'article' });
    const { files } = await ask(application, 'sessions.report', { id: sessionId, format: 'csv' });
    expect(files.map(({ path }) => path)).toEqual([
      `/reports/${sessionId}/runs.csv`,
      `/reports/${sessionId}/notes.csv`,
    ]);
    const whole = await ask(application, 'sessions.report', { id: sessionId, format: 'json', accountIds: 'shown' });
    expect(whole.files.map(({ path }) => path)).toEqual([`/reports/${sessionId}/document.json/account-ids`]);
    const table = [...csvRunPieces((await application.report(sessionId)).outline)].join('');
    expect(table.trim().split('\r\n')).toHaveLength(5);
    const detail = await ask(application, 'runs.get', { sessionId, sequence: 0 });
    expect(detail.deltas.length).toBeGreaterThan(0);
    expect(await application.request('runs.get', { sessionId, sequence: 99 })).toMatchObject({
      ok: false,
      error: { code: 'not-found', field: 'sequence' },
    });
    expect(changed.filter((id) => id === sessionId).length).toBeGreaterThanOrEqual(1);

    expect(await ask(application, 'sessions.delete', { ids: [sessionId] })).toEqual({ deleted: [sessionId] });
    expect(await ask(application, 'sessions.list', {})).toEqual([]);
    expect(await application.request('sessions.get', { id: sessionId })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(await ask(application, 'sessions.restore', { ids: [sessionId] })).toEqual({ restored: [sessionId] });
    expect(await ask(application, 'sessions.list', {})).toHaveLength(1);
  });

  it('runs one session at a time, names it to whoever wants another, and does not let it be deleted', async () => {
    const application = await openWholeApplication();
    const started = await Promise.all([
      application.request('benchmark.start', { plan: planOf(900, 1) }),
      application.request('benchmark.start', { plan: planOf(1, 1) }),
    ]);
    expect(started.map(({ ok }) => ok)).toEqual([true, false]);
    const third = await application.request('benchmark.start', { plan: planOf(1, 1) });
    expect(third).toMatchObject({ ok: false, error: { code: 'busy' } });
    expect(JSON.stringify(third)).toContain('Two models');
    const [first] = started;
    const sessionId = first.ok ? first.data.sessionId : '';
    expect(await application.request('sessions.delete', { ids: [sessionId] })).toMatchObject({
      ok: false,
      error: { code: 'busy' },
    });

    expect(await ask(application, 'benchmark.cancel', { sessionId })).toEqual({ cancelled: true });
    expect(await ask(application, 'benchmark.cancel', { sessionId })).toEqual({ cancelled: false });
    expect(await ask(application, 'sessions.list', {})).toMatchObject([{ id: sessionId, state: 'cancelled' }]);
    expect(await application.request('benchmark.start', { plan: planOf(1, 0.001) })).toMatchObject({ ok: true });
  });

  it('shows what it prepares, refuses another start, and when it is cancelled then, stores and runs nothing', async () => {
    const application = await openWholeApplication();
    const steps: string[] = [];
    let ended: unknown;
    const prepared = Promise.withResolvers<string>();
    application.on('live.batch', ({ sessionId, events }) => {
      for (const event of events) {
        if (event.type === 'session.preparing') steps.push(event.step);
        if (event.type === 'session.ended') ended = event;
      }
      if (steps.includes('calibration')) prepared.resolve(sessionId);
    });
    const start = application.request('benchmark.start', { plan: planOf(900, 1) });
    const sessionId = await prepared.promise;
    // What a window reads that was loaded again meanwhile.
    expect(await ask(application, 'live.snapshot', {})).toMatchObject({
      ...{ sessionId, name: 'Two models', preparing: 'calibration', startedAt: null, plannedRuns: 1_800 },
      ...{ ended: null, lanes: [{ status: 'queued' }, { status: 'queued' }] },
    });
    const second = await application.request('benchmark.start', { plan: planOf(1, 1) });
    expect(second).toMatchObject({ ok: false, error: { code: 'busy' } });
    expect(JSON.stringify(second)).toContain('Two models\\" is being prepared');

    expect(await ask(application, 'benchmark.cancel', { sessionId })).toEqual({ cancelled: true });
    expect(await start).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(steps).toEqual(['simulator', 'calibration']);
    expect(ended).toMatchObject({ state: 'cancelled' });
    expect(await ask(application, 'sessions.list', {})).toEqual([]);
    expect(await ask(application, 'benchmark.cancel', { sessionId })).toEqual({ cancelled: false });
    expect(application.warnings).toEqual([]);
    expect(await application.request('benchmark.start', { plan: planOf(1, 0.001) })).toMatchObject({ ok: true });
  });

  it('tells whoever watches when a session fails while it is prepared, and stores nothing', async () => {
    let processes = 0;
    const spawn = spawnNodeSimulator(join(await builtMain(), 'simulator.js'));
    const application = await openWholeApplication({
      spawnSimulator(args) {
        processes += 1;
        if (processes > 1) throw new Error('no more processes');
        return spawn(args);
      },
    });
    const ended = sessionEnd(application);
    // The check's simulator runs at another speed, so that the session needs one of its own.
    await ask(application, 'plan.check', { plan: planOf(1, 1) });
    const start = await application.request('benchmark.start', { plan: planOf(1, 0.5) });
    expect(start).toMatchObject({ ok: false, error: { code: 'internal' } });
    await ended;
    expect(await ask(application, 'live.snapshot', {})).toMatchObject({
      ...{ preparing: 'simulator', ended: { state: 'failed', message: 'no more processes' } },
    });
    expect(await ask(application, 'sessions.list', {})).toEqual([]);
  });

  it('pauses at expired credentials, resumes on request, pauses at the next, and can be cancelled then', async () => {
    const application = await openWholeApplication();
    const storm = { ...planOf(3, 0.001), arms: [{ modelId: 'simulator.storm-expired-v1:0' }] };
    const plan = { ...storm, simulator: { scenario: 'stormy', timeScale: 0.001 } };
    const pauses: string[] = [];
    let onPause: () => void = () => undefined;
    application.on('live.batch', ({ events }) => {
      for (const event of events) {
        if (event.type === 'session.paused') onPause();
        if (event.type === 'session.paused' || event.type === 'session.resumed') pauses.push(event.type);
      }
    });
    const nextPause = () => new Promise<void>((resolve) => (onPause = resolve));
    let pausing = nextPause();
    const { sessionId } = await ask(application, 'benchmark.start', { plan });
    await pausing;
    expect(await ask(application, 'live.snapshot', {})).toMatchObject({
      ...{ endedRuns: 1, ended: null },
      paused: { profile: 'simulator', signIn: 'none', message: 'The simulator plays credentials that have expired.' },
    });
    expect(await ask(application, 'sessions.list', {})).toMatchObject([{ state: 'running' }]);
    pausing = nextPause();
    expect(await ask(application, 'benchmark.resume', { sessionId })).toEqual({ resumed: true });
    await pausing;
    expect(await ask(application, 'benchmark.resume', { sessionId: 'another' })).toEqual({ resumed: false });
    expect(await ask(application, 'benchmark.cancel', { sessionId })).toEqual({ cancelled: true });
    expect(await ask(application, 'benchmark.resume', { sessionId })).toEqual({ resumed: false });
    expect(pauses).toEqual(['session.paused', 'session.resumed', 'session.paused']);
    expect(await ask(application, 'sessions.list', {})).toMatchObject([
      { id: sessionId, state: 'cancelled', plannedRuns: 3, completedRuns: 0 },
    ]);
    const { arms } = await ask(application, 'sessions.get', { id: sessionId });
    expect(arms[0]?.runs.map(({ error }) => error?.code)).toEqual(['credentials-expired', 'credentials-expired']);
  });

  it('keeps what was measured when it is closed in the middle of a run', async () => {
    const data = temporaryFolder();
    const application = await openWholeApplication({ dataDirectory: data });
    const firstRun = new Promise<void>((resolve) => {
      application.on('live.batch', ({ events }) => {
        if (events.some(({ type }) => type === 'run.ended')) resolve();
      });
    });
    await ask(application, 'benchmark.start', { plan: planOf(900, 0.01) });
    await firstRun;
    await application.close();
    const [session] = await ask(await openWholeApplication({ dataDirectory: data }), 'sessions.list', {});
    expect(session).toMatchObject({ state: 'cancelled', plannedRuns: 1_800 });
    expect(session?.completedRuns).toBeGreaterThanOrEqual(1);
  });

  it('starts nothing and stores nothing when the plan is wrong', async () => {
    const application = await openWholeApplication();
    const plan = { ...planOf(1, 1), arms: [{ modelId: 'openai.gpt-oss-20b' }] };
    expect(await application.request('benchmark.start', { plan })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', field: 'arms.0.modelId', hint: 'Did you mean openai.gpt-oss-20b-1:0?' },
    });
    expect(await application.request('benchmark.start', { plan: 'nonsense' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
    expect(await ask(application, 'sessions.list', {})).toEqual([]);
    expect(await ask(application, 'live.snapshot', {})).toBeNull();
  });

  it('tells a window that the AWS files changed, and answers with what they hold now', async () => {
    const folder = await useAwsFiles('[profile before]\noutput = json\n', '');
    const application = await openWholeApplication();
    const changed = new Promise((resolve) => {
      application.on('profiles.changed', resolve);
    });
    // Nothing says when the files have been looked at first, so the edit is repeated until it is seen.
    const edits = setInterval(() => {
      appendFileSync(join(folder, 'config'), '[after]\na = b\n');
    }, 500);
    onTestFinished(() => {
      clearInterval(edits);
    });
    expect(await changed).toEqual({});
    const { profiles } = await ask(application, 'profiles.list', {});
    expect(profiles.map(({ name, kind }) => [name, kind])).toEqual([
      ['simulator', 'simulator'],
      ['after', 'unknown'],
      ['before', 'unknown'],
    ]);
  });

  it('ends a credential_process that hangs, with what it started, when it closes', async () => {
    const server = createServer();
    const port = await listenOnLoopback(server, 0, 'the port');
    onTestFinished(() => void server.close());
    // The shell stays, and starts what holds the connection.
    await useAwsFiles(
      `[profile x]\ncredential_process = "${process.execPath}" -e "require('node:net').connect(${String(port)}, '127.0.0.1')"; true\n`,
    );
    const application = await openWholeApplication();
    const connected = once(server, 'connection') as Promise<[Socket]>;
    const asked = application.request('account.identify', { profile: 'x', region: 'us-west-2' });
    const [socket] = await connected;
    const ended = once(socket.on('error', () => undefined).resume(), 'close');
    await application.close();
    expect(await asked).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    await ended;
    expect(await application.request('profiles.check', { profile: 'x' })).toMatchObject({ ok: false });
  });

  it('refuses requests after it was closed, without a crash', async () => {
    const application = await openWholeApplication();
    await Promise.all([application.close(), application.close()]);
    expect(await application.request('benchmark.start', { plan: planOf(1, 1) })).toMatchObject({ ok: false });
    expect(await application.request('sessions.list', {})).toMatchObject({ ok: false });
  });
});
