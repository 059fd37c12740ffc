/** Buttons above the history: they act on the selected sessions. */
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { SessionRow } from '../../../shared/domain/session.js';
import { useBridge } from '../../app/bridge-context.js';
import { deleteSessions, exportSessions } from './session-actions.js';
import { hrefOf } from './session-columns.js';

interface Props {
  selected: readonly SessionRow[];
  onDeleted: () => void;
}

export function HistoryActions({ selected, onDeleted }: Props) {
  const bridge = useBridge();
  const [exporting, setExporting] = useState(false);
  const ids = selected.map(({ id }) => id);
  const [only] = selected;
  const running = selected.some(({ state }) => state === 'running');

  async function exportSelected(): Promise<void> {
    setExporting(true);
    await exportSessions(bridge, ids);
    setExporting(false);
  }

  async function deleteSelected(): Promise<void> {
    onDeleted();
    await deleteSessions(bridge, ids);
  }

  return (
    <SpaceBetween size="xs" direction="horizontal">
      <Button
        iconName="download"
        disabled={selected.length === 0}
        loading={exporting}
        loadingText="Exporting"
        onClick={() => void exportSelected()}
      >
        Export CSV
      </Button>
      <Button
        disabled={selected.length === 0 || running}
        {...(running && { disabledReason: 'One of them is running: stop it first.' })}
        onClick={() => void deleteSelected()}
      >
        Delete
      </Button>
      <Button variant="primary" disabled={selected.length !== 1} {...(only !== undefined && { href: hrefOf(only) })}>
        Open
      </Button>
    </SpaceBetween>
  );
}
