/** A session in the table of the history. */
import { memo } from 'react';
import type { SessionRow } from '../../../shared/domain/session.js';
import type { SessionColumn } from './session-columns.js';

interface Props {
  row: SessionRow;
  columns: readonly SessionColumn[];
  isSelected: boolean;
  /** @param isRange all from the last one on, as the Shift key asks for */
  onToggle: (id: string, isRange: boolean) => void;
}

export const SessionTableRow = memo(function SessionTableRow({ row, columns, isSelected, onToggle }: Props) {
  return (
    <tr className={isSelected ? 'ft-selected' : ''}>
      <td className="ft-sessions-box">
        <label>
          <input
            type="checkbox"
            aria-label={`Select ${row.name}, started ${row.startedAt}`}
            checked={isSelected}
            onChange={({ nativeEvent }) => {
              onToggle(row.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey);
            }}
          />
        </label>
      </td>
      {columns.map(({ id, cell, isRowHeader }) =>
        isRowHeader === true ? (
          <th key={id} scope="row">
            {cell(row)}
          </th>
        ) : (
          <td key={id}>{cell(row)}</td>
        ),
      )}
    </tr>
  );
});
