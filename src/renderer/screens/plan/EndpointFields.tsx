/** Which host of the region is asked: one of the user's own, that of the profile, or the region's with FIPS or IPv6. */
import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { PlanProblem } from '../../../shared/domain/plan-problems.js';
import { SIMULATOR_PROFILE } from '../../../shared/domain/plan.js';
import type { Profile } from '../../../shared/domain/profile.js';
import { hostChoices } from '../../stores/plan-form-hosts.js';
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
      {name !== SIMULATOR_PROFILE && <HostChoices problems={problems} profile={profile} />}
    </SpaceBetween>
  );
}

function endpointOfProfile(profile: Profile | undefined): { constraintText?: string } {
  if (profile === undefined || profile.endpointHost === null) return {};
  return {
    constraintText: `The profile sets one: ${profile.endpointHost}, from its endpoint_url or services section. An address here goes before it.`,
  };
}

const choices = [
  { id: 'configured', text: 'As configured' },
  { id: 'on', text: 'On' },
  { id: 'off', text: 'Off' },
] as const;

function HostChoices({ problems, profile }: Props) {
  const { endpoint, fips, dualStack } = usePlanForm();
  const reason = ownEndpointReason(endpoint, profile);
  const hosts = [
    { field: 'fips', label: 'FIPS', description: 'Hosts with validated cryptography (FIPS 140).', chosen: fips },
    { field: 'dualStack', label: 'Dual stack', description: 'Hosts that speak IPv6 too.', chosen: dualStack },
  ] as const;
  return (
    <SpaceBetween size="xs">
      <SpaceBetween size="xxl" direction="horizontal">
        {hosts.map(({ field, label, description, chosen }) => (
          <FormField key={field} label={label} description={description} {...fieldTexts(problems, field)}>
            <SegmentedControl
              label={label}
              selectedId={chosen}
              // What is on can always be switched off.
              options={choices.map((choice) => ({ ...choice, disabled: reason !== null && choice.id === 'on' }))}
              onChange={({ detail }) => {
                const choice = hostChoices.find((id) => id === detail.selectedId);
                if (choice !== undefined) updatePlan((form) => setWhere(form, { [field]: choice }));
              }}
            />
          </FormField>
        ))}
      </SpaceBetween>
      {reason !== null && <Box color="text-body-secondary">{reason}</Box>}
    </SpaceBetween>
  );
}
