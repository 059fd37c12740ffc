/** What a user asks of the session that runs, by requests to the whole application. */
import { expect, it } from 'vitest';
import { ask, openWholeApplication, sessionEnd } from '../../fakes/whole-application.js';

const plan = {
  name: 'Two models',
  arms: [{ modelId: 'us.amazon.nova-micro-v1:0' }, { modelId: 'openai.gpt-oss-20b-1:0' }],
  runs: 900,
  prompt: { system: '', user: 'Hello' },
  simulator: { scenario: 'article', timeScale: 0.01 },
};

it(
  'is paused, goes on, and ends after its block as it is asked to, with as many runs of each model',
  { timeout: 20_000 },
  async () => {
    const application = await openWholeApplication();
    const ended = sessionEnd(application);
    const { sessionId } = await ask(application, 'benchmark.start', { plan });
    expect(await ask(application, 'benchmark.pause', { sessionId: 'another' })).toEqual({ paused: false });
    expect(await ask(application, 'benchmark.pause', { sessionId })).toEqual({ paused: true });
    expect(await ask(application, 'benchmark.pause', { sessionId })).toEqual({ paused: false });
    expect(await ask(application, 'live.snapshot', {})).toMatchObject({
      paused: { cause: 'user', profile: 'simulator', signIn: null },
    });
    expect(await ask(application, 'benchmark.resume', { sessionId })).toEqual({ resumed: true });
    expect(await ask(application, 'benchmark.resume', { sessionId })).toEqual({ resumed: false });
    await new Promise<void>((resolve) => {
      application.on('live.batch', ({ events }) => {
        if (events.some((event) => event.type === 'run.started' && event.slot.block === 3)) resolve();
      });
    });
    expect(await ask(application, 'benchmark.stop', { sessionId })).toEqual({ stopping: true });
    expect(await ask(application, 'benchmark.stop', { sessionId })).toEqual({ stopping: false });
    await ended;
    expect(await ask(application, 'benchmark.stop', { sessionId })).toEqual({ stopping: false });
    const { session, arms, findings } = await ask(application, 'sessions.get', { id: sessionId });
    expect(session).toMatchObject({ state: 'done', stoppedEarly: 'user' });
    const counts = arms.map(({ runs }) => runs.length);
    expect(counts).toEqual([counts[0], counts[0]]);
    expect(counts[0]).toBeGreaterThanOrEqual(3);
    expect(findings.find(({ kind }) => kind === 'stopped-early')?.text).toContain('by the user');
  },
);
