/** The floor: what one session tells of the layers of TTFT, and what it says where it cannot know. */
import { describe, expect, test } from 'vitest';
import type { FloorPart } from '../../../src/shared/domain/floor.js';
import type { Run } from '../../../src/shared/domain/run.js';
import type { Arm, Session } from '../../../src/shared/domain/session.js';
import { buildDocument } from '../../fakes/build-document.js';
import { exampleAttempt, exampleTimeline, MILLISECOND_NS } from '../../fakes/example-run.js';
import { exampleSession } from '../../fakes/example-session.js';
import { armWith, measuredSession } from '../../fakes/measured-session.js';

const ms = (value: number) => value * MILLISECOND_NS;
const environment = exampleSession().environment;
const floor55 = { measuredAt: '2026-11-22T14:01:00.000Z', medianMs: 55, minMs: 50, n: 5 };
const six = [400, 402, 398, 401, 399, 403];

function floors(arms: Arm[], ttftMs: readonly (readonly number[])[], changes: Partial<Session> = {}, edit = plain) {
  const { session, runs } = measuredSession(arms, ttftMs, changes);
  return buildDocument(session, runs.map(edit)).floor;
}

function plain(run: Run): Run {
  return run;
}

/** A run whose connection was made for it: look-up 5 ms, TCP 55, TLS 60, and 2 ms for the request. */
function onNewConnection(run: Run): Run {
  const [attempt] = run.attempts;
  const first = attempt?.timeline.deltas[0]?.[3] ?? 0;
  const timeline = exampleTimeline([first / MILLISECOND_NS], {
    ...{ socketCreated: ms(1), lookup: ms(6), connect: ms(61), secureConnect: ms(121), requestSent: ms(123) },
    ...{ headers: ms(200), firstByte: ms(201), firstEvent: ms(202) },
  });
  const connection = { reused: false, protocol: 'http/1.1', tls: 'TLSv1.3', idleMs: null };
  return { ...run, attempts: [exampleAttempt(timeline, { connection })] };
}

function part(found: { parts: FloorPart[] } | undefined, name: FloorPart['part']): FloorPart {
  return found?.parts.find((other) => other.part === name) ?? fail();
}

function fail(): never {
  throw new Error('the part is missing');
}

describe('the floor of one arm', () => {
  test('of a warm arm in one region: round trip and sending are known, the rest is what is left', () => {
    const plainId = { modelId: 'amazon.nova-micro-v1:0', model: { ...armWith('a', {}).model, crossRegion: false } };
    const [found] = floors([armWith('a', {}, plainId)], [six], {
      environment: { ...environment, networkFloorBefore: { ...floor55, medianMs: 60 }, networkFloorAfter: floor55 },
    });
    expect(found).toMatchObject({ arm: 'a', n: 6, ttftMs: 400.5 });
    expect(found?.parts.map(({ part: name, ms: value }) => [name, value])).toEqual([
      ['client', 2],
      ['connection', 0],
      ['network', 55],
      ['routing', 0],
      ['scheduling', null],
      ['prefill', null],
    ]);
    expect(found?.remainder.ms).toBeCloseTo(400.5 - 57, 6);
    expect(found?.remainder.how).toBe("not told apart: scheduling, prefill and the model's own work");
    expect(found?.reported).toEqual({ serverLatencyMs: 300, totalMs: 443.5, n: 6 });
  });

  test('of new connections: each step of the set-up, and sending without it', () => {
    const [found] = floors([armWith('a', { transport: 'http1-cold' })], [six], {}, onNewConnection);
    expect(part(found, 'connection')).toMatchObject({ ms: 120 });
    expect(part(found, 'connection').how).toContain('look-up 5.0 ms, TCP 55 ms, TLS 60 ms');
    expect(part(found, 'client').ms).toBeCloseTo(3, 6);
    // Nothing timed the endpoint: the arm's own connections did.
    expect(part(found, 'network')).toMatchObject({ ms: 55 });
  });

  test('a proxy hides the way to the endpoint, and another region is not the one that was timed', () => {
    const timed = { ...environment, networkFloorBefore: floor55 };
    const [proxied] = floors([armWith('a', {})], [six], { environment: { ...timed, proxyHost: 'proxy:3128' } });
    expect(part(proxied, 'network')).toMatchObject({ ms: null, how: expect.stringContaining('proxy:3128') as string });
    const [here, there] = floors([armWith('a', {}), armWith('b', { region: 'eu-west-1' })], [six, six], {
      environment: timed,
    });
    expect(part(here, 'network').ms).toBe(55);
    expect(part(there, 'network')).toMatchObject({ ms: null, how: expect.stringContaining('eu-west-1') as string });
    const way = { region: 'eu-west-1', endpointHost: 'eu.example:443', proxyHost: null, networkFloorAfter: null };
    const [, timedThere] = floors([armWith('a', {}), armWith('b', { region: 'eu-west-1' })], [six, six], {
      environment: { ...timed, otherRegions: [{ ...way, networkFloorBefore: { ...floor55, medianMs: 140 } }] },
    });
    expect(part(timedThere, 'network')).toMatchObject({
      ms: 140,
      how: expect.stringContaining('eu.example') as string,
    });
  });

  test('what is not known names the preset that measures it', () => {
    const [found] = floors([armWith('a', {})], [six]);
    expect(found?.parts.map(({ part: name, preset }) => [name, preset])).toEqual([
      ['client', null],
      ['connection', null],
      ['network', null],
      ['routing', 'cross-region'],
      ['scheduling', 'idle-gaps'],
      ['prefill', 'prompt-length'],
    ]);
  });

  test('two runs have no median, and an arm without a run has nothing at all', () => {
    const [two, none] = floors([armWith('a', {}), armWith('b', {})], [[400, 410], []]);
    expect(two).toMatchObject({
      ttftMs: null,
      remainder: { ms: null, how: expect.stringContaining('2 runs') as string },
    });
    expect(none?.parts.filter(({ ms: value }) => value !== null)).toEqual([]);
    expect(none?.reported).toEqual({ serverLatencyMs: null, totalMs: null, n: 0 });
  });

  test('parts that add up to more than the median leave no remainder', () => {
    const environmentOfFarAway = { ...environment, networkFloorBefore: { ...floor55, medianMs: 500 } };
    const [found] = floors([armWith('a', {})], [six], { environment: environmentOfFarAway });
    expect(found?.remainder).toMatchObject({
      ms: null,
      how: expect.stringContaining('more than the median') as string,
    });
  });
});

