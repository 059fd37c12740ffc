/** Keeps the plan as a preset of one's own. */
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type SyntheticEvent, useState } from 'react';
import type { ContractError } from '../../../shared/contract/result.js';
import { useBridge } from '../../app/bridge-context.js';
import { useFocusOnOpen } from '../../components/use-focus-on-open.js';
import { reloadPresets, useCatalogue } from '../../stores/catalogue-store.js';
import { notify } from '../../stores/notifications-store.js';
import { planFromForm, planName } from '../../stores/plan-form.js';
import { planStore, updatePlan } from '../../stores/plan-store.js';

export function SavePresetButton() {
  const [open, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
  };
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        Save as preset
      </Button>
      <Modal visible={open} header="Save as a preset of mine" closeAriaLabel="Close" onDismiss={close}>
        {open && <PresetForm onDone={close} />}
      </Modal>
    </>
  );
}

function PresetForm({ onDone }: { onDone: () => void }) {
  const bridge = useBridge();
  const presets = useCatalogue((state) => state.presets.data);
  const first = useFocusOnOpen<InputProps.Ref>();
  const { form } = planStore.getState();
  const own = presets?.find((preset) => preset.name === form.preset && preset.group === 'own');
  const [name, setName] = useState(own?.name ?? planName(form));
  const [answers, setAnswers] = useState(own?.answers ?? '');
  const [error, setError] = useState<ContractError | null>(null);
  const taken = presets?.some((preset) => preset.group === 'own' && sameName(preset.name, name)) === true;

  async function save(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const wanted = name.trim();
    const plan = { ...planFromForm(form), name: wanted === '' ? form.name : wanted };
    const answer = await bridge.request('presets.save', { name: wanted, answers, plan, replace: taken });
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    await reloadPresets(bridge);
    updatePlan((before) => ({ ...before, preset: wanted, changed: false, name: wanted, nameIsOwn: false }));
    notify({
      id: 'preset',
      type: 'success',
      header: `Saved "${wanted}"`,
      content: `It stands under "My presets", and on the command line: run --preset "${wanted}".`,
    });
    onDone();
  }

  return (
    <form onSubmit={(event) => void save(event)}>
      <SpaceBetween size="m">
        <FormField
          label="Name"
          description="Unique; the command line takes it with --preset."
          stretch
          {...(taken && { warningText: 'You have a preset of this name: it will be replaced.' })}
          {...(error !== null && { errorText: `${error.message} ${error.hint}` })}
        >
          <Input
            ref={first}
            value={name}
            onChange={({ detail }) => {
              setName(detail.value);
              setError(null);
            }}
          />
        </FormField>
        <FormField label="What it answers" description="Optional; two lines at most." stretch>
          <Input
            value={answers}
            onChange={({ detail }) => {
              setAnswers(detail.value);
            }}
          />
        </FormField>
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button formAction="none" onClick={onDone}>
              Cancel
            </Button>
            <Button variant="primary" disabled={name.trim() === ''}>
              {taken ? 'Replace' : 'Save'}
            </Button>
          </SpaceBetween>
        </Box>
      </SpaceBetween>
    </form>
  );
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.trim().toLowerCase();
}
