/** Headings of the history's table: the box for all rows, and the columns, each a button where it can be sorted by. */
import Icon from '@cloudscape-design/components/icon';
import { memo } from 'react';
import type { SessionColumn, SessionOrder } from './session-columns.js';

interface Props {
  columns: readonly SessionColumn[];
  order: SessionOrder;
  onOrder: (order: SessionOrder) => void;
  /** How many of the page's rows are selected. */
  selection: 'none' | 'some' | 'all';
  disabled: boolean;
  onToggleAll: (isSelected: boolean) => void;
}

export const SessionsTableHead = memo(function SessionsTableHead(props: Props) {
  const { columns, order, onOrder, selection, disabled, onToggleAll } = props;
  return (
    <thead>
      <tr>
        <th className="ft-sessions-box" scope="col">
          <label>
            <input
              type="checkbox"
              aria-label="Select all sessions on this page"
              checked={selection === 'all'}
              ref={(box) => {
                if (box !== null) box.indeterminate = selection === 'some';
              }}
              disabled={disabled}
              onChange={(event) => {
                onToggleAll(event.target.checked);
              }}
            />
          </label>
        </th>
        {columns.map((column) => (
          <Heading key={column.id} column={column} order={order} onOrder={onOrder} />
        ))}
      </tr>
    </thead>
  );
});

function Heading({ column, order, onOrder }: { column: SessionColumn } & Pick<Props, 'order' | 'onOrder'>) {
  const { id, header, width, minWidth, sortingComparator } = column;
  const isSorted = order.column === id;
  const style = { width, minWidth };
  if (sortingComparator === undefined) {
    return (
      <th scope="col" style={style}>
        {header}
      </th>
    );
  }
  return (
    <th scope="col" style={style} aria-sort={isSorted ? (order.descending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className="ft-plain-button ft-sessions-sort"
        onClick={() => {
          onOrder({ column: id, descending: isSorted && !order.descending });
        }}
      >
        {header}
        <Icon name={!isSorted ? 'caret-down' : order.descending ? 'caret-down-filled' : 'caret-up-filled'} />
      </button>
    </th>
  );
}
