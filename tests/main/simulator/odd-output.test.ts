/** The scenario whose replies and names a careless program breaks at: from the wire to what is stored and listed. */
import { expect, it } from 'vitest';
import oddOutputScenario from '../../../resources/scenarios/odd-output.json' with { type: 'json' };
import { parseScenario } from '../../../src/main/simulator/load-scenario.js';
import { LANE_TEXT_LIMIT } from '../../../src/shared/domain/live/live-lane.js';
import { ask as askApplication, openWholeApplication, sessionEnd } from '../../fakes/whole-application.js';

const { models } = parseScenario(oddOutputScenario, 'odd-output');
const idOf = (part: string): string => models.find(({ id }) => id.includes(part))?.id ?? '';

it('is measured and kept as it was sent, each of it, and a model that never starts ends with the time limit', async () => {
  const application = await openWholeApplication();
  const ended = sessionEnd(application);
  const plan = {
    name: 'Odd',
    arms: models.map(({ id }) => ({ modelId: id })),
    ...{ runs: 1, timeoutSeconds: 3, load: { kind: 'closed', concurrency: 3 } },
    prompt: { system: '', user: 'Hello' },
    simulator: { scenario: 'odd-output', timeScale: 0.02 },
  };
  const { sessionId } = await askApplication(application, 'benchmark.start', { plan });
  await ended;
  const { arms } = await askApplication(application, 'sessions.get', { id: sessionId });
  const outcomes = arms.map(({ modelId, runs: [run] }) => [modelId, run?.error?.code ?? run?.outcome]);
  expect(outcomes).toEqual(models.map(({ id }) => [id, id === idOf('never-starts') ? 'deadline' : 'completed']));

  const replyOf = async (part: string) => {
    const sequence = arms.find(({ modelId }) => modelId === idOf(part))?.runs[0]?.sequence ?? -1;
    return askApplication(application, 'runs.get', { sessionId, sequence });
  };
  const huge = await replyOf('huge-delta');
  expect([huge.reply.text.length, huge.deltas.map(([, , characters]) => characters)]).toEqual([200_000, [200_000]]);
  for (const part of ['right-to-left', 'control', 'html', 'markdown']) {
    const said = models.find(({ id }) => id === idOf(part))?.reply;
    const { reply } = await replyOf(part);
    expect(reply).toEqual({ text: said?.text.join(''), reasoning: said?.reasoning.join('') });
  }
  // The time to first token is that of the first content, three gaps later.
  const empty = await replyOf('empty-first');
  expect(empty.deltas.slice(0, 4).map(([, , characters]) => characters > 0)).toEqual([false, false, false, true]);
  expect(empty.ttftMs).toBe(empty.deltas[3]?.[0]);

  const live = await askApplication(application, 'live.snapshot', {});
  const lane = live?.lanes.find(({ arm }) => arm.modelId === idOf('huge-delta'));
  expect([lane?.characters, lane?.text.length]).toEqual([200_000, LANE_TEXT_LIMIT]);
}, 20_000);

it('lists a name of 500 characters whole, and one with markup as it is', async () => {
  const application = await openWholeApplication();
  const place = { profile: 'simulator', region: 'us-east-1', scenario: 'odd-output' };
  const listed = (await askApplication(application, 'models.list', place)).models;
  expect(listed.map(({ name }) => name).toSorted()).toEqual(models.map(({ name }) => name).toSorted());
  expect(Math.max(...listed.map(({ name }) => name.length))).toBe(500);
}, 20_000);
