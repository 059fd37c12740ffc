/** Search above the table of models. */
import TextFilter from '@cloudscape-design/components/text-filter';
import Toggle from '@cloudscape-design/components/toggle';
import type { ModelFilter } from './filter-models.js';

interface Props {
  filter: ModelFilter;
  countText: string;
  onChange: (filter: ModelFilter) => void;
}

export function ModelsFilter({ filter, countText, onChange }: Props) {
  return (
    <div className="ft-models-filter">
      <TextFilter
        filteringText={filter.text}
        filteringAriaLabel="Search the models"
        filteringClearAriaLabel="Clear the search"
        filteringPlaceholder="Name, provider, id or region"
        countText={filter.text === '' ? '' : countText}
        onChange={({ detail }) => {
          onChange({ ...filter, text: detail.filteringText });
        }}
      />
      <Toggle
        checked={filter.onlyStreaming}
        onChange={({ detail }) => {
          onChange({ ...filter, onlyStreaming: detail.checked });
        }}
      >
        Only models that stream
      </Toggle>
    </div>
  );
}
