/** The lane's largest figure: a stopwatch while it waits, the measured time to first token from then on. */
import { type ReactNode, useMemo } from 'react';
import { UNKNOWN, formatMs } from '../../components/format.js';
import { resultWords, slotWords } from './lane-words.js';
import { Pace, Stopwatch, WaitWords } from './LaneTimers.js';
import type { LaneFacts } from './use-lane-facts.js';
import { waitBounds } from './wait-bounds.js';

export function LaneFigure({ index, facts }: { index: number; facts: LaneFacts }) {
  const { status, armId, attempt, retry, firstDeltaMs, lastResult } = facts;
  const slot = slotWords(facts.slot, attempt);
  if (status === 'waiting') return <Waiting facts={facts} slot={slot} />;
  if ((status === 'retrying' || status === 'throttled') && retry !== null) {
    return (
      <Figure
        slot={slot}
        words={`until attempt ${attempt}`}
        more={
          <span title={retry.reason}>
            {status === 'throttled' && <strong>Throttled. </strong>}
            {retry.reason}
          </span>
        }
      >
        <Stopwatch key="retry" armId={armId} waitMs={retry.waitMs} />
      </Figure>
    );
  }
  if (status === 'connecting')
    return (
      <Figure slot={slot} words="connecting">
        0.0 s
      </Figure>
    );
  if (status === 'thinking' || status === 'streaming') {
    return (
      <Figure slot={slot} words="first token" more={<Pace index={index} />}>
        {formatMs(firstDeltaMs)}
      </Figure>
    );
  }
  if (status === 'queued')
    return (
      <Figure slot={slot} words="waits for its turn">
        {UNKNOWN}
      </Figure>
    );
  if (status === 'not run')
    return (
      <Figure slot={slot} words="the session ended before its turn">
        {UNKNOWN}
      </Figure>
    );
  const ttftMs = lastResult === null ? firstDeltaMs : lastResult.ttftMs;
  if (ttftMs === null)
    return (
      <Figure slot={slot} words="no first token">
        {UNKNOWN}
      </Figure>
    );
  return (
    <Figure slot={slot} words="first token" more={lastResult !== null && resultWords(lastResult)}>
      {formatMs(ttftMs)}
    </Figure>
  );
}

interface FigureProps {
  children: ReactNode;
  words: ReactNode;
  /** Which run it is of. */
  slot: string;
  more?: ReactNode;
}

function Figure(props: FigureProps) {
  return (
    <div className="ft-lane-figure">
      <div className="ft-lane-first">
        <span className="ft-lane-number">{props.children}</span>
        <span className="ft-lane-unit">{props.words}</span>
        <span className="ft-lane-slot">{props.slot}</span>
      </div>
      <div className="ft-lane-more">{props.more}</div>
    </div>
  );
}

/** How long, and whether that is usual. */
function Waiting({ facts: { armId, finished }, slot }: { facts: LaneFacts; slot: string }) {
  const bounds = useMemo(() => waitBounds(finished), [finished]);
  const { slowestMs } = bounds;
  return (
    <Figure
      slot={slot}
      words={<WaitWords armId={armId} bounds={bounds} />}
      more={slowestMs === null ? null : `slowest run before: ${formatMs(slowestMs)}`}
    >
      <Stopwatch armId={armId} />
    </Figure>
  );
}
