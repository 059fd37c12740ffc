/**
 * Hands the sketches of the page to its rows. They come and go without the table being drawn anew: its rows read them
 * from the context, after the frame that shows the rows themselves.
 */
import type { ReactNode } from 'react';
import type { SessionRow } from '../../../shared/domain/session.js';
import { useAfterFrame } from '../../components/use-after-frame.js';
import { SketchesProvider } from './page-sketches.js';
import { useSketches } from './use-sketches.js';

export function PageSketches({ rows, children }: { rows: readonly SessionRow[]; children: ReactNode }) {
  return <SketchesProvider value={useAfterFrame(useSketches(rows))}>{children}</SketchesProvider>;
}
