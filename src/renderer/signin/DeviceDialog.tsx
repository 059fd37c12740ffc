/** Shows a sign-in by a code (IAM Identity Center): the code, the page to open, how long it is good, how it ended. */
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { SignIn } from '../../shared/domain/sign-in.js';
import { useBridge } from '../app/bridge-context.js';
import { FocusedButton } from '../components/FocusedButton.js';
import { notifyError } from '../stores/notifications-store.js';
import { closeSignIn } from '../stores/sign-in-store.js';
import { DeviceCode } from './DeviceCode.js';
import { endedHeaders } from './sign-in-words.js';
import { startSignIn } from './start-sign-in.js';

export function DeviceDialog({ signIn }: { signIn: SignIn }) {
  const bridge = useBridge();
  const [cancelling, setCancelling] = useState(false);
  const waiting = signIn.state === 'waiting';
  const ended = !waiting && signIn.state !== 'done';

  async function leave(): Promise<void> {
    if (!waiting) {
      closeSignIn(signIn.id);
      return;
    }
    setCancelling(true);
    const answer = await bridge.request('signin.cancel', { id: signIn.id });
    setCancelling(false);
    if (!answer.ok) notifyError('The sign-in could not be cancelled', answer.error);
    // False: it ended meanwhile. How, the event says.
    else if (answer.data.cancelled) closeSignIn(signIn.id);
  }

  return (
    <Modal
      visible
      header={`Sign in to "${signIn.profile}"`}
      onDismiss={({ detail }) => {
        // On the way back from the browser a click may land anywhere.
        if (detail.reason !== 'overlay') void leave();
      }}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            {waiting && (
              <Button variant="link" loading={cancelling} onClick={() => void leave()}>
                Cancel
              </Button>
            )}
            {ended && <Button onClick={() => void leave()}>Close</Button>}
            {ended && (
              <FocusedButton variant="primary" onClick={() => void startSignIn(bridge, signIn.profile)}>
                Sign in again
              </FocusedButton>
            )}
            {signIn.state === 'done' && (
              <FocusedButton variant="primary" onClick={() => void leave()}>
                Close
              </FocusedButton>
            )}
          </SpaceBetween>
        </Box>
      }
    >
      <div aria-live="polite">{waiting ? <DeviceCode signIn={signIn} /> : <Ended signIn={signIn} />}</div>
    </Modal>
  );
}

function Ended({ signIn: { state, message, hint } }: { signIn: SignIn }) {
  if (state === 'waiting' || state === 'cancelled') return null;
  return (
    <Alert type={state === 'done' ? 'success' : 'error'} header={endedHeaders[state]}>
      {state === 'done' ? 'The browser page can be closed. What waited for the sign-in goes on.' : message} {hint}
    </Alert>
  );
}
