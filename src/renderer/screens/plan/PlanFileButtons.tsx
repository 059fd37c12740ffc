/** Saves the plan as a file or as a preset, and loads a file. */
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useRef } from 'react';
import { saveFile } from '../../components/save-files.js';
import { notify } from '../../stores/notifications-store.js';
import { formFromPlan, planFromForm } from '../../stores/plan-form.js';
import { planStore, updatePlan } from '../../stores/plan-store.js';
import { planFile, readPlanFile } from './plan-file.js';
import { SavePresetButton } from './SavePresetButton.js';

export function PlanFileButtons() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <SpaceBetween size="xs" direction="horizontal">
      <Button
        iconName="upload"
        onClick={() => {
          input.current?.click();
        }}
      >
        Load plan
      </Button>
      <Button
        iconName="download"
        onClick={() => {
          saveFile(planFile(planFromForm(planStore.getState().form)));
        }}
      >
        Save plan
      </Button>
      <SavePresetButton />
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label="Plan file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) void load(file);
          // The same file may be chosen again, after it was mended.
          event.target.value = '';
        }}
      />
    </SpaceBetween>
  );
}

async function load(file: File): Promise<void> {
  const read = readPlanFile(file.name, await file.text());
  if (read.ok) {
    updatePlan(() => formFromPlan(read.plan));
    notify({
      id: 'plan-file',
      type: 'success',
      header: `Loaded "${read.plan.name}"`,
      content: 'Check it and press Start.',
    });
  } else {
    notify({ id: 'plan-file', type: 'error', header: 'The plan was not loaded', content: read.message });
  }
}
