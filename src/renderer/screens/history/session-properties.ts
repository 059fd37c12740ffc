/** By what the history can be filtered: the properties of a session, their operators, and the values that occur. */
import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import { sessionStates, type SessionRow } from '../../../shared/domain/session.js';
import { compareText } from '../../components/compare.js';

export const propertyKeys = ['name', 'model', 'tag', 'state', 'region', 'profile', 'preset', 'simulated'] as const;
export type PropertyKey = (typeof propertyKeys)[number];

export type Operator = '=' | '!=' | ':' | '!:' | '>=' | '<=';

export interface SessionProperty {
  readonly key: PropertyKey | 'started';
  readonly label: string;
  /** Heading of its values in the list of suggestions. */
  readonly group: string;
  readonly operators: readonly Operator[];
}

const equals = ['=', '!='] as const;
const contains = ['=', '!=', ':', '!:'] as const;

export const sessionProperties: readonly SessionProperty[] = [
  { key: 'name', label: 'Name', group: 'Names', operators: [':', '!:', '=', '!='] },
  { key: 'model', label: 'Model', group: 'Models', operators: contains },
  { key: 'started', label: 'Started', group: 'Days', operators: ['>=', '<=', '='] },
  { key: 'tag', label: 'Tag', group: 'Tags', operators: contains },
  { key: 'state', label: 'State', group: 'States', operators: equals },
  { key: 'region', label: 'Region', group: 'Regions', operators: contains },
  { key: 'profile', label: 'Profile', group: 'Profiles', operators: contains },
  { key: 'preset', label: 'Preset', group: 'Presets', operators: contains },
  { key: 'simulated', label: 'Simulated', group: 'Simulated', operators: equals },
];

/** Names are as many as sessions: they are typed, not picked. */
const pickedKeys = propertyKeys.filter((key) => key !== 'name');

/** What of a session a property looks at; none where it has no such thing. */
export function valuesOf(row: SessionRow, key: PropertyKey): readonly string[] {
  switch (key) {
    case 'name':
      return [row.name];
    case 'model':
      return row.arms;
    case 'tag':
      return row.tags;
    case 'state':
      return [row.state];
    case 'region':
      return [row.region];
    case 'profile':
      return [row.profile];
    case 'preset':
      return row.preset === null ? [] : [row.preset];
    case 'simulated':
      return [row.simulated ? 'yes' : 'no'];
  }
}

/** The values to pick from: those that occur, in alphabetical order. */
export function sessionOptions(rows: readonly SessionRow[]): PropertyFilterProps.FilteringOption[] {
  return pickedKeys.flatMap((propertyKey) => {
    const values = new Set<string>();
    for (const row of rows) for (const value of valuesOf(row, propertyKey)) values.add(value);
    const order =
      propertyKey === 'state' ? sessionStates.filter((state) => values.has(state)) : [...values].sort(compareText);
    return order.map((value) => ({ propertyKey, value }));
  });
}
