/** The IAM policy that the plan needs, to be copied and handed to whoever grants it. */
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { useState } from 'react';
import type { RequestOutput } from '../../../shared/contract/contract.js';
import { useBridge } from '../../app/bridge-context.js';
import { planFromForm } from '../../stores/plan-form.js';
import { planStore } from '../../stores/plan-store.js';
import { answeredResource, idleResource, loadingResource, type Resource } from '../../stores/resource.js';

type Policy = Resource<RequestOutput<'access.policy'>>;

/** @param hindrance why there is no policy for the plan as it is; null: there is */
export function PolicyButton({ hindrance }: { hindrance: string | null }) {
  const bridge = useBridge();
  const [visible, setVisible] = useState(false);
  const [policy, setPolicy] = useState<Policy>(idleResource());

  async function open(): Promise<void> {
    setVisible(true);
    setPolicy(loadingResource(idleResource()));
    const answer = await bridge.request('access.policy', { plan: planFromForm(planStore.getState().form) });
    setPolicy(answeredResource(idleResource(), answer));
  }

  return (
    <>
      <Button
        disabled={hindrance !== null}
        {...(hindrance !== null && { disabledReason: hindrance })}
        onClick={() => void open()}
      >
        IAM policy
      </Button>
      <Modal
        visible={visible}
        size="large"
        header="IAM policy for this plan"
        closeAriaLabel="Close"
        onDismiss={() => {
          setVisible(false);
        }}
        footer={
          policy.data !== null && (
            <Box float="right">
              <CopyToClipboard
                copyButtonText="Copy the policy"
                copySuccessText="Copied"
                copyErrorText="Not copied: the browser refused. Select the text and copy it."
                textToCopy={policy.data.policy}
              />
            </Box>
          )
        }
      >
        <PolicyText policy={policy} />
      </Modal>
    </>
  );
}

function PolicyText({ policy: { data, error } }: { policy: Policy }) {
  if (error !== null) {
    return (
      <Alert type="error" header="The policy could not be written">
        {error.message} {error.hint}
      </Alert>
    );
  }
  if (data === null) return <Spinner />;
  return (
    <SpaceBetween size="s">
      <Box>Allows what this plan does and no more. Attach it to the role or user of the profile.</Box>
      {/* A region that scrolls must be reachable by the keyboard. */}
      <pre className="ft-code ft-policy" tabIndex={0} aria-label="Policy, JSON">
        {data.policy}
      </pre>
      {data.notes.length > 0 && (
        <ul className="ft-notes">
          {data.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </SpaceBetween>
  );
}
