/** The filter of the history: words narrow the list as they are typed, conditions on properties stay below the field. */
import PropertyFilter, { type PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import { lazy, memo, type Ref, Suspense, useMemo, useRef } from 'react';
import type { SessionRow } from '../../../shared/domain/session.js';
import { formatDate, formatPlural } from '../../components/format.js';
import { useAfterFrame } from '../../components/use-after-frame.js';
import type { SessionQuery } from './match-sessions.js';
import { sessionOptions, sessionProperties } from './session-properties.js';
import { useTypedText } from './use-typed-text.js';

interface Props {
  /** To focus the field. */
  ref: Ref<PropertyFilterProps.Ref>;
  rows: readonly SessionRow[];
  query: SessionQuery;
  /** Sessions that the filter leaves. */
  count: number;
  onChange: (query: SessionQuery) => void;
  onTyped: (text: string) => void;
}

/** The calendar is half of the screen's code, and seldom wanted. */
const DayForm = lazy(async () => ({ default: (await import('./DayForm.js')).DayForm }));

/** More suggestions are drawn as far as they are seen; which takes measuring them, for each key. */
const LISTED_WHOLE = 150;

/** How many match is told after the frame with their rows. */
export function HistoryFilter({ count, ...props }: Props) {
  return <FilterField {...props} count={useAfterFrame(count)} />;
}

const FilterField = memo(function FilterField({ ref, rows, query, count, onChange, onTyped }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useTypedText(place, onTyped);
  const options = useMemo(() => sessionOptions(rows), [rows]);
  return (
    <div ref={place}>
      <PropertyFilter
        ref={ref}
        query={query}
        countText={formatPlural(count, 'match', 'matches')}
        filteringProperties={properties}
        filteringOptions={options}
        virtualScroll={options.length > LISTED_WHOLE}
        expandToViewport
        tokenLimit={6}
        filteringAriaLabel="Search the sessions"
        filteringPlaceholder="Name, model, tag, state, region, profile …"
        filteringEmpty="No such value"
        i18nStrings={operatorWords}
        onChange={({ detail: { operation, tokens } }) => {
          onChange({ operation, tokens });
        }}
      />
    </div>
  );
});

const operatorWords: PropertyFilterProps.I18nStrings = {
  operatorGreaterOrEqualText: 'On or after',
  operatorLessOrEqualText: 'On or before',
};

const properties: PropertyFilterProps.FilteringProperty[] = sessionProperties.map(
  ({ key, label, group, operators }) => ({
    key,
    propertyLabel: label,
    groupValuesLabel: group,
    operators: operators.map((operator) =>
      key === 'started' ? { operator, form: dayForm, format: formatDay } : { operator, tokenType: 'value' as const },
    ),
    defaultOperator: operators[0] ?? '=',
  }),
);

function dayForm({ value, onChange }: PropertyFilterProps.ExtendedOperatorFormProps<string>) {
  return (
    <Suspense fallback={null}>
      <DayForm value={value ?? ''} onChange={onChange} />
    </Suspense>
  );
}

function formatDay(value: unknown): string {
  return typeof value === 'string' ? formatDate(value) : '';
}
