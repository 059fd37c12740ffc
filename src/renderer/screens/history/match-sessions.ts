/** Which sessions a filter leaves: words that occur anywhere in them, and conditions on single properties. */
import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import type { SessionRow } from '../../../shared/domain/session.js';
import {
  type PropertyKey,
  propertyKeys,
  type SessionProperty,
  sessionProperties,
  valuesOf,
} from './session-properties.js';
import { stateWords } from './session-words.js';

export type SessionQuery = Pick<PropertyFilterProps.Query, 'operation' | 'tokens'>;
type Token = PropertyFilterProps.Token;

export const emptyQuery: SessionQuery = { operation: 'and', tokens: [] };

/** A session with what filters look at, in lower case: made once, as every key of a search goes through thousands. */
export interface SearchableSession {
  readonly row: SessionRow;
  readonly text: string;
}

export function searchable(row: SessionRow): SearchableSession {
  const words = [
    row.name,
    ...row.arms,
    ...row.tags,
    stateWords(row).text,
    row.profile,
    row.region,
    row.preset ?? '',
    row.simulated ? 'simulated' : '',
  ];
  return { row, text: words.join('\n').toLowerCase() };
}

/** @param typed what stands in the field and is no condition yet: it narrows the rest */
export function matchSessions(
  sessions: readonly SearchableSession[],
  { operation, tokens }: SessionQuery,
  typed: string,
): SessionRow[] {
  const conditions = tokens.map(conditionOf);
  const holds = (session: SearchableSession): boolean =>
    conditions.length === 0 ||
    (operation === 'and' ? conditions.every((each) => each(session)) : conditions.some((each) => each(session)));
  const token = typedToken(typed);
  const isTyped = token === null ? () => true : conditionOf(token);
  const found = sessions.filter((session) => holds(session) && isTyped(session));
  // The beginning of a property's name is not a search for it.
  const rest = found.length === 0 && beginsProperty(typed) ? sessions.filter(holds) : found;
  return rest.map(({ row }) => row);
}

/** A condition as far as it is typed, such as `Region = us`; null while it asks for nothing yet. */
export function typedToken(typed: string): Token | null {
  const text = typed.trim();
  if (text === '') return null;
  const property = propertyOf(text);
  if (property === null) return text.startsWith('!') ? freeToken(text.replace(/^!:?/, ''), '!:') : freeToken(text, ':');
  const rest = text.slice(property.label.length).trimStart();
  // The longest first: `!=` does not begin with an operator of one character.
  const operator = property.operators.toSorted((a, b) => b.length - a.length).find((each) => rest.startsWith(each));
  if (operator === undefined) return null;
  const value = rest.slice(operator.length).trim();
  // What is not written out yet equals nothing.
  const soFar = operator === '=' ? ':' : operator === '!=' ? '!:' : operator;
  return value === '' || property.key === 'started' ? null : { propertyKey: property.key, operator: soFar, value };
}

function freeToken(text: string, operator: ':' | '!:'): Token | null {
  const value = text.trim().replace(/^:/, '');
  return value === '' ? null : { operator, value };
}

/** The property whose name begins the text, followed by an operator or nothing. */
function propertyOf(text: string): SessionProperty | null {
  const lower = text.toLowerCase();
  return (
    sessionProperties.find(({ label }) => {
      const rest = lower.slice(label.length).trimStart();
      return lower.startsWith(label.toLowerCase()) && (rest === '' || /^[=!:<>]/.test(rest));
    }) ?? null
  );
}

function beginsProperty(typed: string): boolean {
  const lower = typed.trim().toLowerCase();
  return sessionProperties.some(({ label }) => label.toLowerCase().startsWith(lower));
}

function conditionOf({ propertyKey, operator, value }: Token): (session: SearchableSession) => boolean {
  const wanted = String(value).toLowerCase();
  if (propertyKey === undefined) {
    const words = wanted.split(/\s+/).filter(Boolean);
    const hasAll = ({ text }: SearchableSession): boolean => words.every((word) => text.includes(word));
    return operator.startsWith('!') ? (session) => !hasAll(session) : hasAll;
  }
  if (propertyKey === 'started') return startedCondition(operator, String(value));
  const key = propertyKeys.find((known) => known === propertyKey);
  return key === undefined ? () => false : propertyCondition(key, operator, wanted);
}

function propertyCondition(
  key: PropertyKey,
  operator: string,
  wanted: string,
): (session: SearchableSession) => boolean {
  const isWhole = operator.endsWith('=');
  const some = ({ row }: SearchableSession): boolean =>
    valuesOf(row, key).some((value) => {
      const lower = value.toLowerCase();
      return isWhole ? lower === wanted : lower.includes(wanted);
    });
  return operator.startsWith('!') ? (session) => !some(session) : some;
}

/** @param day as `2026-11-22`, of the user's own calendar */
function startedCondition(operator: string, day: string): (session: SearchableSession) => boolean {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
  const from = new Date(year, month - 1, date).getTime();
  const until = new Date(year, month - 1, date + 1).getTime();
  return ({ row }) => {
    const startedAt = Date.parse(row.startedAt);
    if (operator === '>=') return startedAt >= from;
    if (operator === '<=') return startedAt < until;
    return startedAt >= from && startedAt < until;
  };
}
