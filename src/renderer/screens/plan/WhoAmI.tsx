/** Whose the credentials are, asked of STS on request. The account stays covered until it is asked for: screens are shared. */
import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import type { Identity } from '../../../shared/domain/sign-in.js';
import { useBridge } from '../../app/bridge-context.js';
import { identify, useAccount } from '../../stores/account-store.js';
import { usePlanForm } from '../../stores/plan-store.js';
import { maskedAccount, partitionText } from '../../components/profile-words.js';

export function WhoAmI({ profile }: { profile: string }) {
  const bridge = useBridge();
  const { region } = usePlanForm();
  const { status, data, error } = useAccount((state) => state.identity);
  if (data !== null) return <IdentityLine identity={data} />;
  return (
    <>
      <Button
        loading={status === 'loading'}
        loadingText="Asking STS"
        onClick={() => void identify(bridge, profile, region)}
      >
        Who am I?
      </Button>
      {error !== null && (
        <StatusIndicator type="error">
          {error.message} {error.hint}
        </StatusIndicator>
      )}
    </>
  );
}

function IdentityLine({ identity }: { identity: Identity }) {
  const [revealed, setRevealed] = useState(false);
  return (
    <span className="ft-identity">
      <span>
        Account{' '}
        <strong className="ft-tabular">{revealed ? identity.accountId : maskedAccount(identity.accountId)}</strong>
      </span>
      <Button
        variant="inline-link"
        ariaLabel={revealed ? 'Hide the account' : 'Show the account'}
        onClick={() => {
          setRevealed(!revealed);
        }}
      >
        {revealed ? 'Hide' : 'Show'}
      </Button>
      <span>
        as <strong className="ft-anywhere">{identity.principal}</strong>
      </span>
      <span className="ft-secondary">{partitionText(identity)}</span>
    </span>
  );
}
