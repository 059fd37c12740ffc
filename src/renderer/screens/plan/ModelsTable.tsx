/** The table of models: search, filters, a page of rows, and what is chosen. */
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { memo, useMemo } from 'react';
import type { Model } from '../../../shared/domain/model.js';
import { useBridge } from '../../app/bridge-context.js';
import { formatPlural } from '../../components/format.js';
import { Pages } from '../../components/Pages.js';
import { loadModels, type ModelsPlace } from '../../stores/catalogue-store.js';
import { chooseModels } from '../../stores/plan-form-arms.js';
import { updatePlan, usePlanForm } from '../../stores/plan-store.js';
import { useModelsTable } from '../../stores/preferences-store.js';
import type { Resource } from '../../stores/resource.js';
import { AddModelById } from './AddModelById.js';
import { noFilter } from './filter-models.js';
import { modelColumns, usualColumnIds } from './model-columns.js';
import { ModelsFilter } from './ModelsFilter.js';
import { ModelsPreferences } from './ModelsPreferences.js';
import { NoModels } from './NoModels.js';
import { useModelsView } from './use-models-view.js';

interface Props {
  all: readonly Model[];
  place: ModelsPlace;
  status: Resource<unknown>['status'];
  /** How old the list is, in words; null before there is one. */
  age: string | null;
}

export const ModelsTable = memo(function ModelsTable({ all, place, status, age }: Props) {
  const bridge = useBridge();
  const { arms } = usePlanForm();
  const { filter, changeFilter, shown, items, paginationProps, sortingProps } = useModelsView(all);
  const chosenColumns = useModelsTable(({ columns }) => columns);
  const rows = useModelsTable((table) => table.rows);
  const visibleColumns = useMemo(() => chosenColumns ?? usualColumnIds(window.innerWidth), [chosenColumns]);
  const columnDisplay = useMemo(
    () => modelColumns.map(({ id }) => ({ id, visible: visibleColumns.includes(id) })),
    [visibleColumns],
  );
  const chosenIds = useMemo(() => new Set(arms.map((arm) => arm.modelId)), [arms]);
  const visibleIds = new Set(items.map(({ id }) => id));

  const waiting = status === 'loading' && age === null;

  return (
    <div className={waiting ? 'ft-models-waiting' : undefined}>
      <Table<Model>
        variant="container"
        {...sortingProps}
        items={items}
        trackBy="id"
        columnDefinitions={modelColumns}
        columnDisplay={columnDisplay}
        contentDensity="compact"
        cellVerticalAlign="middle"
        stickyHeader
        wrapLines
        enableKeyboardNavigation
        selectionType="multi"
        selectedItems={items.filter(({ id }) => chosenIds.has(id))}
        onSelectionChange={({ detail }) => {
          // A row that the filter hides stays chosen, and so does an id that this list does not know.
          const hidden = [...chosenIds].filter((id) => !visibleIds.has(id));
          const visible = detail.selectedItems.map(({ id }) => id);
          updatePlan((form) => chooseModels(form, [...hidden, ...visible]));
        }}
        loading={waiting}
        loadingText={`Asking ${place.profile} for the models of ${place.region}`}
        empty={
          <NoModels
            place={place}
            filtered={all.length > 0}
            onShowAll={() => {
              changeFilter(() => noFilter);
            }}
          />
        }
        ariaLabels={{
          tableLabel: 'Models',
          selectionGroupLabel: 'Choose models',
          allItemsSelectionLabel: () => 'Choose all models shown',
          itemSelectionLabel: (_, model) => `Choose ${model.name} (${model.id})`,
        }}
        filter={
          <div className="ft-models-filter">
            <ModelsFilter
              filter={filter}
              models={all}
              onChange={changeFilter}
              countText={formatPlural(shown.length, 'match', 'matches')}
            />
            <div className="ft-models-pages">
              <Pages {...paginationProps} />
            </div>
          </div>
        }
        preferences={<ModelsPreferences columns={visibleColumns} rows={rows} />}
        header={
          <Header
            variant="h2"
            counter={age === null ? '' : `(${all.length})`}
            info={
              age !== null && (
                <Box variant="small" color="text-body-secondary">
                  {age}
                </Box>
              )
            }
            actions={
              <Button
                iconName="refresh"
                loading={status === 'loading'}
                loadingText="Reading the models"
                onClick={() => void loadModels(bridge, place, { refresh: true })}
              >
                Refresh
              </Button>
            }
          >
            2 Models
          </Header>
        }
        footer={<AddModelById />}
      />
    </div>
  );
});
