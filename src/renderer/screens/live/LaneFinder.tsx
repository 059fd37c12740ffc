/** Finds one of many lanes: which are shown, and a jump to a model by its name. */
import { useId } from 'react';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import Select from '@cloudscape-design/components/select';
import { useShallow } from 'zustand/react/shallow';
import { formatCount } from '../../components/format.js';
import { useLive } from '../../stores/live-store.js';
import { laneFilters, type LaneFilter, lanesIn } from './lane-filter.js';

interface LaneFinderProps {
  filter: LaneFilter;
  onFilter: (filter: LaneFilter) => void;
  onJump: (lane: number) => void;
}

const words = { all: 'All', active: 'In flight', failed: 'With failures' } as const satisfies Record<
  LaneFilter,
  string
>;

export function LaneFinder({ filter, onFilter, onJump }: LaneFinderProps) {
  const counts = useLive(
    useShallow(({ live }) => laneFilters.map((each) => (live === null ? 0 : lanesIn(live, each).length))),
  );
  const labels = useLive(useShallow(({ live }) => live?.lanes.map(({ arm }) => arm.label) ?? []));
  const jumpLabel = useId();
  return (
    <div className="ft-lane-finder">
      <SegmentedControl
        label="Lanes that are shown"
        selectedId={filter}
        options={laneFilters.map((id, index) => ({ id, text: `${words[id]} (${formatCount(counts[index] ?? 0)})` }))}
        onChange={({ detail }) => {
          onFilter(laneFilters.find((each) => each === detail.selectedId) ?? 'all');
        }}
      />
      <div className="ft-lane-jump">
        <span id={jumpLabel}>Jump to</span>
        <Select
          ariaLabelledby={jumpLabel}
          selectedOption={null}
          placeholder="a lane"
          filteringType="auto"
          filteringAriaLabel="Search the lanes"
          virtualScroll
          options={labels.map((label, index) => ({ value: String(index), label, labelTag: String(index + 1) }))}
          onChange={({ detail }) => {
            onJump(Number(detail.selectedOption.value));
          }}
        />
      </div>
    </div>
  );
}
