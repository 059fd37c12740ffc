/** Narrows the list of runs: to one model, and to one kind of runs. */
import Select from '@cloudscape-design/components/select';
import { useMemo } from 'react';
import { formatCount } from '../../../components/format.js';
import { kindCounts, runKinds } from './run-kinds.js';
import type { RunsTabProps } from './RunsTab.js';

/** No id of an arm. */
const ALL_ARMS = '';

export function RunFilters({ document, view, onView }: Pick<RunsTabProps, 'document' | 'view' | 'onView'>) {
  const armOptions = useMemo(
    () => [
      { value: ALL_ARMS, label: 'All models' },
      ...document.arms.map(({ id, label, modelId }) => ({ value: id, label, description: modelId })),
    ],
    [document],
  );
  const kindOptions = useMemo(() => {
    const runs = document.arms.filter(({ id }) => view.armId === null || id === view.armId).flatMap((arm) => arm.runs);
    return kindCounts(runs).map(({ kind, label, count }) => ({
      value: kind,
      label,
      labelTag: formatCount(count),
      kind,
    }));
  }, [document, view.armId]);
  return (
    <div className="ft-run-filters">
      <Select
        ariaLabel="Model"
        options={armOptions}
        filteringType={armOptions.length > 12 ? 'auto' : 'none'}
        selectedOption={armOptions.find(({ value }) => value === (view.armId ?? ALL_ARMS)) ?? null}
        onChange={({ detail }) => {
          const { value } = detail.selectedOption;
          onView({ ...view, armId: value === undefined || value === ALL_ARMS ? null : value });
        }}
      />
      <Select
        ariaLabel="Kind of runs"
        options={kindOptions}
        selectedOption={
          kindOptions.find(({ kind }) => kind === view.kind) ?? { value: view.kind, label: runKinds[view.kind].label }
        }
        onChange={({ detail }) => {
          const chosen = kindOptions.find(({ value }) => value === detail.selectedOption.value);
          if (chosen !== undefined) onView({ ...view, kind: chosen.kind });
        }}
      />
    </div>
  );
}
