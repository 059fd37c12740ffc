/** A button, and the dialog behind it: more sessions beside those that are compared. */
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { comparedUpTo } from '../../../shared/domain/sessions-comparison.js';
import { navigate } from '../../app/routes.js';
import { formatPlural } from '../../components/format.js';
import { SessionPicker } from './SessionPicker.js';

const none: ReadonlySet<string> = new Set();

export function AddSessions({ sessionIds }: { sessionIds: readonly string[] }) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(none);
  const isFull = sessionIds.length >= comparedUpTo;
  const tooMany = sessionIds.length + chosen.size > comparedUpTo;

  function close(): void {
    setOpen(false);
    setChosen(none);
  }

  return (
    <>
      <Button
        iconName="add-plus"
        disabled={isFull}
        {...(isFull && { disabledReason: `At most ${comparedUpTo} sessions are compared at once.` })}
        onClick={() => {
          setOpen(true);
        }}
      >
        Add sessions
      </Button>
      {open && (
        <Modal
          visible
          size="large"
          header="Add sessions"
          closeAriaLabel="Close without adding"
          onDismiss={close}
          footer={
            <Box float="right">
              <SpaceBetween direction="horizontal" size="xs">
                <Button variant="link" onClick={close}>
                  Close
                </Button>
                <Button
                  variant="primary"
                  disabled={chosen.size === 0 || tooMany}
                  {...(tooMany && { disabledReason: `At most ${comparedUpTo} sessions are compared at once.` })}
                  onClick={() => {
                    navigate({ screen: 'compare', sessionIds: [...sessionIds, ...chosen] });
                    close();
                  }}
                >
                  {chosen.size === 0 ? 'Add' : `Add ${formatPlural(chosen.size, 'session')}`}
                </Button>
              </SpaceBetween>
            </Box>
          }
        >
          <SessionPicker without={sessionIds} chosen={chosen} onChange={setChosen} />
        </Modal>
      )}
    </>
  );
}
