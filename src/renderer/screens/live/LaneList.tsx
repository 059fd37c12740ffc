/** The lanes side by side. Of many, only the rows in sight are in the page; each says which of how many it is. */
import { type CSSProperties, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { LANE_GAP, LANES_AT_ONCE, type LaneGrid } from './lane-grid.js';
import { useLaneGrid } from './use-lane-grid.js';

interface LaneListProps {
  /** Which lanes, by their place in the plan. */
  shown: readonly number[];
  /** The lane that the user jumped to, as a place in `shown`; null: to none. */
  jumpTo: number | null;
  draw: (lane: number) => ReactNode;
}

export function LaneList({ shown, jumpTo, draw }: LaneListProps) {
  const place = useRef<HTMLDivElement>(null);
  const measured = useLaneGrid(place, shown.length);
  return (
    <div ref={place} role="list" aria-label="Lanes">
      {measured !== null &&
        (shown.length <= LANES_AT_ONCE ? (
          <div className="ft-lanes" style={gridStyle(measured.grid)} role="presentation">
            {shown.map((lane) => (
              <div key={lane} role="listitem">
                {draw(lane)}
              </div>
            ))}
          </div>
        ) : (
          <LanesInSight {...measured} shown={shown} jumpTo={jumpTo} draw={draw} />
        ))}
    </div>
  );
}

function LanesInSight({ grid, top, shown, jumpTo, draw }: LaneListProps & { grid: LaneGrid; top: number }) {
  const { columns, laneHeight } = grid;
  const [focusedRow, setFocusedRow] = useState<number | null>(null);
  const rows = useMemo(() => rowsOf(shown, columns), [shown, columns]);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => laneHeight + LANE_GAP,
    overscan: 1,
    scrollMargin: top,
    // The lane that has the focus stays in the page, else a turn of the wheel would lose the place.
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      if (focusedRow === null || focusedRow >= rows.length || inSight.includes(focusedRow)) return inSight;
      return [...inSight, focusedRow].sort((a, b) => a - b);
    },
  });
  useEffect(() => {
    virtualizer.measure();
  }, [virtualizer, laneHeight]);
  useEffect(() => {
    if (jumpTo !== null) virtualizer.scrollToIndex(Math.floor(jumpTo / columns), { align: 'center' });
  }, [virtualizer, jumpTo, columns]);
  return (
    <div
      className="ft-lanes-tall"
      style={{ blockSize: virtualizer.getTotalSize() }}
      role="presentation"
      onBlur={() => {
        setFocusedRow(null);
      }}
    >
      {virtualizer.getVirtualItems().map(({ index: row, start }) => (
        <div
          key={row}
          className="ft-lanes ft-lanes-row"
          style={{ ...gridStyle(grid), transform: `translateY(${start - top}px)` }}
          role="presentation"
          onFocus={() => {
            setFocusedRow(row);
          }}
        >
          {(rows[row] ?? []).map((lane, column) => (
            <div key={lane} role="listitem" aria-setsize={shown.length} aria-posinset={row * columns + column + 1}>
              {draw(lane)}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function rowsOf(shown: readonly number[], columns: number): number[][] {
  return Array.from({ length: Math.ceil(shown.length / columns) }, (_, row) =>
    shown.slice(row * columns, (row + 1) * columns),
  );
}

function gridStyle({ columns, laneHeight }: LaneGrid): CSSProperties {
  const properties = { '--ft-columns': columns, '--ft-lane-height': `${laneHeight}px` };
  return properties as CSSProperties;
}
