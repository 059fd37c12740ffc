/** Buttons above the history: they act on the selected sessions. */
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { memo, useState } from 'react';
import { comparedFrom, comparedUpTo } from '../../../shared/domain/sessions-comparison.js';
import type { SessionRow } from '../../../shared/domain/session.js';
import { useBridge } from '../../app/bridge-context.js';
import { navigate } from '../../app/routes.js';
import { deleteSessions, exportSessions } from './session-actions.js';

interface Props {
  selected: readonly SessionRow[];
  onDeleted: () => void;
}

export const HistoryActions = memo(function HistoryActions({ selected, onDeleted }: Props) {
  const bridge = useBridge();
  const [exporting, setExporting] = useState(false);
  const ids = selected.map(({ id }) => id);
  const none = selected.length === 0 ? 'Select sessions first.' : null;
  const running = selected.some(({ state }) => state === 'running') ? 'One of them is running: stop it first.' : null;

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
      <Button {...unless(none ?? running)} onClick={() => void deleteSelected()}>
        Delete
      </Button>
      <Button
        iconName="download"
        {...unless(none)}
        loading={exporting}
        loadingText="Exporting"
        onClick={() => void exportSelected()}
      >
        Export CSV
      </Button>
      <Button
        variant="primary"
        {...unless(notCompared(selected.length))}
        onClick={() => {
          navigate({ screen: 'compare', sessionIds: oldestFirst(selected) });
        }}
      >
        Compare
      </Button>
    </SpaceBetween>
  );
});

/** A button that cannot be pressed says why. */
function unless(reason: string | null) {
  return reason === null ? {} : { disabled: true, disabledReason: reason };
}

function notCompared(count: number): string | null {
  if (count < comparedFrom) return 'Select two or more sessions to compare them.';
  return count > comparedUpTo ? `At most ${comparedUpTo} sessions are compared at once.` : null;
}

/** What came later stands against what was before. */
function oldestFirst(rows: readonly SessionRow[]): string[] {
  return rows.toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt)).map(({ id }) => id);
}
