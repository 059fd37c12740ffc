import { describe, expect, test } from 'vitest';
import {
  emptyQuery,
  matchSessions,
  searchable,
  type SessionQuery,
} from '../../../src/renderer/screens/history/match-sessions.js';
import { sessionOptions } from '../../../src/renderer/screens/history/session-properties.js';
import type { SessionRow } from '../../../src/shared/domain/session.js';
import { sessionRow } from './session-row.js';

const rows: readonly SessionRow[] = [
  sessionRow,
  {
    ...sessionRow,
    ...{ id: 'two', name: 'Evening', state: 'interrupted', simulated: false, region: 'eu-west-1', preset: null },
    ...{ profile: 'dev', tags: ['vpn', 'Office'], startedAt: new Date(2026, 10, 23, 23, 59).toISOString() },
  },
];
const sessions = rows.map(searchable);

function found(typed: string, query: SessionQuery = emptyQuery): string[] {
  return matchSessions(sessions, query, typed).map(({ id }) => id);
}

function token(propertyKey: string, operator: string, value: string) {
  return { propertyKey, operator, value };
}

describe('words that are typed', () => {
  test('every word counts, wherever it stands and in whatever case', () => {
    expect(found('NOVA article')).toEqual(['one']);
    expect(found('nova')).toEqual(['one', 'two']);
    expect(found('interrupted')).toEqual(['two']);
    expect(found('simulated us-west')).toEqual(['one']);
    expect(found('office')).toEqual(['two']);
    expect(found('nothing of this')).toEqual([]);
  });

  test('an exclamation mark leaves those that lack the words', () => {
    expect(found('!vpn')).toEqual(['one']);
    expect(found('!: vpn')).toEqual(['one']);
  });

  test('a condition counts as far as it is written', () => {
    expect(found('Region = eu')).toEqual(['two']);
    expect(found('region != eu')).toEqual(['one']);
    expect(found('Tag : off')).toEqual(['two']);
    expect(found('Simulated = n')).toEqual(['two']);
  });

  test('the name of a property alone does not empty the list', () => {
    for (const typed of ['Reg', 'Region', 'Region =', 'Started >= 2026']) expect(found(typed)).toEqual(['one', 'two']);
  });

  test('what is typed narrows what the conditions leave', () => {
    const query: SessionQuery = { operation: 'and', tokens: [token('profile', '=', 'dev')] };
    expect(found('nova', query)).toEqual(['two']);
    expect(found('article', query)).toEqual([]);
  });
});

describe('conditions', () => {
  function matched(operation: 'and' | 'or', ...tokens: SessionQuery['tokens']): string[] {
    return found('', { operation, tokens });
  }

  test('a session with several values has each of them', () => {
    expect(matched('and', token('tag', '=', 'office'))).toEqual(['two']);
    expect(matched('and', token('model', '=', 'GPT OSS 20B'))).toEqual(['one', 'two']);
    expect(matched('and', token('model', '!=', 'GPT OSS 20B'))).toEqual([]);
    expect(matched('and', token('tag', '!:', 'vpn'))).toEqual(['one']);
  });

  test('equal means the whole value, containing means a part', () => {
    expect(matched('and', token('name', '=', 'even'))).toEqual([]);
    expect(matched('and', token('name', ':', 'even'))).toEqual(['two']);
  });

  test('a session without a preset has no preset that could match', () => {
    expect(matched('and', token('preset', ':', ''))).toEqual(['one']);
    expect(matched('and', token('preset', '!=', 'article'))).toEqual(['two']);
  });

  test('a day holds its last minute, in the time zone of this computer', () => {
    expect(matched('and', token('started', '=', '2026-11-23'))).toEqual(['two']);
    expect(matched('and', token('started', '>=', '2026-11-24'))).toEqual([]);
    expect(matched('and', token('started', '<=', '2026-11-23'))).toEqual(['one', 'two']);
    expect(matched('and', token('started', '>=', '2026-11-23'), token('started', '<=', '2026-11-23'))).toEqual(['two']);
  });

  test('one of several is enough where the user says so', () => {
    const tokens = [token('region', '=', 'eu-west-1'), token('state', '=', 'done')];
    expect(matched('and', ...tokens)).toEqual([]);
    expect(matched('or', ...tokens)).toEqual(['one', 'two']);
  });

  test('a property that there is not matches nothing, rather than all', () => {
    expect(matched('and', token('colour', '=', 'blue'))).toEqual([]);
  });
});

test('only values that occur are offered, each once; names are typed', () => {
  const options = sessionOptions(rows);
  const values = (key: string) => options.filter(({ propertyKey }) => propertyKey === key).map(({ value }) => value);
  expect(values('model')).toEqual(['GPT OSS 20B', 'Nova Micro']);
  expect(values('state')).toEqual(['done', 'interrupted']);
  expect(values('preset')).toEqual(['article']);
  expect(values('name')).toEqual([]);
});
