/** Lets the user choose which arms lie over each other in a chart, when there are more than can be told apart. */
import { type ReactNode, useMemo, useState } from 'react';
import Multiselect from '@cloudscape-design/components/multiselect';
import { MOST_OVERLAID, type PlacedArm } from './overlaid-arms.js';

export interface OverlaidArms {
  chosen: readonly PlacedArm[];
  /** The field to choose them; null when all fit. */
  picker: ReactNode;
}

/** @param arms in the order in which they are offered; the first ones are chosen at the start */
export function useOverlaidArms(arms: readonly PlacedArm[], chart: string): OverlaidArms {
  const [ids, setIds] = useState<readonly string[] | null>(null);
  const chosen = useMemo(
    () => (ids === null ? arms.slice(0, MOST_OVERLAID) : arms.filter(({ arm }) => ids.includes(arm.id))),
    [arms, ids],
  );
  if (arms.length <= MOST_OVERLAID) return { chosen, picker: null };
  const options = arms.map(({ arm }) => ({ value: arm.id, label: arm.label }));
  const full = chosen.length >= MOST_OVERLAID;
  const picker = (
    <Multiselect
      ariaLabel={`Arms in the chart: ${chart}`}
      inlineTokens
      filteringType="auto"
      filteringAriaLabel="Find an arm"
      placeholder={`${chosen.length} of ${arms.length} arms, at most ${MOST_OVERLAID}`}
      deselectAriaLabel={(option) => `Take ${option.label ?? 'it'} out of the chart`}
      selectedAriaLabel="In the chart"
      options={options.map((option) => ({
        ...option,
        disabled: full && !chosen.some(({ arm }) => arm.id === option.value),
        disabledReason: `At most ${MOST_OVERLAID} arms can be told apart: take one out first`,
      }))}
      selectedOptions={options.filter((option) => chosen.some(({ arm }) => arm.id === option.value))}
      onChange={({ detail }) => {
        setIds(detail.selectedOptions.flatMap(({ value }) => value ?? []));
      }}
    />
  );
  return { chosen, picker };
}
