/** Chooses which run of each arm is drawn, and of many arms, which. */
import type { ReactNode } from 'react';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { PlacedArm } from '../overlaid-arms.js';
import { choiceOptions, type RunChoice } from './run-choice.js';

interface RunChoiceFieldsProps {
  arms: readonly PlacedArm[];
  choice: RunChoice;
  onChoose: (choice: RunChoice) => void;
  /** null: all arms are drawn. */
  armPicker: ReactNode;
  /** The chosen runs are being read. */
  waiting: boolean;
}

/** A list that is longer than this is searched. */
const SEARCHED_FROM = 20;

export function RunChoiceFields({ arms, choice, onChoose, armPicker, waiting }: RunChoiceFieldsProps) {
  const options = choiceOptions(arms.map(({ arm }) => arm));
  return (
    <SpaceBetween size="s">
      <SpaceBetween direction="horizontal" size="m" alignItems="end">
        <FormField label="Run of each arm">
          <Select
            selectedOption={options.find(({ value }) => value === choice) ?? null}
            options={options}
            {...(options.length > SEARCHED_FROM && {
              ...{ filteringType: 'auto' as const, filteringAriaLabel: 'Find a run', virtualScroll: true },
            })}
            onChange={({ detail }) => {
              const chosen = options.find(({ value }) => value === detail.selectedOption.value);
              if (chosen !== undefined) onChoose(chosen.value);
            }}
          />
        </FormField>
        {waiting && <StatusIndicator type="loading">Reading the runs</StatusIndicator>}
      </SpaceBetween>
      {armPicker}
    </SpaceBetween>
  );
}
