/**
 * The text of a lane as it streams, its reasoning apart. It bypasses React: what was added is appended to a text node.
 * The text is hostile: it only ever becomes text nodes. The scroller is a reversed column, so that it follows the end
 * without measuring.
 */
import { useEffect, useId, useRef, useState } from 'react';
import { liveStore, useLive } from '../../stores/live-store.js';
import { turns } from './draw-in-turn.js';
import { GrowingText } from './growing-text.js';
import { watchSight } from './in-sight.js';

export function LaneText({ index, label }: { index: number; label: string }) {
  const scroller = useRef<HTMLDivElement>(null);
  const reasoning = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (scroller.current === null || reasoning.current === null || text.current === null) return undefined;
    const shownReasoning = new GrowingText(emptyNodeIn(reasoning.current));
    const shownText = new GrowingText(emptyNodeIn(text.current));
    let inSight = true;
    const show = (): void => {
      const lane = liveStore.getState().live?.lanes[index];
      shownReasoning.show(lane?.reasoning ?? '');
      shownText.show(lane?.text ?? '');
    };
    show();
    const endSight = watchSight(scroller.current, (now) => {
      inSight = now;
      if (now) turns.ask(show);
    });
    const endFollowing = liveStore.subscribe(({ live }, { live: before }) => {
      if (inSight && live?.lanes[index] !== before?.lanes[index]) turns.ask(show);
    });
    return () => {
      endSight();
      endFollowing();
      turns.drop(show);
    };
  }, [index]);
  return (
    <div ref={scroller} className="ft-lane-scroller" tabIndex={0} role="group" aria-label={`Reply of ${label}`}>
      <div className="ft-lane-text">
        <Reasoning index={index}>
          <div ref={reasoning} />
        </Reasoning>
        <div ref={text} className="ft-lane-reply" />
      </div>
    </div>
  );
}

/** Open while it thinks; out of the way once the answer comes, unless the user wants it otherwise. */
function Reasoning({ index, children }: { index: number; children: React.ReactNode }) {
  const hasReasoning = useLive(({ live }) => (live?.lanes[index]?.reasoning ?? '') !== '');
  const hasText = useLive(({ live }) => (live?.lanes[index]?.text ?? '') !== '');
  const [chosen, setChosen] = useState<boolean | null>(null);
  const id = useId();
  const open = chosen ?? !hasText;
  return (
    <div className="ft-lane-reasoning" hidden={!hasReasoning}>
      <button
        type="button"
        className="ft-plain-button ft-lane-reasoning-label"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setChosen(!open);
        }}
      >
        Reasoning
      </button>
      <div id={id} className="ft-lane-reasoning-text" hidden={!open}>
        {children}
      </div>
    </div>
  );
}

function emptyNodeIn(parent: HTMLElement): Text {
  const node = document.createTextNode('');
  parent.replaceChildren(node);
  return node;
}
