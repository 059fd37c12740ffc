/** Adds a model that no list names: an ARN, a private model, or one at an endpoint without a catalogue. */
import Button from '@cloudscape-design/components/button';
import Input from '@cloudscape-design/components/input';
import { type SyntheticEvent, useState } from 'react';
import { addModel } from '../../stores/plan-form-arms.js';
import { updatePlan } from '../../stores/plan-store.js';

export function AddModelById() {
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
    </form>
  );
}
