/** The chosen arms: what is compared with what, each with its own settings and problems. */
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Table from '@cloudscape-design/components/table';
import Toggle from '@cloudscape-design/components/toggle';
import type { Model } from '../../../shared/domain/model.js';
import type { PlanArm } from '../../../shared/domain/plan.js';
import type { PlanProblem } from '../../../shared/domain/plan-problems.js';
import { Unknown } from '../../components/Unknown.js';
import { changeArm, chooseModels, copyArm, removeArm } from '../../stores/plan-form.js';
import { updatePlan, usePlanForm } from '../../stores/plan-store.js';
import { accessText } from './filter-models.js';
import { problemsOf } from './problems.js';
import { ProblemLine } from './ProblemLine.js';

interface Row {
  index: number;
  arm: PlanArm;
  /** null: the list of models does not know it. */
  model: Model | null;
  problems: readonly PlanProblem[];
}

export function ArmsTable({ models, problems }: { models: readonly Model[]; problems: readonly PlanProblem[] }) {
  const { arms } = usePlanForm();
  const rows = arms.map((arm, index) => ({
    index,
    arm,
    model: models.find(({ id }) => id === arm.modelId) ?? null,
    problems: problemsOf(problems, `arms.${index}.`),
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
            <Button
              onClick={() => {
                updatePlan((form) => chooseModels(form, []));
              }}
            >
              Remove all
            </Button>
          }
        >
          Chosen
        </Header>
      }
      columnDefinitions={[
        {
          id: 'model',
          header: 'Model',
          isRowHeader: true,
          minWidth: 220,
          maxWidth: 420,
          cell: (row) => <ModelCell row={row} />,
        },
        { id: 'access', header: 'Access', cell: ({ model }) => <AccessCell model={model} /> },
        { id: 'label', header: 'Label', minWidth: 160, cell: (row) => <LabelCell row={row} /> },
        { id: 'cache', header: 'Cache point', cell: (row) => <CachePointCell row={row} /> },
        { id: 'actions', header: 'Actions', width: 110, cell: (row) => <ActionsCell row={row} /> },
      ]}
    />
  );
}

function ModelCell({ row: { arm, model, problems } }: { row: Row }) {
  return (
    <div>
      <div>{model?.name ?? <span className="ft-model-id">{arm.modelId}</span>}</div>
      {problems.map((problem) => (
        <ProblemLine key={problem.field + problem.message} problem={problem} />
      ))}
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

function CachePointCell({ row: { index, arm, model } }: { row: Row }) {
  const name = arm.label ?? model?.name ?? arm.modelId;
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

function ActionsCell({ row: { index, arm, model } }: { row: Row }) {
  const name = arm.label ?? model?.name ?? arm.modelId;
  return (
    <span className="ft-row-actions">
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
