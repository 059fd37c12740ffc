/** Hands the session on as files. */
import { useRef, useState } from 'react';
import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import type { SessionOverview } from '../../../../shared/domain/session-overview.js';
import { useBridge } from '../../../app/bridge-context.js';
import { useShortcut } from '../../../app/shortcuts/use-shortcut.js';
import { saveReport } from '../../../components/save-files.js';
import { notifyError } from '../../../stores/notifications-store.js';

type AccountIds = 'masked' | 'shown';

export function ExportMenu({ session }: { session: SessionOverview['session'] }) {
  const bridge = useBridge();
  const menu = useRef<HTMLDivElement>(null);
  const [exporting, setExporting] = useState(false);
  const [accountIds, setAccountIds] = useState<AccountIds>('masked');
  const exportAs = async (format: 'csv' | 'json'): Promise<void> => {
    setExporting(true);
    const answer = await bridge.request('sessions.report', { id: session.id, format, accountIds });
    if (answer.ok) await saveReport(answer.data.files);
    else notifyError('The session could not be exported', answer.error);
    setExporting(false);
  };
  useShortcut('results.export', () => {
    menu.current?.querySelector('button')?.click();
  });
  return (
    <div ref={menu}>
      <ButtonDropdown
        loading={exporting}
        items={[
          { id: 'csv', text: 'CSV', secondaryText: 'One row per run, and a file of notes on its columns' },
          { id: 'json', text: 'JSON', secondaryText: 'The whole session, with every delta' },
          // The simulator has no account.
          ...(session.simulated ? [] : [accountIdsItem(accountIds)]),
        ]}
        onItemClick={({ detail }) => {
          if (detail.checked !== undefined) setAccountIds(detail.checked ? 'shown' : 'masked');
          else void exportAs(detail.id === 'json' ? 'json' : 'csv');
        }}
      >
        Export
      </ButtonDropdown>
    </div>
  );
}

function accountIdsItem(accountIds: AccountIds): ButtonDropdownProps.CheckboxItem {
  return {
    itemType: 'checkbox',
    id: 'account-ids',
    text: 'Account ids in full',
    secondaryText: 'Unless this is chosen, only their last four digits are written',
    checked: accountIds === 'shown',
  };
}
