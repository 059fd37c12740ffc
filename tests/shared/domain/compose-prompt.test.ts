import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { promptComposer } from '../../../src/shared/domain/compose-prompt.js';
import { estimateArmPrompt, estimatePrefixTokens, estimateTokens } from '../../../src/shared/domain/estimate-tokens.js';
import type { Arm } from '../../../src/shared/domain/session.js';

type Settings = Pick<Arm['settings'], 'nonce' | 'systemTokens'>;

const prompt = { system: 'You are a helpful assistant.', user: 'Hello' };

function sessionOf(settings: Settings, changes: { id?: string; prompt?: typeof prompt } = {}) {
  const arms = [
    { id: 'arm-1', settings },
    { id: 'arm-2', settings },
  ];
  return { id: 'session-1', arms, ...changes, plan: { prompt: changes.prompt ?? prompt } };
}

const run = (sequence: number, armId = 'arm-1') => ({ sequence, armId });

test('a plan without nonce and length sends its prompt as it is written', () => {
  expect(promptComposer(sessionOf({ nonce: 'none', systemTokens: null }))(run(3))).toEqual(prompt);
});

describe('a nonce', () => {
  test('of a run is one that no other run of the session has, the same whenever it is asked for', () => {
    const compose = promptComposer(sessionOf({ nonce: 'run', systemTokens: null }));
    const systems = Array.from({ length: 20_000 }, (_, sequence) => compose(run(sequence)).system);
    expect(new Set(systems).size).toBe(20_000);
    expect(systems[7]).toMatch(/^\[run [0-9a-f]{8}\] You are a helpful assistant\.$/);
    expect(promptComposer(sessionOf({ nonce: 'run', systemTokens: null }))(run(7)).system).toBe(systems[7]);
    const other = promptComposer(sessionOf({ nonce: 'run', systemTokens: null }, { id: 'session-2' }));
    expect(systems).not.toContain(other(run(7)).system);
  });

  test('of an arm is the same for its runs, and another one in other arms and sessions', () => {
    const compose = promptComposer(sessionOf({ nonce: 'arm', systemTokens: null }));
    const { system } = compose(run(0));
    expect(system).toMatch(/^\[arm [0-9a-f]{8}\] You/);
    expect(compose(run(5)).system).toBe(system);
    expect(compose(run(5, 'arm-2')).system).not.toBe(system);
    const other = promptComposer(sessionOf({ nonce: 'arm', systemTokens: null }, { id: 'session-2' }));
    expect(other(run(0)).system).not.toBe(system);
  });

  test('stands before the message of the user where there is no system prompt', () => {
    const compose = promptComposer(
      sessionOf({ nonce: 'run', systemTokens: null }, { prompt: { system: '', user: 'Hello' } }),
    );
    expect(compose(run(0))).toEqual({
      system: '',
      user: expect.stringMatching(/^\[run [0-9a-f]{8}\] Hello$/) as string,
    });
  });
});

const anySettings = fc.record({
  nonce: fc.constantFrom('none', 'run', 'arm'),
  systemTokens: fc.option(fc.integer({ min: 1, max: 6_000 })),
});
const anyPrompt = fc.record({ system: fc.string({ unit: 'grapheme', maxLength: 300 }), user: fc.constant('Hello') });

test('the length is the one that the arm asks for, whatever the nonce, and the one that is estimated before', () => {
  fc.assert(
    fc.property(anySettings, anyPrompt, (settings, written) => {
      const sent = promptComposer(sessionOf(settings, { prompt: written }))(run(1));
      const { prefixTokens, promptTokens } = estimateArmPrompt(written, settings);
      // Half a character that is cut off, and a nonce that is longer than the wanted length.
      const slack = settings.systemTokens === null ? 0 : settings.systemTokens < 5 ? 5 : 1;
      expect(Math.abs(estimatePrefixTokens(sent) - prefixTokens)).toBeLessThanOrEqual(slack);
      expect(Math.abs(estimatePrefixTokens(sent) + estimateTokens(sent.user) - promptTokens)).toBeLessThanOrEqual(
        slack,
      );
      expect(sent.system.isWellFormed()).toBe(true);
    }),
  );
});

describe('filler', () => {
  const systemOf = (systemTokens: number) => promptComposer(sessionOf({ nonce: 'none', systemTokens }))(run(0)).system;

  test('follows the prompt, is plain sentences, and a shorter one begins a longer one', () => {
    const long = systemOf(8_000);
    expect(long.startsWith(`${prompt.system}\n\n`)).toBe(true);
    expect(long).toHaveLength(32_000);
    expect(long.slice(prompt.system.length)).toMatch(/^[\sA-Za-z,.]+$/);
    expect(long.startsWith(systemOf(100))).toBe(true);
  });

  test('does not say the same again and again', () => {
    const sentences = systemOf(20_000).split(/(?<=\.) /);
    expect(new Set(sentences).size / sentences.length).toBeGreaterThan(0.98);
  });

  test('a prompt that is longer than asked for is cut', () => {
    expect(systemOf(3)).toBe('You are a he');
  });
});
