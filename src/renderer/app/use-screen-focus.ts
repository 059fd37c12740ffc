/** Another screen begins as another page would: at its top, with the focus on its heading, which is thereby read out. */
import { useEffect, useRef } from 'react';
import { focusScreen } from './focus-screen.js';

/** For how long a heading is waited for that comes with the screen's data. */
const HEADING_WITHIN_MS = 5_000;

/** @param address of the screen that is shown */
export function useScreenFocus(address: string): void {
  const shown = useRef(address);
  useEffect(() => {
    if (shown.current === address) return undefined;
    shown.current = address;
    window.scrollTo(0, 0);
    return focusWhenDrawn();
  }, [address]);
}

/** @returns a function that ends the waiting */
function focusWhenDrawn(): () => void {
  if (focusScreen()) return () => undefined;
  const before = document.activeElement;
  const observer = new MutationObserver(() => {
    // Whoever has gone elsewhere meanwhile stays there.
    const moved = document.activeElement !== before && document.activeElement !== document.body;
    if (moved || focusScreen()) end();
  });
  const timer = setTimeout(end, HEADING_WITHIN_MS);
  function end(): void {
    clearTimeout(timer);
    observer.disconnect();
  }
  observer.observe(document.body, { childList: true, subtree: true });
  return end;
}
