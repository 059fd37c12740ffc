/** The words of a lane that change with time. They are written past React, a few times a second. */
import { useEffect, useRef } from 'react';
import { liveStore } from '../../stores/live-store.js';
import { knownUntilMs, laneClocks } from './clocks-of-lanes.js';
import {
  charactersPerSecondWords,
  countdownWords,
  paceWords,
  stopwatchWords,
  type WaitBounds,
  waitWords,
} from './lane-words.js';
import { tenTimesASecond } from './ten-times-a-second.js';

/** With `waitMs` it counts down from there. */
export function Stopwatch({ armId, waitMs = null }: { armId: string; waitMs?: number | null }) {
  const place = useTimedWords(() => {
    const since = laneClocks.waitingSince(armId);
    if (since === null) return '';
    const elapsedMs = knownUntilMs() - since.sinceMs;
    return waitMs === null ? stopwatchWords(elapsedMs, since.exact) : countdownWords(waitMs, elapsedMs);
  });
  return <span ref={place} role="timer" aria-label={waitMs === null ? 'stopwatch' : 'countdown'} aria-live="off" />;
}

/** Whether the wait is still a usual one. */
export function WaitWords({ armId, bounds }: { armId: string; bounds: WaitBounds }) {
  const place = useTimedWords(() => waitWords(laneClocks.elapsedMs(armId) ?? 0, bounds));
  return <span ref={place} />;
}

/** Speed of the reply so far, and time since its last delta. */
export function Pace({ index }: { index: number }) {
  const place = useTimedWords(() => {
    const lane = liveStore.getState().live?.lanes[index];
    if (lane === undefined || lane.firstDeltaMs === null || lane.lastDeltaMs === null) return '';
    const speed = charactersPerSecondWords(lane.characters, lane.lastDeltaMs - lane.firstDeltaMs);
    return paceWords(speed, laneClocks.sinceLastDeltaMs(lane.arm.id));
  }, 250);
  return <span ref={place} />;
}

/** @param everyMs text that changes faster cannot be read. @returns the place of the words; empty ones leave it as it is */
function useTimedWords(read: () => string, everyMs = 0) {
  const place = useRef<HTMLSpanElement>(null);
  const reader = useRef(read);
  useEffect(() => {
    reader.current = read;
  });
  useEffect(() => {
    // A space that does not break holds the line open until there are words.
    const node = document.createTextNode('\u00a0');
    place.current?.replaceChildren(node);
    let shownAtMs = -Infinity;
    return tenTimesASecond((nowMs) => {
      if (nowMs - shownAtMs < everyMs) return;
      shownAtMs = nowMs;
      const words = reader.current();
      if (words !== '' && words !== node.data) node.data = words;
    });
  }, [everyMs]);
  return place;
}
