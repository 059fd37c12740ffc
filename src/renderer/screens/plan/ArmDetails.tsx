/** The settings of one arm: what it has of its own, and else takes from the plan. */
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { latencyModes, nonceKinds, serviceTiers } from '../../../shared/domain/plan.js';
import type { PlanProblem } from '../../../shared/domain/plan-problems.js';
import { useCatalogue } from '../../stores/catalogue-store.js';
import { changeArm, type FormArm } from '../../stores/plan-form-arms.js';
import { updatePlan, usePlanForm } from '../../stores/plan-store.js';
import { fieldTexts, problemsOf } from './problems.js';
import { ProblemLine } from './ProblemLine.js';

interface Props {
  index: number;
  arm: FormArm;
  name: string;
  problems: readonly PlanProblem[];
  onDismiss: () => void;
}

const nonces = [
  { value: 'none', label: 'None', description: 'The prompt as it is: a cache may know it, asked for or not' },
  { value: 'run', label: 'New for every run', description: 'No run can be answered from a cache' },
  { value: 'arm', label: 'Of this arm and session', description: 'Runs read only what this arm wrote itself' },
];

export function ArmDetails({ index, arm, name, problems, onDismiss }: Props) {
  const form = usePlanForm();
  const regions = useCatalogue((state) => state.info.data?.regions) ?? [];
  const field = (last: string) => fieldTexts(problems, `arms.${index}.${last}`);
  const change = (to: Partial<FormArm>): void => {
    updatePlan((before) => changeArm(before, index, to));
  };
  const number = (key: 'systemTokens' | 'maxTokens' | 'concurrency', placeholder: string) => (
    <Input
      type="number"
      inputMode="numeric"
      value={arm[key]}
      placeholder={placeholder}
      onChange={({ detail }) => {
        change({ [key]: detail.value });
      }}
    />
  );
  return (
    <Modal
      visible
      size="large"
      header={`Settings of ${name}`}
      closeAriaLabel="Close"
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <Button variant="primary" onClick={onDismiss}>
            Done
          </Button>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <ColumnLayout columns={2} minColumnWidth={280}>
          <FormField label="Region" description="Where its requests are sent." {...field('region')}>
            <ChoiceSelect
              value={arm.region}
              options={[
                { value: '', label: `As the plan: ${form.region}` },
                ...regions.map(({ code, name: place }) => ({ value: code, label: code, description: place })),
              ]}
              onChange={(region) => {
                change({ region });
              }}
            />
          </FormField>
          <FormField
            label="Nonce"
            description="A few characters at the start of the prompt that decide what a cache can know."
            {...field('nonce')}
          >
            <ChoiceSelect
              value={arm.nonce}
              options={nonces}
              onChange={(value) => {
                const nonce = nonceKinds.find((kind) => kind === value);
                if (nonce !== undefined) change({ nonce });
              }}
            />
          </FormField>
          <FormField
            label="Length of the system prompt, tokens"
            description="Filled up or cut to about that."
            {...field('systemTokens')}
          >
            {number('systemTokens', 'As it is written')}
          </FormField>
          <FormField label="Max tokens of the reply" description="In place of the plan's." {...field('maxTokens')}>
            {number('maxTokens', `As the plan: ${form.numbers.maxTokens}`)}
          </FormField>
          <FormField
            label="Requests at the same moment"
            description="Sent together in every block: a step of a ladder."
            {...field('concurrency')}
          >
            {number('concurrency', '1')}
          </FormField>
          <FormField label="Service tier" description="Not every model takes each." {...field('serviceTier')}>
            <ChoiceSelect
              value={arm.serviceTier ?? ''}
              options={notSent(serviceTiers)}
              onChange={(value) => {
                change({ serviceTier: serviceTiers.find((tier) => tier === value) ?? null });
              }}
            />
          </FormField>
          <FormField label="Latency mode" description="Optimized: few models, in few regions." {...field('latency')}>
            <ChoiceSelect
              value={arm.latency ?? ''}
              options={notSent(latencyModes)}
              onChange={(value) => {
                change({ latency: latencyModes.find((mode) => mode === value) ?? null });
              }}
            />
          </FormField>
        </ColumnLayout>
        {problemsOf(problems, `arms.${index}.`)
          .filter(({ field: path }) => /\.(modelId|label|transport|cachePoint)$/.test(path))
          .map((problem) => (
            <ProblemLine key={problem.field + problem.message} problem={problem} />
          ))}
      </SpaceBetween>
    </Modal>
  );
}

interface Choice {
  value: string;
  label: string;
  description?: string;
}

interface ChoiceProps {
  value: string;
  options: readonly Choice[];
  onChange: (value: string) => void;
}

function ChoiceSelect({ value, options, onChange }: ChoiceProps) {
  return (
    <Select
      expandToViewport
      selectedOption={options.find((option) => option.value === value) ?? { value, label: value }}
      options={options}
      onChange={({ detail }) => {
        if (detail.selectedOption.value !== undefined) onChange(detail.selectedOption.value);
      }}
    />
  );
}

function notSent(values: readonly string[]): Choice[] {
  return [{ value: '', label: 'Not sent' }, ...values.map((value) => ({ value, label: value }))];
}
