/** Where to measure: profile, region, and for the few who need it another endpoint. */
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { PlanProblem } from '../../../shared/domain/plan-problems.js';
import { SIMULATOR_PROFILE } from '../../../shared/domain/plan.js';
import type { Profile } from '../../../shared/domain/profile.js';
import { useCatalogue } from '../../stores/catalogue-store.js';
import { setWhere } from '../../stores/plan-form.js';
import { updatePlan, usePlanForm } from '../../stores/plan-store.js';
import { fieldTexts, type FieldTexts } from './problems.js';
import { SimulatorFields } from './SimulatorFields.js';

/** Columns that share a row of twelve, on a window wide enough for it. */
const simulatorColumns = [4, 3, 2, 3].map((colspan) => ({ colspan: { default: 12, xs: colspan } }));
const plainColumns = [6, 6].map((colspan) => ({ colspan: { default: 12, xs: colspan } }));

export function WhereSection({ problems }: { problems: readonly PlanProblem[] }) {
  const { profile, endpoint } = usePlanForm();
  const [asked, setAsked] = useState(false);
  const simulated = profile === SIMULATOR_PROFILE;
  // An endpoint that is in force is never hidden.
  const open = asked || endpoint !== '';
  const actions = (
    <Button
      ariaExpanded={open}
      disabled={endpoint !== ''}
      onClick={() => {
        setAsked(!asked);
      }}
    >
      Another endpoint
    </Button>
  );
  return (
    <Container
      header={
        <Header variant="h2" actions={actions}>
          1 Where
        </Header>
      }
    >
      <SpaceBetween size="m">
        <Grid gridDefinition={simulated ? simulatorColumns : plainColumns}>
          <ProfileField problems={problems} />
          <RegionField problems={problems} />
          {simulated && <SimulatorFields problems={problems} field="scenario" />}
          {simulated && <SimulatorFields problems={problems} field="timeScale" />}
        </Grid>
        {open && <EndpointField problems={problems} />}
      </SpaceBetween>
    </Container>
  );
}

function EndpointField({ problems }: { problems: readonly PlanProblem[] }) {
  const { endpoint } = usePlanForm();
  return (
    <FormField
      label="Endpoint"
      description="Sends the requests to this address in place of the region's own, such as a VPC endpoint or a gateway."
      stretch
      {...fieldTexts(problems, 'endpoint')}
    >
      <Input
        value={endpoint}
        type="url"
        placeholder="https://vpce-….bedrock-runtime.us-west-2.vpce.amazonaws.com"
        onChange={({ detail }) => {
          updatePlan((form) => setWhere(form, { endpoint: detail.value }));
        }}
      />
    </FormField>
  );
}

function ProfileField({ problems }: { problems: readonly PlanProblem[] }) {
  const profiles = useCatalogue((state) => state.profiles);
  const { profile } = usePlanForm();
  const known = profiles.data?.profiles ?? [];
  const chosen = known.find(({ name }) => name === profile);
  return (
    <FormField label="Profile" stretch {...withProfileProblem(fieldTexts(problems, 'profile'), chosen)}>
      <Select
        ariaLabel="Profile"
        selectedOption={{ value: profile, label: chosen?.label ?? profile }}
        statusType={profiles.status === 'loading' ? 'loading' : profiles.error === null ? 'finished' : 'error'}
        loadingText="Reading the profiles of this machine"
        errorText={profiles.error?.message ?? ''}
        filteringType={known.length > 8 ? 'auto' : 'none'}
        filteringAriaLabel="Search the profiles"
        options={known.map(({ name, label, kind, region, problem }) => ({
          value: name,
          label,
          tags: [kind, ...(region === null ? [] : [region])],
          ...(problem !== null && { description: problem, iconName: 'status-warning' as const }),
        }))}
        onChange={({ detail }) => {
          const next = known.find(({ name }) => name === detail.selectedOption.value);
          if (next === undefined) return;
          updatePlan((form) => setWhere(form, { profile: next.name, region: next.region ?? form.region }));
        }}
      />
    </FormField>
  );
}

function RegionField({ problems }: { problems: readonly PlanProblem[] }) {
  const regions = useCatalogue((state) => state.info.data?.regions ?? null) ?? [];
  const { region } = usePlanForm();
  const name = regions.find(({ code }) => code === region)?.name;
  return (
    <FormField label="Region" stretch {...fieldTexts(problems, 'region')}>
      <Select
        ariaLabel="Region"
        selectedOption={{ value: region, label: region, ...(name !== undefined && { description: name }) }}
        filteringType="auto"
        filteringPlaceholder="Code or place"
        filteringAriaLabel="Search the regions"
        noMatch="No region matches"
        options={regions.map(({ code, name: place }) => ({ value: code, label: code, description: place }))}
        onChange={({ detail }) => {
          const code = detail.selectedOption.value;
          if (code !== undefined) updatePlan((form) => setWhere(form, { region: code }));
        }}
      />
    </FormField>
  );
}

/** A profile's own problem warns before the check knows of it. */
function withProfileProblem(texts: FieldTexts, profile: Profile | undefined): FieldTexts {
  if (texts.errorText !== undefined || profile?.problem === null || profile === undefined) return texts;
  return { warningText: profile.problem };
}
