/** How the simulator answers; shown while its profile is chosen. */
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import type { PlanProblem } from '../../../shared/domain/plan-problems.js';
import { useCatalogue } from '../../stores/catalogue-store.js';
import { setSimulator } from '../../stores/plan-form.js';
import { updatePlan, usePlanForm } from '../../stores/plan-store.js';
import { fieldTexts } from './problems.js';

const speeds = [
  { value: '1', label: 'As recorded (× 1)' },
  { value: '0.2', label: 'Five times faster (× 0.2)' },
  { value: '0.05', label: 'Twenty times faster (× 0.05)' },
];

interface Props {
  problems: readonly PlanProblem[];
  field: 'scenario' | 'timeScale';
}

export function SimulatorFields({ problems, field }: Props) {
  return field === 'scenario' ? <ScenarioField problems={problems} /> : <TimeScaleField problems={problems} />;
}

function ScenarioField({ problems }: Pick<Props, 'problems'>) {
  const scenarios = useCatalogue((state) => state.info.data?.scenarios ?? null) ?? [];
  const { scenario } = usePlanForm();
  return (
    <FormField label="Simulator scenario" stretch {...fieldTexts(problems, 'simulator.scenario')}>
      <Select
        ariaLabel="Simulator scenario"
        selectedOption={{ value: scenario, label: scenario }}
        options={scenarios.map((name) => ({ value: name, label: name }))}
        onChange={({ detail }) => {
          const name = detail.selectedOption.value;
          if (name !== undefined) updatePlan((form) => setSimulator(form, { scenario: name }));
        }}
      />
    </FormField>
  );
}

function TimeScaleField({ problems }: Pick<Props, 'problems'>) {
  const { timeScale } = usePlanForm().numbers;
  const known = speeds.find(({ value }) => value === timeScale);
  return (
    <FormField label="Simulator speed" stretch {...fieldTexts(problems, 'simulator.timeScale')}>
      <Select
        ariaLabel="Simulator speed"
        selectedOption={known ?? { value: timeScale, label: `× ${timeScale}` }}
        options={known === undefined ? [{ value: timeScale, label: `× ${timeScale}` }, ...speeds] : speeds}
        onChange={({ detail }) => {
          const factor = detail.selectedOption.value;
          if (factor !== undefined) updatePlan((form) => setSimulator(form, { timeScale: factor }));
        }}
      />
    </FormField>
  );
}
