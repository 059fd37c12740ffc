/** The clock on the wall, for texts that say how long something still lasts. Nothing measured is computed from it. */
import { useEffect, useState } from 'react';

/** @returns Date.now(), anew each `intervalMs` */
export function useNow(intervalMs: number): number {
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => {
      setNowMs(Date.now());
    }, intervalMs);
    return () => {
      clearInterval(timer);
    };
  }, [intervalMs]);
  return nowMs;
}
