/** What every model is asked, and with which limits it answers. */
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import type { PlanEstimate } from '../../../shared/contract/benchmark-requests.js';
import type { PlanProblem } from '../../../shared/domain/plan-problems.js';
import type { Model } from '../../../shared/domain/model.js';
import { formatCount } from '../../components/format.js';
import { useCatalogue } from '../../stores/catalogue-store.js';
import { setText } from '../../stores/plan-form.js';
import type { FormArm } from '../../stores/plan-form-arms.js';
import { updatePlan, usePlanForm } from '../../stores/plan-store.js';
import { cacheNote } from './cache-note.js';
import { CountTokens } from './CountTokens.js';
import { NumberField } from './NumberField.js';
import { OptionalNumberField } from './OptionalNumberField.js';
import { fieldTexts } from './problems.js';

interface Props {
  problems: readonly PlanProblem[];
  estimate: PlanEstimate | null;
}

export function PromptSection({ problems, estimate }: Props) {
  const { system, user } = usePlanForm();
  const systemTokens = estimate?.systemTokens ?? null;
  return (
    <Container header={<Header variant="h2">4 Prompt</Header>}>
      <SpaceBetween size="m">
        <FormField
          label="System prompt"
          stretch
          constraintText={
            systemTokens === null ? (
              `${formatCount(system.length)} characters`
            ) : (
              <>
                About {formatCount(systemTokens)} tokens. <LengthNote systemTokens={systemTokens} />
              </>
            )
          }
          {...fieldTexts(problems, 'prompt.system')}
        >
          <Textarea
            value={system}
            rows={5}
            placeholder="None: only the user message is sent"
            onChange={({ detail }) => {
              updatePlan((form) => setText(form, { system: detail.value }));
            }}
          />
        </FormField>
        <FormField
          label="User message"
          stretch
          constraintText={
            estimate === null
              ? `${formatCount(user.length)} characters`
              : `About ${formatCount(estimate.userTokens)} tokens.`
          }
          {...fieldTexts(problems, 'prompt.user')}
        >
          <Textarea
            value={user}
            rows={2}
            placeholder="What every model is asked"
            onChange={({ detail }) => {
              updatePlan((form) => setText(form, { user: detail.value }));
            }}
          />
        </FormField>
        <CountTokens />
        <ColumnLayout columns={3} minColumnWidth={180}>
          <NumberField field="maxTokens" label="Max tokens" texts={fieldTexts(problems, 'inference.maxTokens')} />
          <OptionalNumberField
            field="temperature"
            label="Temperature"
            whenOn="0.1"
            texts={fieldTexts(problems, 'inference.temperature')}
          />
          <OptionalNumberField field="topP" label="Top-p" whenOn="0.9" texts={fieldTexts(problems, 'inference.topP')} />
        </ColumnLayout>
      </SpaceBetween>
    </Container>
  );
}

function LengthNote({ systemTokens }: { systemTokens: number }) {
  const { arms } = usePlanForm();
  const models = useCatalogue((state) => state.models.data?.models);
  return lengthNote(systemTokens, arms, models ?? []);
}

/** Speaks of the arms that are sent the prompt as it is written here. */
function lengthNote(systemTokens: number, arms: readonly FormArm[], models: readonly Model[]): string {
  const plain = arms.filter((arm) => arm.systemTokens.trim() === '');
  const others = arms.length - plain.length;
  if (others === 0) return cacheNote(systemTokens, arms, models);
  const note = plain.length === 0 ? '' : cacheNote(systemTokens, plain, models);
  return `${formatCount(others)} of ${formatCount(arms.length)} arms bring it to a length of their own. ${note}`.trim();
}
