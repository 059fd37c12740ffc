/** Edits what the user calls a session and says about it. What was measured cannot be changed. */
import { type SubmitEvent, useState } from 'react';
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { errorTitle } from '../../../../shared/contract/error-title.js';
import type { ContractError } from '../../../../shared/contract/result.js';
import type { SessionOverview } from '../../../../shared/domain/session-overview.js';
import { useBridge } from '../../../app/bridge-context.js';
import { formatCount } from '../../../components/format.js';
import type { SessionWords } from '../../../stores/session-document-store.js';
import { useFocusOnOpen } from '../../../components/use-focus-on-open.js';
import { addTags } from './tag-list.js';
import { TagsField } from './TagsField.js';

const FORM_ID = 'ft-edit-session';
/** As the contract has them. */
const LONGEST_NAME = 200;
const LONGEST_NOTES = 20_000;

interface EditSessionProps {
  session: Pick<SessionOverview['session'], 'id'> & SessionWords;
  /** With what was stored. */
  onSaved: (words: SessionWords) => void;
  onClose: () => void;
}

export function EditSession({ session, onSaved, onClose }: EditSessionProps) {
  const bridge = useBridge();
  const nameField = useFocusOnOpen<InputProps.Ref>();
  const [words, setWords] = useState<SessionWords>({ name: session.name, tags: session.tags, notes: session.notes });
  const [tag, setTag] = useState('');
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<ContractError | null>(null);
  const problems = { name: nameProblem(words.name), notes: notesProblem(words.notes) };

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    // A tag that was typed and not added yet is meant, too.
    const added = addTags(words.tags, tag);
    if (problems.name !== null || problems.notes !== null || added.problem !== null) return;
    const changed = { name: words.name.trim(), tags: [...added.tags], notes: words.notes };
    setSaving(true);
    setFailure(null);
    const answer = await bridge.request('sessions.update', { id: session.id, ...changed });
    setSaving(false);
    if (answer.ok) onSaved(changed);
    else setFailure(answer.error);
  }

  return (
    <Modal
      visible
      header="Name, tags and notes"
      onDismiss={({ detail }) => {
        // A click beside the dialog is too easily made to lose what was typed.
        if (detail.reason !== 'overlay') onClose();
      }}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" disabled={saving} onClick={onClose}>
              Cancel
            </Button>
            <Button variant="primary" form={FORM_ID} formAction="submit" loading={saving} loadingText="Saving">
              Save
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form id={FORM_ID} onSubmit={(event) => void save(event)}>
        <SpaceBetween size="m">
          {failure !== null && (
            <Alert type="error" header={`It could not be saved: ${errorTitle(failure)}`}>
              {failure.message} {failure.hint}
            </Alert>
          )}
          <FormField label="Name" errorText={problems.name}>
            <Input
              ref={nameField}
              value={words.name}
              onChange={({ detail }) => {
                setWords({ ...words, name: detail.value });
              }}
            />
          </FormField>
          <TagsField
            tags={words.tags}
            text={tag}
            onText={setTag}
            onTags={(tags) => {
              setWords({ ...words, tags: [...tags] });
            }}
          />
          <FormField label="Notes" description="Plain text." errorText={problems.notes}>
            <Textarea
              value={words.notes}
              rows={6}
              onChange={({ detail }) => {
                setWords({ ...words, notes: detail.value });
              }}
            />
          </FormField>
        </SpaceBetween>
      </form>
    </Modal>
  );
}

function nameProblem(name: string): string | null {
  const { length } = name.trim();
  if (length === 0) return 'A session has a name.';
  return length > LONGEST_NAME ? `At most ${LONGEST_NAME} characters; these are ${formatCount(length)}.` : null;
}

function notesProblem({ length }: string): string | null {
  return length > LONGEST_NOTES
    ? `At most ${formatCount(LONGEST_NOTES)} characters; these are ${formatCount(length)}.`
    : null;
}
