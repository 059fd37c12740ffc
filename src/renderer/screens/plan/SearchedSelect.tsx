/** A list to pick from that stays quick with hundreds of options, with a search where there are many. */
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import { useOptionSearch } from './use-option-search.js';

/** From here on a search is quicker than the eye. */
const SEARCH_FROM = 8;

interface Props extends Omit<SelectProps, 'options' | 'filteringType' | 'filteringClearAriaLabel' | 'onLoadItems'> {
  options: readonly SelectProps.Option[];
  /** Pressed in a list that could not be read. */
  onRecover?: () => void;
}

export function SearchedSelect({ options, statusType = 'finished', empty, onRecover, ...props }: Props) {
  const search = useOptionSearch(options);
  return (
    <div className="ft-searched-select" onInput={search.onInput}>
      <Select
        {...props}
        options={search.shown}
        // A search that finds nothing is no empty list.
        empty={options.length === 0 ? empty : undefined}
        filteringType={options.length > SEARCH_FROM ? 'manual' : 'none'}
        filteringClearAriaLabel="Clear the search"
        // There is more to be drawn, once it is scrolled to.
        statusType={statusType === 'finished' && search.hasMore ? 'pending' : statusType}
        onLoadItems={({ detail }) => {
          if (statusType === 'error') onRecover?.();
          search.onLoadItems(detail);
        }}
      />
    </div>
  );
}