describe('layers that take a comparison', () => {
  const spread = [0, 3, -2, 1, -1, 2, 4, -3, 5, -4, 6, -5];
  const around = (middle: number) => spread.map((step) => middle + step);
  const inRegion = { modelId: 'amazon.nova-micro-v1:0', model: { ...armWith('x', {}).model, crossRegion: false } };

  test('routing is what a profile was slower by', () => {
    const [, profile] = floors([armWith('plain', {}, inRegion), armWith('profile', {})], [around(300), around(360)]);
    expect(part(profile, 'routing')).toMatchObject({ preset: null });
    expect(part(profile, 'routing').ms).toBeCloseTo(60, 0);
  });

  test('a profile that was faster, or not told apart, puts nothing down to routing', () => {
    const arms = [armWith('plain', {}, inRegion), armWith('profile', {})];
    const [, faster] = floors(arms, [around(360), around(300)]);
    expect(part(faster, 'routing')).toMatchObject({
      ms: null,
      how: expect.stringContaining('cannot be told') as string,
    });
    const [, equal] = floors(arms, [around(300), around(300).toReversed()]);
    expect(part(equal, 'routing').how).toContain('not distinguishable with n=12');
  });

  test('scheduling after a pause is what it added beyond connecting anew', () => {
    const arms = [armWith('warm', {}), armWith('cold', { transport: 'http1-cold', idleSeconds: 600 })];
    const edit = (run: Run) => (run.armId === 'cold' ? onNewConnection(run) : run);
    const [warm, cold] = floors(arms, [around(300), around(600)], {}, edit);
    expect(part(cold, 'scheduling').ms).toBeCloseTo(300 - 120, 0);
    expect(part(warm, 'scheduling').ms).toBeNull();
  });

  test('prefill is the slope over prompts of several lengths, times those of the arm', () => {
    const arms = [250, 1_000, 4_000].map((tokens) => armWith(`p${tokens}`, { systemTokens: tokens }));
    const edit = (run: Run): Run => {
      const inputTokens = Number(run.armId.slice(1));
      const attempts = run.attempts.map((attempt) => ({
        ...attempt,
        usage: { inputTokens, outputTokens: 5, cacheReadTokens: 0, cacheWriteTokens: 0 },
      }));
      return { ...run, attempts };
    };
    // 300 ms and 40 ms for each 1,000 tokens.
    const found = floors(arms, [around(310), around(340), around(460)], {}, edit);
    expect(part(found[2], 'prefill').ms).toBeCloseTo(160, -1);
    expect(part(found[0], 'prefill').ms).toBeCloseTo(10, 0);
    expect(part(found[2], 'prefill').how).toContain('for each 1,000 tokens');
    const flat = floors(arms, [around(300), around(300).toReversed(), around(300)], {}, edit);
    expect(part(flat[2], 'prefill')).toMatchObject({
      ms: null,
      how: expect.stringContaining('not distinguishable') as string,
    });
  });
});
