/** The head of the results: which session, under what conditions, and what can be done with it. */
import { useState } from 'react';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { SessionOverview } from '../../../../shared/domain/session-overview.js';
import { useBridge } from '../../../app/bridge-context.js';
import { navigate } from '../../../app/routes.js';
import { SimulatedBadge } from '../../../components/SimulatedBadge.js';
import type { SessionWords } from '../../../stores/session-document-store.js';
import { formFromPlan } from '../../../stores/plan-form.js';
import { updatePlan } from '../../../stores/plan-store.js';
import { captionOf } from './caption.js';
import { deleteSession } from './delete-session.js';
import { EditSession } from './EditSession.js';
import { ExportMenu } from './ExportMenu.js';
import { SessionWordsLine } from './SessionWordsLine.js';
import { StateNotice } from './StateNotice.js';

interface ResultsHeaderProps {
  document: SessionOverview;
  /** Shows what was stored before it is read again. */
  onWords: (words: SessionWords) => void;
}

export function ResultsHeader({ document, onWords }: ResultsHeaderProps) {
  const bridge = useBridge();
  const [editing, setEditing] = useState(false);
  const { session } = document;
  return (
    <SpaceBetween size="s">
      <Header
        variant="h1"
        info={session.simulated ? <SimulatedBadge timeScale={session.environment.timeScale} /> : undefined}
        description={captionOf(document)}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button
              iconName="edit"
              ariaLabel="Edit name, tags and notes"
              onClick={() => {
                setEditing(true);
              }}
            >
              Edit
            </Button>
            <ExportMenu session={session} />
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
              disabledReason="It still runs: cancel it first, on the live screen."
              onClick={() => void deleteSession(bridge, session)}
            >
              Delete
            </Button>
          </SpaceBetween>
        }
      >
        <span className="ft-any-text">{session.name}</span>
      </Header>
      <SessionWordsLine tags={session.tags} notes={session.notes} />
      <StateNotice document={document} />
      {editing && (
        <EditSession
          session={session}
          onSaved={(words) => {
            onWords(words);
            setEditing(false);
          }}
          onClose={() => {
            setEditing(false);
          }}
        />
      )}
    </SpaceBetween>
  );
}
