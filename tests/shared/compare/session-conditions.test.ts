/** Everything that may explain a difference between two sessions is told, with what it was in each of them. */
import { expect, test } from 'vitest';
import { conditionsThatDiffer, environmentWarnings } from '../../../src/shared/compare/environment-warnings.js';
import { differingConditions } from '../../../src/shared/compare/session-conditions.js';
import type { Plan } from '../../../src/shared/domain/plan.js';
import type { Arm, Environment, NetworkFloor, Session } from '../../../src/shared/domain/session.js';
import { exampleSession } from '../../fakes/example-session.js';
import { modelArm } from '../../fakes/make-session.js';

const environment: Partial<Environment> = { endpointHost: 'a.example', scenario: null, timeScale: null };
const floor = (minMs: number): NetworkFloor => ({ measuredAt: '2026-11-22T14:00:00.000Z', medianMs: 99, minMs, n: 5 });

interface Changes {
  plan?: Partial<Plan>;
  environment?: Partial<Environment>;
  session?: Partial<Session>;
  settings?: Partial<Arm['settings']>;
}

function sessionOf(id: string, changes: Changes = {}): Session {
  const session = exampleSession({ id, simulated: false, arms: [modelArm('a', changes.settings)], ...changes.session });
  return {
    ...session,
    plan: { ...session.plan, ...changes.plan },
    environment: { ...session.environment, ...environment, ...changes.environment },
  };
}

const ofSessions: [name: string, one: string, other: string, changes: Changes][] = [
  ['region', 'us-west-2', 'eu-west-1', { plan: { region: 'eu-west-1' } }],
  ['endpoint', 'a.example', 'b.example', { environment: { endpointHost: 'b.example' } }],
  ['scenario', 'none', 'article at time scale 0.5', { environment: { scenario: 'article', timeScale: 0.5 } }],
  ['proxy', 'none', 'proxy.example:3128', { environment: { proxyHost: 'proxy.example:3128' } }],
  ['host', 'cli', 'electron', { environment: { host: 'electron' } }],
  [
    'computer',
    'unknown processor x2, linux x64',
    'M3 x8, darwin arm64',
    { environment: { cpuModel: 'M3', cpuCount: 8, platform: 'darwin', architecture: 'arm64' } },
  ],
  ['Firsttoken', '0.1.0', '0.2.0', { environment: { appVersion: '0.2.0' } }],
  ['AWS SDK', '3.1164.0', '3.9', { environment: { sdkVersion: '3.9' } }],
  ['Node', 'v24.0.0', 'v26.0.0', { environment: { nodeVersion: 'v26.0.0' } }],
  ['order', 'shuffled', 'sequential', { plan: { order: 'sequential' } }],
  ['load', 'closed, one after the other', 'closed, 4 at once', { plan: { load: { kind: 'closed', concurrency: 4 } } }],
  [
    'load',
    'closed, one after the other',
    'open, 2 per second, poisson arrivals',
    { plan: { load: { kind: 'open', requestsPerSecond: 2, arrivals: 'poisson' } } },
  ],
  ['pause between runs', '0 s', '30 s', { plan: { idleSeconds: 30 } }],
  ['prompt', 'system “Be brief.”', 'system “Be long.”', { plan: { prompt: { system: 'Be long.', user: 'Hello' } } }],
  ['prompt', 'user “Hello”', 'user “Bye”', { plan: { prompt: { system: 'Be brief.', user: 'Bye' } } }],
];

test.each(ofSessions)('a different %s is told: %s, %s', (name, one, other, changes) => {
  const a = sessionOf('one');
  const b = sessionOf('two', changes);
  expect(differingConditions([a, b])).toEqual([{ name, values: [one, other] }]);
  expect(environmentWarnings({ session: a }, { session: b }, [])).toEqual([
    `Different ${name}: ${one} in one, ${other} in two.`,
  ]);
  const arm = modelArm('a');
  expect(conditionsThatDiffer(a, b, { baseline: arm, arm })).toEqual([`${name}: ${other}, not ${one}`]);
});

