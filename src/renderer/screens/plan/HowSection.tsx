/** How much to measure, in which order, and with which limits. */
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useId, useRef } from 'react';
import type { PlanProblem } from '../../../shared/domain/plan-problems.js';
import { sizes } from '../../../shared/domain/preset.js';
import { planName, setName, setNumber, setText } from '../../stores/plan-form.js';
import { updatePlan, usePlanForm } from '../../stores/plan-store.js';
import { AdvancedFields } from './AdvancedFields.js';
import { LimitFields } from './LimitFields.js';
import { NumberField } from './NumberField.js';
import { fieldTexts, problemsOf } from './problems.js';

const sizeOptions = sizes.map(({ title, runs }) => ({ id: String(runs), text: title }));

/** Columns that share a row of twelve, on a window wide enough for it. */
const howColumns = [6, 2, 4].map((colspan) => ({ colspan: { default: 12, s: colspan } }));

export function HowSection({ problems }: { problems: readonly PlanProblem[] }) {
  const form = usePlanForm();
  return (
    <Container header={<Header variant="h2">3 How</Header>}>
      <SpaceBetween size="m">
        <Grid gridDefinition={howColumns}>
          <RunsField problems={problems} />
          <NumberField
            field="warmups"
            label="Warm-ups"
            description="Never in a summary."
            texts={fieldTexts(problems, 'warmups')}
          />
          <OrderField problems={problems} />
        </Grid>
        <LimitFields problems={problems} />
        <ExpandableSection headerText="More: pause, seed, name" defaultExpanded={hasProblems(problems)}>
          <ColumnLayout columns={3} minColumnWidth={160}>
            <NumberField
              field="idleSeconds"
              label="Pause between runs, s"
              texts={fieldTexts(problems, 'idleSeconds')}
              step={0.1}
            />
            <NumberField field="seed" label="Seed of the order" texts={fieldTexts(problems, 'seed')} />
            <FormField label="Name" {...fieldTexts(problems, 'name')}>
              <Input
                value={form.nameIsOwn ? form.name : ''}
                placeholder={planName(form)}
                onChange={({ detail }) => {
                  updatePlan((before) => setName(before, detail.value));
                }}
              />
            </FormField>
          </ColumnLayout>
        </ExpandableSection>
        <AdvancedFields problems={problems} />
      </SpaceBetween>
    </Container>
  );
}

/** Any number that is none of the sizes. */
const OWN = 'own';

function RunsField({ problems }: { problems: readonly PlanProblem[] }) {
  const labelId = useId();
  const own = useRef<InputProps.Ref>(null);
  const { runs } = usePlanForm().numbers;
  const setRuns = (text: string): void => {
    updatePlan((form) => setNumber(form, 'runs', text));
  };
  return (
    <FormField
      label={<span id={labelId}>Runs per model</span>}
      description="6 runs give the median an interval, 60 show the slow tail."
      {...fieldTexts(problems, 'runs')}
    >
      <div className="ft-runs">
        <SegmentedControl
          ariaLabelledby={labelId}
          selectedId={sizeOptions.some(({ id }) => id === runs.trim()) ? runs.trim() : OWN}
          options={[...sizeOptions, { id: OWN, text: 'Own' }]}
          onChange={({ detail }) => {
            if (detail.selectedId !== OWN) {
              setRuns(detail.selectedId);
            } else {
              own.current?.focus();
              own.current?.select();
            }
          }}
        />
        <Input
          ref={own}
          type="number"
          inputMode="numeric"
          step={1}
          ariaLabel="Runs per model, own number"
          value={runs}
          onChange={({ detail }) => {
            setRuns(detail.value);
          }}
        />
      </div>
    </FormField>
  );
}

function OrderField({ problems }: { problems: readonly PlanProblem[] }) {
  const labelId = useId();
  const { order } = usePlanForm();
  return (
    <FormField
      label={<span id={labelId}>Order of runs</span>}
      description={
        order === 'shuffled'
          ? 'Every block holds each model once, shuffled: the time of day touches all alike.'
          : 'All runs of one model, then all of the next: the time of day may look like the model.'
      }
      {...fieldTexts(problems, 'order')}
    >
      <SegmentedControl
        ariaLabelledby={labelId}
        selectedId={order}
        options={[
          { id: 'shuffled', text: 'Shuffled' },
          { id: 'sequential', text: 'Model by model' },
        ]}
        onChange={({ detail }) => {
          updatePlan((form) =>
            setText(form, { order: detail.selectedId === 'sequential' ? 'sequential' : 'shuffled' }),
          );
        }}
      />
    </FormField>
  );
}

function hasProblems(problems: readonly PlanProblem[]): boolean {
  return ['idleSeconds', 'seed', 'name'].some((field) => problemsOf(problems, field).length > 0);
}
