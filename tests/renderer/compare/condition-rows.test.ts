import { expect, test } from 'vitest';
import { groupArms } from '../../../src/renderer/screens/compare/compared-sessions.js';
import { armSettings, conditionRows } from '../../../src/renderer/screens/compare/condition-rows.js';
import { exampleSession } from '../../fakes/example-session.js';
import { placed, type SessionSpec } from './example-sessions.js';

const six = [300, 310, 320, 330, 340, 350];
const { environment } = exampleSession();

function rows(specs: Record<string, SessionSpec>) {
  const sessions = placed(specs);
  return conditionRows(sessions, groupArms(sessions));
}

test('sessions under the same conditions have nothing to tell', () => {
  expect(rows({ one: { times: { a: six } }, two: { times: { a: six } } })).toEqual([]);
});

test('what differs is grouped, with the value of each session', () => {
  const found = rows({
    one: { times: { a: six, b: six } },
    two: {
      times: { a: six, b: six },
      settings: { transport: 'http2', region: 'eu-west-1' },
      plan: { region: 'eu-west-1', prompt: { system: 'Be long.', user: 'Hello' } },
      session: { environment: { ...environment, sdkVersion: '3.9', host: 'electron' } },
    },
    three: { times: { a: six, b: six } },
  });
  const sdk = environment.sdkVersion;
  expect(found.map(({ group, name, values }) => [group, name, ...values])).toEqual([
    ['Where', 'region', 'us-west-2', 'eu-west-1', 'us-west-2'],
    ['What was asked', 'prompt', 'system “Be brief.”', 'system “Be long.”', 'system “Be brief.”'],
    ['What was asked', 'transport', 'http1', 'http2', 'http1'],
    ['Software', 'AWS SDK', sdk, '3.9', sdk],
    ['Measuring computer', 'host', 'cli', 'electron', 'cli'],
  ]);
});

test('a session that lacks an arm does not make its settings differ', () => {
  expect(rows({ one: { times: { a: six, b: six } }, two: { times: { a: six } } })).toEqual([]);
});

test('of arms that the user sets against each other the settings are told, each value with the arms that have it; not the region of the session', () => {
  const sessions = placed({
    one: { times: { a: six, b: six } },
    two: { times: { a: six }, settings: { transport: 'http2', region: 'eu-west-1' }, plan: { region: 'eu-west-1' } },
  });
  const arms = groupArms(sessions).flatMap(({ members }) => members);
  expect(armSettings(arms)).toEqual([
    {
      name: 'transport',
      values: [
        { value: 'http1', who: ['A · a', 'A · b'] },
        { value: 'http2', who: ['B · a'] },
      ],
    },
  ]);
});
