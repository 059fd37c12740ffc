/** The chosen arms: what is compared with what, each with its own settings and problems. */
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import Toggle from '@cloudscape-design/components/toggle';
import type { Model } from '../../../shared/domain/model.js';
import type { PlanProblem } from '../../../shared/domain/plan-problems.js';
import { useMemo, useState } from 'react';
import type { ArmAccess, ArmTokens } from '../../../shared/contract/access-requests.js';
import { useAccess } from '../../stores/access-store.js';
import { answerFor, placeBasis, promptBasis } from '../../stores/arm-answers.js';
import { useTokens } from '../../stores/tokens-store.js';
import { Unknown } from '../../components/Unknown.js';
import {
  changeArm,
  chooseModels,
  copyArm,
  type FormArm,
  removeArm,
  sweepIdle,
  sweepSeconds,
} from '../../stores/plan-form-arms.js';
import { updatePlan, usePlanForm } from '../../stores/plan-store.js';
import { armWords } from './arm-words.js';
import { ArmDetails } from './ArmDetails.js';
import { AccessLine, TokensLine } from './ArmAnswerLines.js';
import { accessText } from './filter-models.js';
import { ModelName } from './model-cells.js';
import { problemsOf } from './problems.js';
import { ProblemLine } from './ProblemLine.js';
import { TransportSelect } from './TransportSelect.js';

interface Row {
  index: number;
  arm: FormArm;
  /** null: the list of models does not know it. */
  model: Model | null;
  problems: readonly PlanProblem[];
  /** What the last check and the last count said of it; null: not asked. */
  access: ArmAccess | null;
  tokens: ArmTokens | null;
}

/** Of the table on the page. */
export const CHOSEN_ID = 'ft-chosen-models';

export function ArmsTable({ models, problems }: { models: readonly Model[]; problems: readonly PlanProblem[] }) {
  const form = usePlanForm();
  const { arms } = form;
  const place = useMemo(() => placeBasis(form), [form]);
  const prompt = useMemo(() => promptBasis(form), [form]);
  const access = useAccess().answers;
  const tokens = useTokens().answers;
  const [asked, setAsked] = useState(false);
  // What differs from the usual must not be hidden.
  const special = arms.some(({ transport, idleSeconds }) => transport !== 'http1' || idleSeconds.trim() !== '0');
  const withWire = asked || special;
  const rows = arms.map((arm, index) => ({
    index,
    arm,
    model: models.find(({ id }) => id === arm.modelId) ?? null,
    problems: problemsOf(problems, `arms.${index}.`),
    access: answerFor(access, place, arm),
    tokens: answerFor(tokens, prompt, arm),
  }));
  return (
    <Table<Row>
      variant="container"
      contentDensity="compact"
      wrapLines
      cellVerticalAlign="middle"
      items={rows}
      trackBy={({ index }) => String(index)}
      ariaLabels={{ tableLabel: 'Chosen models' }}
      header={
        <Header
          variant="h3"
          counter={`(${arms.length})`}
          actions={
            <SpaceBetween direction="horizontal" size="m" alignItems="center">
              <Toggle
                checked={withWire}
                disabled={special}
                onChange={({ detail }) => {
                  setAsked(detail.checked);
                }}
              >
                Transport and pauses
              </Toggle>
              <Button
                onClick={() => {
                  updatePlan((form) => chooseModels(form, []));
                }}
              >
                Remove all
              </Button>
            </SpaceBetween>
          }
        >
          Chosen
        </Header>
      }
      columnDefinitions={columns.filter(({ id }) => (withWire ? id !== 'access' : !wireColumnIds.has(id)))}
    />
  );
}

/** Shown on request, or when an arm has another than the usual; access, which the list of models shows, makes room. */
const wireColumnIds: ReadonlySet<string> = new Set(['transport', 'idle']);

const columns: readonly (TableProps.ColumnDefinition<Row> & { id: string })[] = [
  {
    id: 'model',
    header: 'Model',
    isRowHeader: true,
    minWidth: 240,
    maxWidth: 420,
    cell: (row) => <ModelCell row={row} />,
  },
  { id: 'access', header: 'Access', cell: ({ model }) => <AccessCell model={model} /> },
  { id: 'label', header: 'Label', minWidth: 160, cell: (row) => <LabelCell row={row} /> },
  {
    id: 'transport',
    header: 'Transport',
    minWidth: 130,
    cell: ({ index, arm, model }) => (
      <TransportSelect
        ariaLabel={`Transport of ${nameOf(arm, model)}`}
        value={arm.transport}
        onChange={(transport) => {
          updatePlan((form) => changeArm(form, index, { transport }));
        }}
      />
    ),
  },
  { id: 'idle', header: 'Pause before, s', minWidth: 190, cell: (row) => <IdleCell row={row} /> },
  { id: 'cache', header: 'Cache point', cell: (row) => <CachePointCell row={row} /> },
  { id: 'actions', header: 'Actions', width: 150, cell: (row) => <ActionsCell row={row} /> },
];

