/** What to compare: the searchable table of models, and the arms that were chosen from it. */
import { useCollection } from '@cloudscape-design/collection-hooks';
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useEffect, useMemo, useState } from 'react';
import type { Model } from '../../../shared/domain/model.js';
import type { PlanProblem } from '../../../shared/domain/plan-problems.js';
import { useBridge } from '../../app/bridge-context.js';
import { formatPlural } from '../../components/format.js';
import { Pages } from '../../components/Pages.js';
import { useSettled } from '../../components/use-settled.js';
import { ensureModels, loadModels, type ModelsPlace, useCatalogue } from '../../stores/catalogue-store.js';
import { useConnected } from '../../stores/connection-store.js';
import { chooseModels } from '../../stores/plan-form-arms.js';
import { updatePlan, usePlanForm } from '../../stores/plan-store.js';
import { AddModelById } from './AddModelById.js';
import { ArmsTable } from './ArmsTable.js';
import { filterModels, type ModelFilter } from './filter-models.js';
import { modelColumns } from './model-columns.js';
import { NoModels } from './NoModels.js';
import { ModelsFilter } from './ModelsFilter.js';
import { problemsOf, problemText } from './problems.js';

const PAGE_SIZE = 10;
const PAUSE_IN_TYPING_MS = 600;
const noModels: readonly Model[] = [];

export function ModelsSection({ problems }: { problems: readonly PlanProblem[] }) {
  const bridge = useBridge();
  const connected = useConnected();
  const place = useModelsPlace();
  const { models } = useCatalogue((state) => state);
  const { arms } = usePlanForm();
  const [filter, setFilter] = useState<ModelFilter>({ text: '', onlyStreaming: true });

  useEffect(() => {
    if (connected) void ensureModels(bridge, place);
  }, [bridge, place, connected]);

  const all = models.data?.models ?? noModels;
  const shown = useMemo(() => filterModels(all, filter), [all, filter]);
  const chosenIds = useMemo(() => new Set(arms.map((arm) => arm.modelId)), [arms]);
  const chosen = all.filter(({ id }) => chosenIds.has(id));
  const { items, collectionProps, paginationProps } = useCollection(shown, {
    sorting: {},
    pagination: { pageSize: PAGE_SIZE },
  });
  const visibleIds = new Set(items.map(({ id }) => id));
  const armsProblem = problemsOf(problems, 'arms')[0];

  return (
    <SpaceBetween size="s">
      <Table<Model>
        variant="container"
        {...collectionProps}
        items={items}
        trackBy="id"
        columnDefinitions={modelColumns}
        contentDensity="compact"
        cellVerticalAlign="middle"
        stickyHeader
        wrapLines
        selectionType="multi"
        selectedItems={chosen}
        onSelectionChange={({ detail }) => {
          // A row that the filter hides stays chosen, and so does an id that this list does not know.
          const hidden = [...chosenIds].filter((id) => !visibleIds.has(id));
          const visible = detail.selectedItems.map(({ id }) => id).filter((id) => visibleIds.has(id));
          updatePlan((form) => chooseModels(form, [...hidden, ...visible]));
        }}
        loading={models.status === 'loading' && models.data === null}
        loadingText={`Asking ${place.profile} for the models of ${place.region}`}
        empty={<NoModels place={place} filtered={all.length > 0} />}
        ariaLabels={{
          tableLabel: 'Models',
          selectionGroupLabel: 'Choose models',
          allItemsSelectionLabel: () => 'Choose all models shown',
          itemSelectionLabel: (_, model) => `Choose ${model.name} (${model.id})`,
        }}
        filter={
          <ModelsFilter
            filter={filter}
            onChange={setFilter}
            countText={formatPlural(shown.length, 'match', 'matches')}
          />
        }
        pagination={<Pages {...paginationProps} />}
        header={
          <Header
            variant="h2"
            counter={models.data === null ? '' : `(${all.length})`}
            actions={
              <Button
                iconName="refresh"
                ariaLabel="Read the models again"
                loading={models.status === 'loading'}
                onClick={() => void loadModels(bridge, place)}
              />
            }
          >
            2 Models
          </Header>
        }
        footer={<AddModelById listedAt={models.data?.fetchedAt ?? null} />}
      />
      {armsProblem !== undefined && <Alert type={armsProblem.severity}>{problemText(armsProblem)}</Alert>}
      {models.data?.warnings.map((warning) => (
        <Alert key={warning} type="warning">
          {warning}
        </Alert>
      ))}
      {arms.length > 0 && <ArmsTable models={all} problems={problems} />}
    </SpaceBetween>
  );
}

/** Where to ask for models; asks elsewhere only once the endpoint has stopped changing. */
function useModelsPlace(): ModelsPlace {
  const { profile, region, endpoint } = usePlanForm();
  const settledEndpoint = useSettled(endpoint.trim(), PAUSE_IN_TYPING_MS);
  return useMemo(
    () => ({ profile, region, endpoint: URL.canParse(settledEndpoint) ? settledEndpoint : null }),
    [profile, region, settledEndpoint],
  );
}
