/** A value that follows another, but not with each of its changes. */
import { useEffect, useRef, useState } from 'react';

/** @returns the value, at once when it changes after a pause, else as it is when `intervalMs` have passed */
export function useAtMostEvery<T>(value: T, intervalMs: number): T {
  const [shown, setShown] = useState(value);
  const shownAtMs = useRef(-Infinity);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        shownAtMs.current = performance.now();
        setShown(value);
      },
      Math.max(0, shownAtMs.current + intervalMs - performance.now()),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [value, intervalMs]);
  return shown;
}
