/** The head of the results: which session, under what conditions, and what can be done with it. */
import { useState } from 'react';
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { SessionOverview } from '../../../../shared/domain/session-overview.js';
import { useBridge } from '../../../app/bridge-context.js';
import { navigate } from '../../../app/routes.js';
import { saveReport } from '../../../components/save-files.js';
import { SimulatedBadge } from '../../../components/SimulatedBadge.js';
import { notifyError } from '../../../stores/notifications-store.js';
import { formFromPlan } from '../../../stores/plan-form.js';
import { updatePlan } from '../../../stores/plan-store.js';
import { captionOf } from './caption.js';
import { deleteSession } from './delete-session.js';
import { stateNotice } from './state-notice.js';

type AccountIds = 'masked' | 'shown';

function accountIdsItem(accountIds: AccountIds): ButtonDropdownProps.CheckboxItem {
  return {
    itemType: 'checkbox',
    id: 'account-ids',
    text: 'Account ids in full',
    secondaryText: 'Unless this is chosen, only their last four digits are written',
    checked: accountIds === 'shown',
  };
}

export function ResultsHeader({ document }: { document: SessionOverview }) {
  const bridge = useBridge();
  const [exporting, setExporting] = useState(false);
  const [accountIds, setAccountIds] = useState<AccountIds>('masked');
  const { session } = document;
  const exportAs = async (format: 'csv' | 'json'): Promise<void> => {
    setExporting(true);
    const answer = await bridge.request('sessions.report', { id: session.id, format, accountIds });
    if (answer.ok) await saveReport(answer.data.files);
    else notifyError('The session could not be exported', answer.error);
    setExporting(false);
  };
  const notice = stateNotice(document);
  return (
    <SpaceBetween size="s">
      <Header
        variant="h1"
        info={session.simulated ? <SimulatedBadge timeScale={session.environment.timeScale} /> : undefined}
        description={captionOf(document)}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
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
            <Button
              onClick={() => {
                updatePlan(() => formFromPlan(session.plan));
                navigate({ screen: 'new' });
              }}
            >
              Run again
            </Button>
            <Button
              iconName="remove"
              disabled={session.state === 'running'}
              onClick={() => void deleteSession(bridge, session)}
            >
              Delete
            </Button>
          </SpaceBetween>
        }
      >
        {session.name}
      </Header>
      {notice !== null && (
        <Alert
          type={notice.type}
          action={
            session.state === 'running' && (
              <Button
                onClick={() => {
                  navigate({ screen: 'live' });
                }}
              >
                Watch it live
              </Button>
            )
          }
        >
          {notice.words}
        </Alert>
      )}
    </SpaceBetween>
  );
}
