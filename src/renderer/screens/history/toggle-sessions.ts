/** Which sessions are selected once the box of one is clicked. What stands on another page, or is hidden by the filter, stays. */

export type Selection = ReadonlySet<string>;

/**
 * @param page ids of the rows in sight, in their order
 * @param from where the range begins; the clicked one itself where only that is meant. Off the page it counts as none.
 */
export function toggled(before: Selection, page: readonly string[], from: string, clicked: string): Selection {
  const start = page.indexOf(from);
  const end = page.indexOf(clicked);
  const range = start === -1 ? [clicked] : page.slice(Math.min(start, end), Math.max(start, end) + 1);
  return selectAll(before, range, !before.has(clicked));
}

/** The same with these sessions selected, or with none of them. */
export function selectAll(before: Selection, ids: readonly string[], isSelected: boolean): Selection {
  const others = [...before].filter((id) => !ids.includes(id));
  return new Set(isSelected ? [...others, ...ids] : others);
}
