/** Whether the chosen profile gives credentials now, the one thing to do when it does not, and whose they are. */
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import type { Profile } from '../../../shared/domain/profile.js';
import type { ProfileState } from '../../../shared/domain/sign-in.js';
import { useBridge } from '../../app/bridge-context.js';
import { CommandToCopy } from '../../components/CommandToCopy.js';
import { useNow } from '../../components/use-now.js';
import { signInCommand } from '../../signin/sign-in-words.js';
import { startSignIn } from '../../signin/start-sign-in.js';
import { checkProfile, identify, useAccount } from '../../stores/account-store.js';
import { useCatalogue } from '../../stores/catalogue-store.js';
import { usePlanForm } from '../../stores/plan-store.js';
import { readyText, soonText } from '../../components/profile-words.js';
import { useProfileCheck } from './use-profile-check.js';
import { WhoAmI } from './WhoAmI.js';

const HALF_MINUTE_MS = 30_000;

export function ProfileStatus({ profile }: { profile: Profile }) {
  const { status, data, error } = useProfileCheck(profile.name);
  return (
    <div className="ft-profile-status">
      {error !== null ? (
        <NotReady profile={profile} state="broken" problem={error} checking={status === 'loading'} />
      ) : data === null ? (
        <StatusIndicator type="loading">Looking for the credentials of this profile</StatusIndicator>
      ) : data.state === 'ready' ? (
        <>
          <Ready state={data} />
          <WhoAmI profile={profile.name} />
        </>
      ) : (
        <NotReady profile={profile} state={data.state} problem={data.problem} checking={status === 'loading'} />
      )}
    </div>
  );
}

function Ready({ state }: { state: ProfileState }) {
  const nowMs = useNow(HALF_MINUTE_MS);
  const soon = soonText(state, nowMs);
  return (
    <span>
      <span role="status">
        <StatusIndicator type="success">{readyText(state, nowMs)}</StatusIndicator>
      </span>{' '}
      {soon !== null && <span className="ft-secondary ft-tabular">({soon})</span>}
    </span>
  );
}

interface NotReadyProps {
  profile: Profile;
  state: Exclude<ProfileState['state'], 'ready'>;
  problem: ProfileState['problem'];
  checking: boolean;
}

function NotReady({ profile, state, problem, checking }: NotReadyProps) {
  const bridge = useBridge();
  const profiles = useCatalogue((all) => all.profiles.data?.profiles);
  const command = state === 'sign-in' ? signInCommand(profile, profiles ?? []) : null;
  const inWindow = state === 'sign-in' && profile.signIn !== 'login' && profile.signIn !== 'none';
  return (
    <>
      <div className="ft-profile-problem" role="status">
        <StatusIndicator type={state === 'broken' ? 'error' : 'warning'}>
          {problem?.message ?? 'A sign-in is needed first.'}
        </StatusIndicator>
        {problem !== null && problem.hint !== '' && <Box color="text-body-secondary">{problem.hint}</Box>}
      </div>
      {inWindow &&
        (profile.signIn === 'mfa' ? <EnterCode profile={profile.name} /> : <SignIn profile={profile.name} />)}
      {command !== null && (
        <span>
          {inWindow ? 'or run' : 'Run'} <CommandToCopy command={command} />
        </span>
      )}
      <Button loading={checking} loadingText="Checking" onClick={() => void checkProfile(bridge, profile.name)}>
        Retry
      </Button>
    </>
  );
}

function SignIn({ profile }: { profile: string }) {
  const bridge = useBridge();
  const [starting, setStarting] = useState(false);
  async function start(): Promise<void> {
    setStarting(true);
    await startSignIn(bridge, profile);
    setStarting(false);
  }
  return (
    <Button variant="primary" loading={starting} loadingText="Starting" onClick={() => void start()}>
      Sign in
    </Button>
  );
}

/** The code is asked for by whatever first needs the credentials: here that is the question whose they are. */
function EnterCode({ profile }: { profile: string }) {
  const bridge = useBridge();
  const { region } = usePlanForm();
  const { status, error } = useAccount((state) => state.identity);
  return (
    <>
      <Button
        variant="primary"
        loading={status === 'loading'}
        loadingText="Waiting for the code"
        onClick={() => void identify(bridge, profile, region)}
      >
        Enter the code
      </Button>
      {error !== null && error.code !== 'cancelled' && (
        <StatusIndicator type="error">
          {error.message} {error.hint}
        </StatusIndicator>
      )}
    </>
  );
}
