/** The region: every one that has Bedrock, by code or by place. */
import FormField from '@cloudscape-design/components/form-field';
import { useMemo } from 'react';
import type { PlanProblem } from '../../../shared/domain/plan-problems.js';
import { SIMULATOR_PROFILE } from '../../../shared/domain/plan.js';
import { useCatalogue } from '../../stores/catalogue-store.js';
import { setWhere } from '../../stores/plan-form.js';
import { updatePlan, usePlanForm } from '../../stores/plan-store.js';
import { fieldTexts } from './problems.js';
import { SearchedSelect } from './SearchedSelect.js';

export function RegionField({ problems }: { problems: readonly PlanProblem[] }) {
  const regions = useCatalogue((state) => state.info.data?.regions ?? null);
  const ofProfile = useCatalogue((state) => state.profiles.data?.profiles ?? null);
  const { region, profile } = usePlanForm();
  const place = regions?.find(({ code }) => code === region)?.name;
  const own = ofProfile?.find(({ name }) => name === profile)?.region ?? null;
  const options = useMemo(
    () =>
      (regions ?? []).map(({ code, name }) => ({
        value: code,
        label: code,
        description: name,
        ...(code === own && { labelTag: "the profile's own" }),
      })),
    [regions, own],
  );
  return (
    <FormField label="Region" stretch {...fieldTexts(problems, 'region')}>
      <SearchedSelect
        ariaLabel="Region"
        selectedOption={{ value: region, label: region, ...(place !== undefined && { description: place }) }}
        // As high as the profile beside it.
        triggerVariant={profile === SIMULATOR_PROFILE ? 'label' : 'option'}
        filteringPlaceholder="Code or place"
        filteringAriaLabel="Search the regions"
        noMatch="No region matches"
        options={options}
        onChange={({ detail }) => {
          const code = detail.selectedOption.value;
          if (code !== undefined) updatePlan((form) => setWhere(form, { region: code }));
        }}
      />
    </FormField>
  );
}
