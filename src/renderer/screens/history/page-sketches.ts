/** The sketches of the rows on the page, and the axis that they share. */
import { createContext, useContext } from 'react';
import type { TimeAxis } from '../../charts/time-axis.js';
import type { SketchedSession } from './sketch.js';

export interface Sketches {
  readonly bySession: ReadonlyMap<string, SketchedSession>;
  /** null while no run is known. */
  readonly axis: TimeAxis | null;
}

const SketchesContext = createContext<Sketches>({ bySession: new Map(), axis: null });

export const SketchesProvider = SketchesContext.Provider;

export function usePageSketches(): Sketches {
  return useContext(SketchesContext);
}
