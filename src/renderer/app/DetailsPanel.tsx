/**
 * Details of the thing that was clicked, shown in the frame's split panel wherever in a screen this component stands.
 * The focus moves there when it opens, and back when it closes; Escape closes it.
 */
import { type ReactNode, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { openDetails } from './details-panels.js';
import { focusScreen } from './focus-screen.js';

interface DetailsPanelProps {
  header: string;
  /** Buttons beside the header. */
  actions?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

export function DetailsPanel({ header, actions, onClose, children }: DetailsPanelProps) {
  const [body] = useState(createBody);
  const [actionsPlace] = useState(() => document.createElement('span'));
  const shown = useRef(false);
  const close = useEffectEvent(onClose);

  useLayoutEffect(() => {
    const opener = document.activeElement;
    shown.current = false;
    return () => {
      const panel = body.closest('[role="region"]') ?? body;
      const focused = document.activeElement;
      if (focused !== document.body && !panel.contains(focused)) return;
      // When all of this change is drawn: what opened the panel may be gone with it.
      queueMicrotask(() => {
        if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus();
        else focusScreen();
      });
    };
  }, [body]);

  useLayoutEffect(
    () =>
      openDetails({
        header,
        body,
        actions: actionsPlace,
        onClose: () => {
          close();
        },
        onShown: () => {
          // Once: a change of place, or of the header, leaves the focus where it is.
          if (!shown.current) body.focus({ preventScroll: true });
          shown.current = true;
        },
      }),
    [header, body, actionsPlace],
  );

  return (
    <>
      {createPortal(children, body)}
      {actions !== undefined && createPortal(actions, actionsPlace)}
    </>
  );
}

function createBody(): HTMLElement {
  const body = document.createElement('div');
  body.tabIndex = -1;
  body.className = 'ft-details-body';
  return body;
}