test('a simulated session is told from a measured one, and so is where its requests went', () => {
  const simulated = sessionOf('two', { session: { simulated: true } });
  expect(environmentWarnings({ session: sessionOf('one') }, { session: simulated }, [])).toEqual([
    'Different simulated or measured: measured in one, simulated in two.',
    'Different endpoint: a.example in one, the simulator in two.',
  ]);
});

const ofArms: [name: string, one: string, other: string, settings: Partial<Arm['settings']>][] = [
  ['transport', 'http1', 'http2', { transport: 'http2' }],
  ['cache point', 'no', 'yes', { cachePoint: true }],
  ['service tier', 'not set', 'priority', { serviceTier: 'priority' }],
  ['latency mode', 'not set', 'optimized', { latency: 'optimized' }],
  ['max tokens', '256', '512', { maxTokens: 512 }],
  ['temperature', '0.1', 'not set', { temperature: null }],
  ['top-p', '0.9', '0.5', { topP: 0.5 }],
  ['nonce', 'none', 'run', { nonce: 'run' }],
  ['prompt length', 'as written', '2000 tokens', { systemTokens: 2000 }],
  ['pause before a run', '0 s', '300 s', { idleSeconds: 300 }],
  ['requests at once', '1', '4', { concurrency: 4 }],
  ['region of the arm', 'us-west-2', 'eu-west-1', { region: 'eu-west-1' }],
];

test.each(ofArms)('a different %s of the same arm is told: %s, %s', (name, one, other, settings) => {
  const pair = { baseline: modelArm('a'), arm: modelArm('a', settings) };
  const [a, b] = [sessionOf('one'), sessionOf('two')];
  expect(environmentWarnings({ session: a }, { session: b }, [pair])).toEqual([
    `Different settings of a: ${name} ${one} and ${other}.`,
  ]);
  expect(conditionsThatDiffer(a, b, pair)).toEqual([`${name}: ${other}, not ${one}`]);
});

test('an arm that was called in the region of its session is not told of a second time', () => {
  const pair = { baseline: modelArm('a'), arm: modelArm('a', { region: 'eu-west-1' }) };
  const elsewhere = sessionOf('two', { plan: { region: 'eu-west-1' } });
  expect(conditionsThatDiffer(sessionOf('one'), elsewhere, pair)).toEqual(['region: eu-west-1, not us-west-2']);
});

test('another place is seen by its way to the endpoint, and the network’s own noise is not another place', () => {
  const away = (minMs: number | null) =>
    sessionOf('s', { environment: { networkFloorBefore: minMs === null ? null : floor(minMs) } });
  expect(differingConditions([away(3.1), away(42), away(null)])).toEqual([
    {
      name: 'network to the endpoint',
      values: ['3.1 ms to connect', '42.0 ms to connect', 'not measured'],
    },
  ]);
  expect(differingConditions([away(1), away(5)])).toEqual([]);
  expect(differingConditions([away(40), away(60)])).toEqual([]);
  expect(differingConditions([away(40), away(null)])).toEqual([]);
});

test('long prompts are told from where they part, and those that part twice stay apart', () => {
  const prompts = ['x', 'y', 'y'].map((end, index) => ({
    system: `${'word '.repeat(100)}${end}${' and so on'.repeat(10)}${index === 2 ? '!' : ''}`,
    user: 'Hello',
  }));
  const [prompt] = differingConditions(prompts.map((each) => sessionOf('s', { plan: { prompt: each } })));
  const shown = (end: string) => `system “…d word word ${end} and so on and so on and so on and …”`;
  expect(prompt?.values.map((value) => value.slice(3))).toEqual([shown('x'), shown('y'), shown('y')]);
  expect(new Set(prompt?.values).size).toBe(3);
});

test('the simulator’s port, which is any free one, is no condition', () => {
  const simulated = (endpointHost: string) =>
    sessionOf('s', { session: { simulated: true }, environment: { endpointHost } });
  expect(differingConditions([simulated('127.0.0.1:4001'), simulated('127.0.0.1:4002')])).toEqual([]);
});