function nameOf(arm: FormArm, model: Model | null): string {
  return arm.label ?? model?.name ?? arm.modelId;
}

function ModelCell({ row: { arm, model, problems, access, tokens } }: { row: Row }) {
  // A count says it better than the estimate of the check.
  const shown =
    tokens?.cached === 'will-not' ? problems.filter(({ field }) => !field.endsWith('.cachePoint')) : problems;
  const words = armWords(arm);
  return (
    <div>
      {model === null ? <div className="ft-model-id">{arm.modelId}</div> : <ModelName name={model.name} />}
      {words.length > 0 && (
        <Box variant="small" color="text-body-secondary">
          {words.join(' · ')}
        </Box>
      )}
      {shown.map((problem) => (
        <ProblemLine key={problem.field + problem.message} problem={problem} />
      ))}
      {access !== null && <AccessLine access={access} />}
      {tokens !== null && <TokensLine tokens={tokens} />}
    </div>
  );
}

function AccessCell({ model }: { model: Model | null }) {
  if (model === null) return <Unknown reason="This id is not in the list of models of the region." />;
  return <span className="ft-nowrap">{accessText(model)}</span>;
}

function LabelCell({ row: { index, arm, model } }: { row: Row }) {
  return (
    <Input
      ariaLabel={`Label of ${arm.modelId}`}
      placeholder={model?.name ?? arm.modelId}
      value={arm.label ?? ''}
      onChange={({ detail }) => {
        updatePlan((form) => changeArm(form, index, { label: detail.value === '' ? null : detail.value }));
      }}
    />
  );
}

function IdleCell({ row: { index, arm, model, problems } }: { row: Row }) {
  const name = nameOf(arm, model);
  return (
    <span className="ft-idle">
      <Input
        type="number"
        inputMode="decimal"
        step={1}
        ariaLabel={`Pause before each run of ${name}, seconds`}
        invalid={problems.some(({ field, severity }) => field.endsWith('.idleSeconds') && severity === 'error')}
        value={arm.idleSeconds}
        onChange={({ detail }) => {
          updatePlan((form) => changeArm(form, index, { idleSeconds: detail.value }));
        }}
      />
      <Button
        variant="inline-link"
        wrapText={false}
        ariaLabel={`Idle sweep of ${name}: compare pauses of ${sweepSeconds.join(', ')} seconds`}
        onClick={() => {
          updatePlan((form) => sweepIdle(form, index, name));
        }}
      >
        Idle sweep
      </Button>
    </span>
  );
}

function CachePointCell({ row: { index, arm, model } }: { row: Row }) {
  const name = nameOf(arm, model);
  if (model !== null && model.caching === null && !arm.cachePoint) {
    return <Unknown reason="No explicit prompt caching is documented for this model." />;
  }
  return (
    <Toggle
      ariaLabel={`Cache point behind the system prompt of ${name}`}
      checked={arm.cachePoint}
      onChange={({ detail }) => {
        updatePlan((form) => changeArm(form, index, { cachePoint: detail.checked }));
      }}
    />
  );
}

function ActionsCell({ row: { index, arm, model, problems } }: { row: Row }) {
  const name = nameOf(arm, model);
  const [open, setOpen] = useState(false);
  return (
    <span className="ft-row-actions">
      <Button
        variant="icon"
        iconName="settings"
        ariaLabel={`Settings of ${name}: region, nonce, lengths, concurrency, tier`}
        onClick={() => {
          setOpen(true);
        }}
      />
      {open && (
        <ArmDetails
          {...{ index, arm, name, problems }}
          onDismiss={() => {
            setOpen(false);
          }}
        />
      )}
      <Button
        variant="icon"
        iconName="copy"
        ariaLabel={`Compare ${name} a second time, with other settings`}
        onClick={() => {
          updatePlan((form) => copyArm(form, index, `${name} (copy)`));
        }}
      />
      <Button
        variant="icon"
        iconName="remove"
        ariaLabel={`Remove ${name}`}
        onClick={() => {
          updatePlan((form) => removeArm(form, index));
        }}
      />
    </span>
  );
}
