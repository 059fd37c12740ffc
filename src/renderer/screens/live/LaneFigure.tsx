/** The lane's largest figure: a stopwatch while it waits, the measured time to first token from then on. */
import { useEffect, useRef } from 'react';
import { UNKNOWN, formatMs } from '../../components/format.js';
import { liveStore } from '../../stores/live-store.js';
import { charactersPerSecondWords, countdownWords, resultWords, stopwatchWords } from './lane-words.js';
import { waitingSince } from './lane-waiting.js';
import { tenTimesASecond } from './ten-times-a-second.js';
import type { LaneFacts } from './use-lane-facts.js';

export function LaneFigure({ index, facts }: { index: number; facts: LaneFacts }) {
  const { status, armId, attempt, retry, firstDeltaMs, lastResult } = facts;
  if (status === 'waiting') {
    return (
      <Figure words="waiting for the first token">
        <Stopwatch armId={armId} />
      </Figure>
    );
  }
  if (status === 'retrying' && retry !== null) {
    return (
      <Figure words={`until attempt ${attempt}`} more={<span title={retry.reason}>{retry.reason}</span>}>
        <Stopwatch key="retry" armId={armId} waitMs={retry.waitMs} />
      </Figure>
    );
  }
  if (status === 'connecting') return <Figure words="connecting">0.0 s</Figure>;
  if (status === 'thinking' || status === 'streaming') {
    return (
      <Figure words="first token" more={<Speed index={index} />}>
        {formatMs(firstDeltaMs)}
      </Figure>
    );
  }
  if (status === 'queued') return <Figure words="waits for its turn">{UNKNOWN}</Figure>;
  if (status === 'not run') return <Figure words="the session ended before its turn">{UNKNOWN}</Figure>;
  const ttftMs = lastResult === null ? firstDeltaMs : lastResult.ttftMs;
  if (ttftMs === null) return <Figure words="no first token">{UNKNOWN}</Figure>;
  return (
    <Figure words="first token" more={lastResult !== null && resultWords(lastResult)}>
      {formatMs(ttftMs)}
    </Figure>
  );
}

function Figure(props: { children: React.ReactNode; words: string; more?: React.ReactNode }) {
  return (
    <div className="ft-lane-figure">
      <div>
        <span className="ft-lane-number">{props.children}</span> <span className="ft-lane-unit">{props.words}</span>
      </div>
      <div className="ft-lane-more">{props.more}</div>
    </div>
  );
}

/** Writes past React. With `waitMs` it counts down from there. */
function Stopwatch({ armId, waitMs = null }: { armId: string; waitMs?: number | null }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const node = document.createTextNode('');
    place.current?.replaceChildren(node);
    return tenTimesASecond((nowMs) => {
      const since = waitingSince(armId);
      const words = since === null ? '' : timerWords(nowMs - since.sinceMs, since.exact, waitMs);
      if (words !== '' && words !== node.data) node.data = words;
    });
  }, [armId, waitMs]);
  return <span ref={place} role="timer" aria-label={waitMs === null ? 'stopwatch' : 'countdown'} aria-live="off" />;
}

function timerWords(elapsedMs: number, exact: boolean, waitMs: number | null): string {
  return waitMs === null ? stopwatchWords(elapsedMs, exact) : countdownWords(waitMs, elapsedMs);
}

const SPEED_EVERY_MS = 250;

function Speed({ index }: { index: number }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const node = document.createTextNode('\u00a0');
    place.current?.replaceChildren(node);
    let shownAtMs = -Infinity;
    return tenTimesASecond((nowMs) => {
      if (nowMs - shownAtMs < SPEED_EVERY_MS) return;
      shownAtMs = nowMs;
      const lane = liveStore.getState().live?.lanes[index];
      if (lane === undefined || lane.firstDeltaMs === null || lane.lastDeltaMs === null) return;
      const words = charactersPerSecondWords(lane.characters, lane.lastDeltaMs - lane.firstDeltaMs);
      if (words !== '' && words !== node.data) node.data = words;
    });
  }, [index]);
  return <span ref={place} />;
}
