/** Chooses which run of each arm is drawn, and of many arms, which. */
import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { OverviewArm } from '../../../shared/domain/session-overview.js';
import { choiceOptions, type RunChoice } from './run-choice.js';
import { LINES_AT_FIRST } from './timeline-rows.js';

interface RunChoiceFieldsProps {
  arms: readonly OverviewArm[];
  choice: RunChoice;
  onChoose: (choice: RunChoice) => void;
  shown: ReadonlySet<string>;
  onShow: (armIds: ReadonlySet<string>) => void;
  /** The chosen runs are being read. */
  waiting: boolean;
}

export function RunChoiceFields({ arms, choice, onChoose, shown, onShow, waiting }: RunChoiceFieldsProps) {
  const options = choiceOptions(arms);
  const armOptions = arms.map(({ id, label }) => ({ value: id, label }));
  return (
    <SpaceBetween direction="horizontal" size="m" alignItems="end">
      <FormField label="Run of each arm">
        <Select
          selectedOption={options.find(({ value }) => value === choice) ?? null}
          options={options}
          {...(options.length > 20 && { filteringType: 'auto' as const, virtualScroll: true })}
          onChange={({ detail }) => {
            const chosen = options.find(({ value }) => value === detail.selectedOption.value);
            if (chosen !== undefined) onChoose(chosen.value);
          }}
        />
      </FormField>
      {arms.length > LINES_AT_FIRST && (
        <FormField label="Arms" description={`${shown.size} of ${arms.length} drawn`}>
          <Multiselect
            selectedOptions={armOptions.filter(({ value }) => shown.has(value))}
            options={armOptions}
            filteringType="auto"
            hideTokens
            placeholder="Choose arms"
            deselectAriaLabel={({ label = '' }) => `Leave out ${label}`}
            onChange={({ detail }) => {
              onShow(new Set(detail.selectedOptions.flatMap(({ value }) => value ?? [])));
            }}
          />
        </FormField>
      )}
      {waiting && <StatusIndicator type="loading">Reading the runs</StatusIndicator>}
    </SpaceBetween>
  );
}
