/** Puts the focus on the heading of the screen that is shown, where reading it begins. */

/** Does nothing while no heading is drawn. */
export function focusScreen(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
