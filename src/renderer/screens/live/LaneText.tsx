/**
 * The text of a lane as it streams. It bypasses React: what was added is appended to a text node. The text is hostile:
 * it only ever becomes text nodes. The scroller is a reversed column, so that it follows the end without measuring.
 */
import { useEffect, useRef } from 'react';
import type { LiveLane } from '../../../shared/domain/live/live-state.js';
import { liveStore } from '../../stores/live-store.js';
import { GrowingText } from './growing-text.js';

export function LaneText({ index, label }: { index: number; label: string }) {
  const reasoning = useRef<HTMLSpanElement>(null);
  const text = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (reasoning.current === null || text.current === null) return undefined;
    const shownReasoning = new GrowingText(emptyNodeIn(reasoning.current));
    const shownText = new GrowingText(emptyNodeIn(text.current));
    const show = (lane: LiveLane | undefined): void => {
      shownReasoning.show(lane?.reasoning ?? '');
      shownText.show(lane?.text ?? '');
    };
    show(liveStore.getState().live?.lanes[index]);
    return liveStore.subscribe(({ live }, { live: previous }) => {
      const lane = live?.lanes[index];
      if (lane !== previous?.lanes[index]) show(lane);
    });
  }, [index]);
  return (
    <div className="ft-lane-scroller" tabIndex={0} role="group" aria-label={`Reply of ${label}`}>
      <div className="ft-lane-text">
        <span ref={reasoning} className="ft-lane-reasoning" />
        <span ref={text} />
      </div>
    </div>
  );
}

function emptyNodeIn(parent: HTMLElement): Text {
  const node = document.createTextNode('');
  parent.replaceChildren(node);
  return node;
}
