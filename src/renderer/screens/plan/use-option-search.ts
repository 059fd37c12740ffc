/**
 * The search in a long list to pick from. Every option that is drawn costs a key most of a millisecond, so that only as
 * many are as fill the list, which `ft-searched-select` in plan.css keeps low; more come when it is scrolled to its end.
 */
import type { SelectProps } from '@cloudscape-design/components/select';
import { type SyntheticEvent, useState } from 'react';

/** More than the list is high, by as much as keeps it from asking for more at once. */
const FIRST = 12;
const MORE = 40;

export interface OptionSearch {
  /** What is in the list, of those that match. */
  readonly shown: SelectProps.Option[];
  readonly hasMore: boolean;
  /** Each key, at once: the list itself tells of its search only after a pause. */
  readonly onInput: (event: SyntheticEvent) => void;
  /** Opened, cleared, or scrolled to the end. */
  readonly onLoadItems: (detail: SelectProps.LoadItemsDetail) => void;
}

export function useOptionSearch(options: readonly SelectProps.Option[]): OptionSearch {
  const [{ text, limit }, setSearch] = useState({ text: '', limit: FIRST });
  const found = matchingOptions(options, text);
  const shown = found.slice(0, limit);
  const search = (next: string): void => {
    setSearch((before) => (before.text === next ? before : { text: next, limit: FIRST }));
  };
  return {
    shown,
    hasMore: shown.length < found.length,
    onInput: ({ target }) => {
      if (target instanceof HTMLInputElement) search(target.value);
    },
    onLoadItems: ({ filteringText, firstPage }) => {
      if (firstPage) search(filteringText);
      else setSearch((before) => ({ ...before, limit: before.limit + MORE }));
    },
  };
}

/** By all that is written in them, in any case. */
export function matchingOptions(options: readonly SelectProps.Option[], text: string): SelectProps.Option[] {
  const sought = text.toLowerCase();
  return options.filter(({ value, label, description, tags }) =>
    [value, label, description, ...(tags ?? [])].some((words) => words?.toLowerCase().includes(sought)),
  );
}
