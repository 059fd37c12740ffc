/**
 * The table of the history. Its rows are plain elements: ten rows of Cloudscape's table take longer to draw than the
 * letters of a search may take, and every letter may bring ten others.
 */
import './sessions-table.css';
import { type KeyboardEvent, type ReactNode, useCallback, useRef } from 'react';
import type { SessionRow } from '../../../shared/domain/session.js';
import type { SessionColumn, SessionOrder } from './session-columns.js';
import { SessionTableRow } from './SessionTableRow.js';
import { SessionsTableHead } from './SessionsTableHead.js';
import { selectAll, type Selection, toggled } from './toggle-sessions.js';

interface Props {
  rows: readonly SessionRow[];
  columns: readonly SessionColumn[];
  order: SessionOrder;
  /** Keep it the same function. */
  onOrder: (order: SessionOrder) => void;
  selectedIds: Selection;
  onSelect: (change: (before: Selection) => Selection) => void;
  /** What stands where no row does. */
  empty: ReactNode;
}

export function SessionsTable({ rows, columns, order, onOrder, selectedIds, onSelect, empty }: Props) {
  const ids = rows.map(({ id }) => id);
  const selectedCount = ids.filter((id) => selectedIds.has(id)).length;
  // As text, so that a row that stays is not drawn with every letter.
  const page = ids.join(' ');
  const rangeStart = useRef<string | null>(null);
  const toggle = useCallback(
    (id: string, isRange: boolean) => {
      const from = isRange ? rangeStart.current : null;
      rangeStart.current = id;
      onSelect((before) => toggled(before, page.split(' '), from ?? id, id));
    },
    [page, onSelect],
  );
  const toggleAll = useCallback(
    (isSelected: boolean) => {
      onSelect((before) => selectAll(before, page.split(' '), isSelected));
    },
    [page, onSelect],
  );
  return (
    <div className="ft-sessions-scroll">
      <table className="ft-sessions" aria-label="Sessions" onKeyDown={moveBetweenBoxes}>
        <SessionsTableHead
          columns={columns}
          order={order}
          onOrder={onOrder}
          selection={selectedCount === 0 ? 'none' : selectedCount < ids.length ? 'some' : 'all'}
          disabled={ids.length === 0}
          onToggleAll={toggleAll}
        />
        <tbody>
          {rows.map((row, place) => (
            // The rows of a search are written into those that stand there: to make new ones takes twice as long.
            <SessionTableRow
              key={place}
              row={row}
              columns={columns}
              isSelected={selectedIds.has(row.id)}
              onToggle={toggle}
            />
          ))}
          {rows.length === 0 && (
            <tr>
              <td className="ft-sessions-empty" colSpan={columns.length + 1}>
                {empty}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

/** As in Cloudscape's tables, arrows lead from one box to the next. */
function moveBetweenBoxes(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const from = boxes.findIndex((box) => box === event.target);
  if (step === 0 || from === -1) return;
  event.preventDefault();
  boxes[from + step]?.focus();
}
