/**
 * The search in the list of profiles. Every option that is drawn costs a key most of a millisecond, so that only as many
 * are as fill the list; the others come when it is scrolled to its end.
 */
import type { SelectProps } from '@cloudscape-design/components/select';
import { type SyntheticEvent, useState } from 'react';

/** Two lines each: more than the list is high. */
const FIRST = 10;

export interface ProfileSearch {
  /** What is in the list, of those that match. */
  readonly shown: SelectProps.Option[];
  readonly hasMore: boolean;
  /** Each key, at once: the list itself tells of its search only after a pause. */
  readonly onInput: (event: SyntheticEvent) => void;
  /** Opened, cleared, or scrolled to the end. */
  readonly onLoadItems: (detail: SelectProps.LoadItemsDetail) => void;
}

export function useProfileSearch(options: readonly SelectProps.Option[]): ProfileSearch {
  const [{ text, whole }, setSearch] = useState({ text: '', whole: false });
  const found = matchingOptions(options, text);
  const shown = whole ? found : found.slice(0, FIRST);
  const search = (next: string): void => {
    setSearch((before) => (before.text === next ? before : { text: next, whole: false }));
  };
  return {
    shown,
    hasMore: shown.length < found.length,
    onInput: ({ target }) => {
      if (target instanceof HTMLInputElement) search(target.value);
    },
    onLoadItems: ({ filteringText, firstPage }) => {
      if (firstPage) search(filteringText);
      else setSearch((before) => ({ ...before, whole: true }));
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
