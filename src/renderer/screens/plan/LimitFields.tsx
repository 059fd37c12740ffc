/** What ends a run, or the session before all its runs are made. Closed by default; its heading says what is in force. */
import ColumnLayout from '@cloudscape-design/components/column-layout';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import type { PlanProblem } from '../../../shared/domain/plan-problems.js';
import { setNumber } from '../../stores/plan-form.js';
import { updatePlan, usePlanForm } from '../../stores/plan-store.js';
import { limitWords, precisionText } from './limit-words.js';
import { NumberField } from './NumberField.js';
import { fieldTexts, problemsOf } from './problems.js';

/** Shares of the median, as the plan has them; empty: no such end. */
const precisions = ['', '0.05', '0.1', '0.2'];

export function LimitFields({ problems }: { problems: readonly PlanProblem[] }) {
  const form = usePlanForm();
  const { precision } = form.numbers;
  const options = [...new Set([...precisions, precision])].map((value) => ({ value, label: precisionText(value) }));
  const faulty = ['timeoutSeconds', 'precision', 'budgetUsd'].some((field) => problemsOf(problems, field).length > 0);
  return (
    <ExpandableSection headerText={`Limits: ${limitWords(form)}`} defaultExpanded={faulty}>
      <ColumnLayout columns={3} minColumnWidth={200}>
        <NumberField
          field="timeoutSeconds"
          label="Time limit of a run, s"
          description="A run that takes longer has failed."
          placeholder="No limit"
          texts={fieldTexts(problems, 'timeoutSeconds')}
        />
        <FormField
          label="End when the medians are known"
          description="After a block: the interval of every median is this narrow. Never on a difference."
          {...fieldTexts(problems, 'precision')}
        >
          <Select
            ariaLabel="End when the medians are known"
            selectedOption={options.find(({ value }) => value === precision) ?? null}
            options={options}
            onChange={({ detail }) => {
              const share = detail.selectedOption.value;
              if (share !== undefined) updatePlan((before) => setNumber(before, 'precision', share));
            }}
          />
        </FormField>
        <NumberField
          field="budgetUsd"
          label="Budget, US dollars"
          description="Ends before the run that could cost more."
          placeholder="No budget"
          step={0.01}
          texts={fieldTexts(problems, 'budgetUsd')}
        />
      </ColumnLayout>
    </ExpandableSection>
  );
}
