/** Adds a model that no list names: an ARN, a private model, or one at an endpoint without a catalogue. */
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Input from '@cloudscape-design/components/input';
import { type SyntheticEvent, useState } from 'react';
import { formatDateTime } from '../../components/format.js';
import { addModel } from '../../stores/plan-form-arms.js';
import { updatePlan } from '../../stores/plan-store.js';

/** @param listedAt when the account was asked for its models */
export function AddModelById({ listedAt }: { listedAt: string | null }) {
  const [modelId, setModelId] = useState('');
  const id = modelId.trim();
  const add = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (id === '') return;
    updatePlan((form) => addModel(form, id));
    setModelId('');
  };
  return (
    <form className="ft-add-model" onSubmit={add}>
      <Input
        ariaLabel="Model id or ARN to add"
        placeholder="Not listed? Type a model id or ARN"
        value={modelId}
        onChange={({ detail }) => {
          setModelId(detail.value);
        }}
      />
      <Button formAction="submit" disabled={id === ''}>
        Add
      </Button>
      {listedAt !== null && (
        <span className="ft-listed-at">
          <Box color="text-body-secondary" variant="small">
            As listed at {formatDateTime(listedAt)}
          </Box>
        </span>
      )}
    </form>
  );
}
