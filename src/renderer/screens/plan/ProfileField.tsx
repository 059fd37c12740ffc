/** The picker of profiles: every one that was found, with its kind, region and source, the broken ones with what is wrong. */
import FormField from '@cloudscape-design/components/form-field';
import type { SelectProps } from '@cloudscape-design/components/select';
import { useMemo } from 'react';
import type { PlanProblem } from '../../../shared/domain/plan-problems.js';
import { SIMULATOR_PROFILE } from '../../../shared/domain/plan.js';
import type { Profile } from '../../../shared/domain/profile.js';
import { useBridge } from '../../app/bridge-context.js';
import { reloadProfiles, useCatalogue } from '../../stores/catalogue-store.js';
import { setWhere } from '../../stores/plan-form.js';
import { updatePlan, usePlanForm } from '../../stores/plan-store.js';
import type { Resource } from '../../stores/resource.js';
import { profileDetails } from '../../components/profile-words.js';
import { fieldTexts, type FieldTexts } from './problems.js';
import { SearchedSelect } from './SearchedSelect.js';

const noProfiles: readonly Profile[] = [];

export function ProfileField({ problems }: { problems: readonly PlanProblem[] }) {
  const bridge = useBridge();
  const profiles = useCatalogue((state) => state.profiles);
  const { profile } = usePlanForm();
  const known = profiles.data?.profiles ?? noProfiles;
  const chosen = known.find(({ name }) => name === profile);
  const options = useMemo(() => known.map(profileOption), [known]);
  return (
    <FormField label="Profile" stretch {...withProfileProblem(fieldTexts(problems, 'profile'), chosen)}>
      <SearchedSelect
        ariaLabel="Profile"
        selectedOption={chosenOption(profile, chosen)}
        triggerVariant={profile === SIMULATOR_PROFILE ? 'label' : 'option'}
        statusType={listStatus(profiles)}
        loadingText="Reading the profiles of this machine"
        errorText={profiles.error?.message ?? ''}
        recoveryText="Read them again"
        errorIconAriaLabel="Error"
        onRecover={() => void reloadProfiles(bridge)}
        filteringPlaceholder="Name, kind or region"
        filteringAriaLabel="Search the profiles"
        noMatch="No profile matches"
        options={options}
        onChange={({ detail }) => {
          const next = known.find(({ name }) => name === detail.selectedOption.value);
          if (next === undefined) return;
          updatePlan((form) => setWhere(form, { profile: next.name, region: next.region ?? form.region }));
        }}
      />
    </FormField>
  );
}

function listStatus({ status, error }: Resource<unknown>): NonNullable<SelectProps['statusType']> {
  if (status === 'loading') return 'loading';
  return error === null ? 'finished' : 'error';
}

/** Without its problem, which stands below the field, and without its endpoint, which has a field of its own. */
function chosenOption(name: string, profile: Profile | undefined): SelectProps.Option {
  if (profile === undefined) return { value: name, label: name, description: 'not found on this machine' };
  return { value: name, label: profile.label, description: profileDetails({ ...profile, endpointHost: null }) };
}

/** Few nodes for each: they are what a key in the search costs. */
function profileOption(profile: Profile): SelectProps.Option {
  return {
    value: profile.name,
    label: profile.label,
    description: profileDetails(profile),
    ...(profile.problem !== null && {
      tags: [profile.problem],
      iconName: 'status-warning',
      iconAriaLabel: 'Broken',
    }),
  };
}

/** A profile's own problem warns before the check knows of it. */
function withProfileProblem(texts: FieldTexts, profile: Profile | undefined): FieldTexts {
  if (texts.errorText !== undefined || profile?.problem === null || profile === undefined) return texts;
  return { warningText: profile.problem };
}
