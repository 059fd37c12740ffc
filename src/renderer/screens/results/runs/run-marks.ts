/** What must be known to read a run's figure, in a few words each: never colour alone. */
import { isLateStart } from '../../../../shared/findings/late-starts.js';
import type { OverviewRun } from '../../../../shared/domain/session-overview.js';
import { isServedOtherwise } from './run-kinds.js';
import { formatCount, formatMs, formatSeconds } from '../../../components/format.js';

export interface RunMark {
  /** Stands under the figure. @example 'after 60 s idle' */
  text: string;
  /** On hover. */
  meaning: string;
}

/** From this pause on servers may have closed a kept connection, seconds: 5 s is the shortest common time (Node.js). */
const IDLE_FROM_SECONDS = 5;

type MarkedRun = Pick<
  OverviewRun,
  | 'slow'
  | 'clientDelayed'
  | 'clockJumped'
  | 'clockDriftMs'
  | 'idleSeconds'
  | 'attemptCount'
  | 'attemptErrors'
  | 'error'
  | 'plannedStartMs'
  | 'startLatenessMs'
  | 'phase'
  | 'outcome'
  | 'counts'
>;

export function runMarks(run: MarkedRun): RunMark[] {
  const { slow, clientDelayed, clockJumped, clockDriftMs, idleSeconds, attemptCount } = run;
  const marks: (RunMark | false)[] = [
    clockJumped === true && {
      text: 'void: clock jumped',
      meaning: `The clock was set, or the computer slept: it moved by ${formatMs(clockDriftMs)} during the run, which is left out of the summary.`,
    },
    slow === true && { text: 'slow', meaning: 'Above three times the median of its model in this session.' },
    hadDeadSocket(run) && {
      text: 'dead socket',
      meaning: 'A kept connection had died while idle, and a new one worked: not a slow model.',
    },
    attemptCount > 1 && {
      text: `${formatCount(attemptCount)} attempts`,
      meaning: 'Sent again after a failure. The figure is of the last attempt; the run holds what the user felt.',
    },
    idleSeconds >= IDLE_FROM_SECONDS && {
      text: `after ${formatSeconds(idleSeconds)} idle`,
      meaning:
        'The plan asked for this pause before the run, or the session was paused: by you, or for newer credentials.',
    },
    isLateStart(run) && {
      text: `started ${formatMs(run.startLatenessMs)} late`,
      meaning: 'Sent that long after it was due. The user-felt TTFT holds this wait; the TTFT does not.',
    },
    isServedOtherwise(run) && {
      text: 'not served as asked',
      meaning: 'Another tier or latency mode served it than was asked for: it is left out of the summary.',
    },
    clientDelayed === true && {
      text: 'client-delayed',
      meaning: 'This computer was held up, so that its own delay may have shaped the figure.',
    },
  ];
  return marks.filter((mark) => mark !== false);
}

function hadDeadSocket({ attemptErrors, error }: MarkedRun): boolean {
  return error?.code === 'dead-socket' || attemptErrors.includes('dead-socket');
}
