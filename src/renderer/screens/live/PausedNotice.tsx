/** Why the session is paused, what to do, and the ways to go on. */
import { useState } from 'react';
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { LiveState } from '../../../shared/domain/live/live-state.js';
import { useBridge } from '../../app/bridge-context.js';
import { startSignIn } from '../../signin/start-sign-in.js';
import { notifyError } from '../../stores/notifications-store.js';

interface Props {
  readonly sessionId: string;
  readonly paused: NonNullable<LiveState['paused']>;
}

export function PausedNotice({ sessionId, paused: { profile, signIn, message, hint } }: Props) {
  const bridge = useBridge();
  const [trying, setTrying] = useState(false);
  const [signingIn, setSigningIn] = useState(false);
  const tryAgain = async (): Promise<void> => {
    setTrying(true);
    const answer = await bridge.request('benchmark.resume', { sessionId });
    setTrying(false);
    // Without it, a second try with the same result would look as if nothing had happened.
    if (!answer.ok) notifyError('The benchmark is still paused', answer.error);
  };
  const signInNow = async (): Promise<void> => {
    setSigningIn(true);
    await startSignIn(bridge, profile);
    setSigningIn(false);
  };
  return (
    <Alert
      type="warning"
      header="Paused: the benchmark needs newer credentials"
      action={
        <SpaceBetween direction="horizontal" size="xs">
          <Button loading={trying} loadingText="Trying" onClick={() => void tryAgain()}>
            Try again
          </Button>
          {signIn === 'sso' && (
            <Button variant="primary" loading={signingIn} onClick={() => void signInNow()}>
              Sign in
            </Button>
          )}
        </SpaceBetween>
      }
    >
      <LiveRegion assertive>
        <div>{message}</div>
        <div>{hint}</div>
      </LiveRegion>
      <div>Nothing is sent meanwhile, and what was measured is stored.</div>
    </Alert>
  );
}
