/** How requests travel, whether they are sent again, and how they are laid out in time. Closed by default. */
import ColumnLayout from '@cloudscape-design/components/column-layout';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { PlanProblem } from '../../../shared/domain/plan-problems.js';
import { type PlanForm, setText } from '../../stores/plan-form.js';
import { setTransport } from '../../stores/plan-form-arms.js';
import type { LoadChoice } from '../../stores/plan-form-load.js';
import { updatePlan, usePlanForm } from '../../stores/plan-store.js';
import { advancedWords, shownTransport } from './advanced-words.js';
import { NumberField } from './NumberField.js';
import { fieldTexts, problemsOf } from './problems.js';
import { TransportSelect } from './TransportSelect.js';

export function AdvancedFields({ problems }: { problems: readonly PlanProblem[] }) {
  const form = usePlanForm();
  const [open, setOpen] = useState(false);
  const faulty = ['retries', 'load', 'load.'].some((field) => problemsOf(problems, field).length > 0);
  return (
    <ExpandableSection
      headerText={`Advanced: ${advancedWords(form)}`}
      expanded={open || faulty}
      onChange={({ detail }) => {
        setOpen(detail.expanded);
      }}
    >
      <SpaceBetween size="m">
        <ColumnLayout columns={2} minColumnWidth={260}>
          <FormField
            label="Transport of all models"
            description="One by one: in the table of chosen models. The SDK's default connects anew for every run."
          >
            <TransportSelect
              value={shownTransport(form)}
              onChange={(transport) => {
                updatePlan((before) => setTransport(before, transport));
              }}
            />
          </FormField>
          <NumberField
            field="retries"
            label="Retries of a run"
            description="0: a failure is an outcome, and is counted. With retries, every attempt is kept and shown."
            texts={fieldTexts(problems, 'retries')}
          />
        </ColumnLayout>
        <LoadFields form={form} problems={problems} />
      </SpaceBetween>
    </ExpandableSection>
  );
}

const loads: readonly { id: LoadChoice; text: string; words: string }[] = [
  { id: 'one', text: 'One after the other', words: 'A run starts when the one before it has ended.' },
  { id: 'several', text: 'Several at once', words: 'Closed load: when one run ends, the next one starts.' },
  {
    id: 'rate',
    text: 'At a rate',
    words: 'Open load: every run has a planned start, whether or not the others have ended.',
  },
];

function LoadFields({ form, problems }: { form: PlanForm; problems: readonly PlanProblem[] }) {
  return (
    <ColumnLayout columns={2} minColumnWidth={260}>
      <FormField
        label="Load"
        description={loads.find(({ id }) => id === form.load)?.words}
        {...fieldTexts(problems, 'load')}
      >
        <SegmentedControl
          label="Load"
          selectedId={form.load}
          options={loads.map(({ id, text }) => ({ id, text }))}
          onChange={({ detail }) => {
            const chosen = loads.find(({ id }) => id === detail.selectedId);
            if (chosen !== undefined) updatePlan((before) => setText(before, { load: chosen.id }));
          }}
        />
      </FormField>
      {form.load === 'several' && (
        <NumberField
          field="concurrency"
          label="Runs at once"
          description="Over all models, not for each."
          texts={fieldTexts(problems, 'load.concurrency')}
        />
      )}
      {form.load === 'rate' && (
        <ColumnLayout columns={2} minColumnWidth={130}>
          <NumberField
            field="requestsPerSecond"
            label="Runs per second"
            description="Over all models."
            step={0.1}
            texts={fieldTexts(problems, 'load.requestsPerSecond')}
          />
          <ArrivalsField form={form} />
        </ColumnLayout>
      )}
    </ColumnLayout>
  );
}

function ArrivalsField({ form }: { form: PlanForm }) {
  return (
    <FormField
      label="Arrivals"
      description={form.arrivals === 'constant' ? 'Even distances.' : 'As chance has it, by the seed.'}
    >
      <SegmentedControl
        label="Arrivals"
        selectedId={form.arrivals}
        options={[
          { id: 'poisson', text: 'Poisson' },
          { id: 'constant', text: 'Constant' },
        ]}
        onChange={({ detail }) => {
          updatePlan((before) =>
            setText(before, { arrivals: detail.selectedId === 'constant' ? 'constant' : 'poisson' }),
          );
        }}
      />
    </FormField>
  );
}
