/** Asks the experiment of another model: shown for plans whose arms are one model with different settings. */
import FormField from '@cloudscape-design/components/form-field';
import { useMemo, useState } from 'react';
import type { Model } from '../../../shared/domain/model.js';
import { parsePlan } from '../../../shared/domain/plan-problems.js';
import { isOfOneModel, presetWithModel } from '../../../shared/domain/preset-with-model.js';
import { useCatalogue } from '../../stores/catalogue-store.js';
import { type PlanForm, planFromForm, withArms } from '../../stores/plan-form.js';
import { updatePlan, usePlanForm } from '../../stores/plan-store.js';
import { experimentModels } from './experiment-models.js';
import { SearchedSelect } from './SearchedSelect.js';

const noModels: readonly Model[] = [];

export function ExperimentModel() {
  const form = usePlanForm();
  return isOfOneModel(form) ? <ModelSelect form={form} /> : null;
}

function ModelSelect({ form }: { form: PlanForm }) {
  const models = useCatalogue((state) => state.models.data?.models ?? noModels);
  const [leftOut, setLeftOut] = useState<{ arms: readonly unknown[]; labels: readonly string[] } | null>(null);
  const ways = useMemo(() => [...new Set(form.arms.map(({ modelId }) => modelId))], [form.arms]);
  const options = useMemo(() => experimentModels(models, ways), [models, ways]);
  const parsed = parsePlan(planFromForm(form));
  const chosen = options.find(({ ids }) => ids.some((id) => ways.includes(id)));
  const use = (value: string | undefined): void => {
    const option = options.find((other) => other.value === value);
    if (option === undefined || !parsed.ok) return;
    const changed = presetWithModel(
      parsed.plan,
      models.filter(({ id }) => option.ids.includes(id)),
    );
    updatePlan((before) => {
      const after = withArms(before, changed.plan);
      setLeftOut({ arms: after.arms, labels: changed.leftOut });
      return after;
    });
  };
  const missing = leftOut?.arms === form.arms ? leftOut.labels : [];
  return (
    <FormField
      label="Ask this of"
      description="The question is about a setting: any model can be asked."
      {...(missing.length > 0 && {
        warningText: `Left out, since this model cannot be called that way here: ${missing.join(', ')}.`,
      })}
      {...(chosen === undefined &&
        options.length > 0 && {
          warningText: `${ways.join(', ')} is not listed for this profile and region: choose another model, or another region.`,
        })}
    >
      <div className="ft-experiment-model">
        <SearchedSelect
          ariaLabel="Ask this of"
          selectedOption={
            chosen === undefined
              ? { value: ways[0] ?? '', label: ways[0] ?? '' }
              : { value: chosen.value, label: chosen.label, description: chosen.description }
          }
          options={options.map(({ value, label, description }) => ({ value, label, description }))}
          disabled={!parsed.ok}
          {...(!parsed.ok && { disabledReason: 'First correct what is marked below.' })}
          filteringPlaceholder="Name or id"
          filteringAriaLabel="Search the models"
          noMatch="No model matches"
          empty="The models of this place are not known"
          onChange={({ detail }) => {
            use(detail.selectedOption.value);
          }}
        />
      </div>
    </FormField>
  );
}
