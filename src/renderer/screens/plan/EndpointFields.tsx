/** Which host of the region is asked: one of the user's own, that of the profile, or the region's with FIPS or IPv6. */
import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import type { PlanProblem } from '../../../shared/domain/plan-problems.js';
import { SIMULATOR_PROFILE } from '../../../shared/domain/plan.js';
import type { Profile } from '../../../shared/domain/profile.js';
import { setWhere } from '../../stores/plan-form.js';
import { updatePlan, usePlanForm } from '../../stores/plan-store.js';
import { ownEndpointReason } from '../../components/profile-words.js';
import { fieldTexts } from './problems.js';

interface Props {
  problems: readonly PlanProblem[];
  /** The chosen one; undefined: not known. */
  profile: Profile | undefined;
}

export function EndpointFields({ problems, profile }: Props) {
  const { endpoint, profile: name } = usePlanForm();
  return (
    <SpaceBetween size="m">
      <FormField
        label="Endpoint"
        description="Sends the requests to this address in place of the region's own, such as a VPC endpoint or a gateway."
        stretch
        {...(endpoint === '' && endpointOfProfile(profile))}
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
      {name !== SIMULATOR_PROFILE && <HostSwitches problems={problems} profile={profile} />}
    </SpaceBetween>
  );
}

function endpointOfProfile(profile: Profile | undefined): { constraintText?: string } {
  if (profile === undefined || profile.endpointHost === null) return {};
  return {
    constraintText: `The profile sets one: ${profile.endpointHost}, from its endpoint_url or services section. An address here goes before it.`,
  };
}

function HostSwitches({ problems, profile }: Props) {
  const { endpoint, fips, dualStack } = usePlanForm();
  const reason = ownEndpointReason(endpoint, profile);
  const switches = [
    { field: 'fips', label: 'FIPS', description: 'Hosts with validated cryptography (FIPS 140).', checked: fips },
    { field: 'dualStack', label: 'Dual stack', description: 'Hosts that speak IPv6 too.', checked: dualStack },
  ] as const;
  return (
    <SpaceBetween size="xs">
      <SpaceBetween size="xxl" direction="horizontal">
        {switches.map(({ field, label, description, checked }) => (
          <FormField key={field} {...fieldTexts(problems, field)}>
            <Toggle
              checked={checked}
              description={description}
              // One that is on can always be switched off.
              disabled={reason !== null && !checked}
              onChange={({ detail }) => {
                updatePlan((form) => setWhere(form, { [field]: detail.checked }));
              }}
            >
              {label}
            </Toggle>
          </FormField>
        ))}
      </SpaceBetween>
      {reason !== null && <Box color="text-body-secondary">{reason}</Box>}
    </SpaceBetween>
  );
}
