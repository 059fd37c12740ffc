/** The grid of the lanes, followed as the window changes its size. */
import { type RefObject, useEffect, useState } from 'react';
import { type LaneGrid, laneGrid } from './lane-grid.js';

interface Measured {
  readonly width: number;
  readonly windowHeight: number;
  /** From the top of the page. */
  readonly top: number;
}

/** @returns null until the place has been measured, before it is painted for the first time */
export function useLaneGrid(
  place: RefObject<HTMLElement | null>,
  lanes: number,
): { grid: LaneGrid; top: number } | null {
  const [measured, setMeasured] = useState<Measured | null>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const { width, top } = element.getBoundingClientRect();
      const next = {
        width: Math.floor(width),
        windowHeight: window.innerHeight,
        top: Math.round(top + window.scrollY),
      };
      setMeasured((before) => (before !== null && isSame(before, next) ? before : next));
    };
    // It calls back for the first time before the next painting.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // What stands above it moves it without changing its size.
    observer.observe(document.body);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [place]);
  if (measured === null) return null;
  return { grid: laneGrid(lanes, measured.width, measured.windowHeight), top: measured.top };
}

function isSame(before: Measured, next: Measured): boolean {
  return before.width === next.width && before.windowHeight === next.windowHeight && before.top === next.top;
}
