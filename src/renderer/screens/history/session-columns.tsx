/** Columns of the history. */
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ReactNode } from 'react';
import type { SessionRow } from '../../../shared/domain/session.js';
import { routeHref } from '../../app/routes.js';
import { compareText } from '../../components/compare.js';
import { formatCount, formatDateTime, UNKNOWN } from '../../components/format.js';
import { SimulatedMark } from '../../components/SimulatedMark.js';
import { SessionSketch, SketchHeading } from './SessionSketch.js';
import { SessionTags } from './SessionTags.js';
import { stateWords } from './session-words.js';

const MODELS_SHOWN = 2;

export interface SessionColumn {
  readonly id: string;
  /** In the list of columns to choose from. */
  readonly label: string;
  readonly header: ReactNode;
  /** Tells which session a row is of. */
  readonly isRowHeader?: boolean;
  /** Pixels. */
  readonly width?: number;
  readonly minWidth?: number;
  readonly cell: (row: SessionRow) => ReactNode;
  /** Left out: the column cannot be sorted by. */
  readonly sortingComparator?: (a: SessionRow, b: SessionRow) => number;
}

export interface SessionOrder {
  /** Its id. */
  readonly column: string;
  readonly descending: boolean;
}

export const sessionColumns: readonly SessionColumn[] = [
  {
    id: 'name',
    label: 'Name and tags',
    header: 'Name',
    isRowHeader: true,
    minWidth: 180,
    cell: (row) => (
      <div className="ft-session-name">
        <a href={hrefOf(row)}>{row.name}</a>
        {row.simulated && <SimulatedMark />}
        <SessionTags tags={row.tags} />
      </div>
    ),
    sortingComparator: (a, b) => compareText(a.name, b.name),
  },
  {
    id: 'sketch',
    label: 'First token, run by run',
    header: <SketchHeading />,
    width: 206,
    cell: ({ id }) => (
      <div className="ft-sketch-place">
        <SessionSketch sessionId={id} />
      </div>
    ),
  },
  {
    id: 'arms',
    label: 'Models',
    header: 'Models',
    minWidth: 155,
    cell: ({ arms }) => (
      <span className="ft-anywhere" title={arms.join(', ')}>
        {modelsText(arms)}
      </span>
    ),
    sortingComparator: (a, b) => compareText(a.arms.join(), b.arms.join()),
  },
  {
    id: 'state',
    label: 'State',
    header: 'State',
    minWidth: 115,
    cell: (row) => {
      const { type, text } = stateWords(row);
      return (
        <span className="ft-state">
          <StatusIndicator type={type}>{text}</StatusIndicator>
        </span>
      );
    },
    sortingComparator: (a, b) => compareText(stateWords(a).text, stateWords(b).text),
  },
  {
    id: 'startedAt',
    label: 'Started',
    header: 'Started',
    cell: ({ startedAt }) => <span className="ft-nowrap ft-tabular">{formatDateTime(startedAt)}</span>,
    sortingComparator: (a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt),
  },
  {
    id: 'runs',
    label: 'Runs',
    header: 'Runs',
    cell: ({ runs, plannedRuns }) => (
      <span className="ft-nowrap ft-tabular" title={`${runs} runs are stored of ${plannedRuns} planned`}>
        {runs === plannedRuns ? formatCount(runs) : `${formatCount(runs)} of ${formatCount(plannedRuns)}`}
      </span>
    ),
    sortingComparator: (a, b) => a.runs - b.runs,
  },
  {
    id: 'region',
    label: 'Region',
    header: 'Region',
    cell: ({ region }) => <span className="ft-nowrap">{region}</span>,
    sortingComparator: (a, b) => compareText(a.region, b.region),
  },
  {
    id: 'profile',
    label: 'Profile',
    header: 'Profile',
    cell: ({ profile }) => <span className="ft-anywhere">{profile}</span>,
    sortingComparator: (a, b) => compareText(a.profile, b.profile),
  },
  {
    id: 'preset',
    label: 'Preset',
    header: 'Preset',
    cell: ({ preset }) => preset ?? <span title="This plan was made by hand">{UNKNOWN}</span>,
    sortingComparator: (a, b) => compareText(a.preset ?? '', b.preset ?? ''),
  },
];

/** The name leads to the session: it always stands. */
export const fixedColumnIds: ReadonlySet<string> = new Set(['name']);

/** What else is worth its room from this width on. */
const wideColumnIds: ReadonlySet<string> = new Set(['region', 'profile']);
const WIDE_PX = 1_500;

/** The columns that fit a window of this width. */
export function usualColumnIds(windowWidthPx: number): string[] {
  return sessionColumns
    .filter(({ id }) => id !== 'preset' && (windowWidthPx >= WIDE_PX || !wideColumnIds.has(id)))
    .map(({ id }) => id);
}

/** @example modelsText(['A', 'B', 'C', 'D', 'E']) // 'A, B and 3 more' */
export function modelsText(arms: readonly string[]): string {
  if (arms.length <= MODELS_SHOWN + 1) return arms.join(', ');
  return `${arms.slice(0, MODELS_SHOWN).join(', ')} and ${arms.length - MODELS_SHOWN} more`;
}

/** A running session is watched, an ended one is read. */
export function hrefOf({ id, state }: Pick<SessionRow, 'id' | 'state'>): string {
  return routeHref(state === 'running' ? { screen: 'live' } : { screen: 'results', sessionId: id });
}
