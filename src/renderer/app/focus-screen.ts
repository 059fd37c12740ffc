/** Puts the focus on the heading of the screen that is shown, where reading it begins. */

/** @returns false when no heading is drawn yet; that of the screen before stays, hidden, until the next one is loaded */
export function focusScreen(): boolean {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (heading === null) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return document.activeElement === heading;
}
