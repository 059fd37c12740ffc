/** Asks for the code of an MFA device. The code goes to the application and is kept nowhere. */
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type SubmitEvent, useState } from 'react';
import type { Question } from '../../shared/domain/sign-in.js';
import { useBridge } from '../app/bridge-context.js';
import { useFocusOnOpen } from '../components/use-focus-on-open.js';
import { notify } from '../stores/notifications-store.js';
import { codeDigits, MFA_CODE_LENGTH } from './sign-in-words.js';

const FORM_ID = 'ft-mfa-form';

export function MfaDialog({ question }: { question: Question }) {
  const bridge = useBridge();
  const [code, setCode] = useState('');
  const [tooShort, setTooShort] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [sending, setSending] = useState(false);

  async function answer(text: string | null): Promise<void> {
    setSending(true);
    setFailure(null);
    const result = await bridge.request('questions.answer', { id: question.id, answer: text });
    // An answer that is taken closes the dialog, by the event that the question is gone.
    if (!result.ok) {
      setSending(false);
      setFailure(`${result.error.message} ${result.error.hint}`.trim());
    } else if (!result.data.accepted && text !== null) {
      notify({ type: 'info', header: 'The code is no longer waited for', content: 'Start again what asked for it.' });
    }
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (code.length === MFA_CODE_LENGTH) void answer(code);
    else setTooShort(true);
  }

  return (
    <Modal
      visible
      header="Enter the code of your MFA device"
      onDismiss={({ detail }) => {
        // A click beside the dialog is too easily made to end what waits for the code.
        if (detail.reason !== 'overlay') void answer(null);
      }}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" disabled={sending} onClick={() => void answer(null)}>
              Cancel
            </Button>
            <Button variant="primary" form={FORM_ID} formAction="submit" loading={sending} loadingText="Checking">
              Continue
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form id={FORM_ID} onSubmit={submit}>
        <SpaceBetween size="m">
          {question.attempt > 1 && (
            <Alert type="error" header="That code was not accepted">
              Each code works once: wait for the next one, and see that it is the code of the device below.
            </Alert>
          )}
          {failure !== null && <Alert type="error">{failure}</Alert>}
          <Box>
            The profile <strong>{question.profile}</strong> asks for it before it gives credentials.
          </Box>
          <CodeField
            serial={question.serial}
            code={code}
            isTooShort={tooShort && code.length < MFA_CODE_LENGTH}
            disabled={sending}
            onChange={setCode}
          />
        </SpaceBetween>
      </form>
    </Modal>
  );
}

interface CodeFieldProps {
  serial: string;
  code: string;
  isTooShort: boolean;
  disabled: boolean;
  onChange: (code: string) => void;
}

function CodeField({ serial, code, isTooShort, disabled, onChange }: CodeFieldProps) {
  const input = useFocusOnOpen<InputProps.Ref>();
  return (
    <FormField
      label="Code"
      description={
        <span>
          Six digits, shown by <span className="ft-code">{serial}</span>
        </span>
      }
      {...(isTooShort && { errorText: 'The code has six digits.' })}
    >
      <div className="ft-mfa-code">
        <Input
          ref={input}
          value={code}
          autoComplete="one-time-code"
          inputMode="numeric"
          disabled={disabled}
          onChange={({ detail }) => {
            onChange(codeDigits(detail.value));
          }}
        />
      </div>
    </FormField>
  );
}
