/** Which tab of the results is open: it stands in the address, so that a reload or a kept address leads to it again. */
import { useCallback, useEffect, useState } from 'react';
import { routeHref } from '../../../app/routes.js';
import { type ResultTab, resultTabs } from './result-tabs.js';

const FIRST: ResultTab = 'runs';

export function useTab(sessionId: string): readonly [ResultTab, (tab: ResultTab) => void] {
  const [tab, setTab] = useState(() => tabOf(window.location.hash) ?? FIRST);
  useEffect(() => {
    const follow = (): void => {
      const { hash } = window.location;
      if (hash.startsWith(tabHref(sessionId, FIRST))) setTab(tabOf(hash) ?? FIRST);
    };
    window.addEventListener('hashchange', follow);
    return () => {
      window.removeEventListener('hashchange', follow);
    };
  }, [sessionId]);
  const chooseTab = useCallback(
    (chosen: ResultTab) => {
      setTab(chosen);
      // In place of the address before: the back button leads to the screen before, not through the tabs.
      window.history.replaceState(window.history.state, '', tabHref(sessionId, chosen));
    },
    [sessionId],
  );
  return [tab, chooseTab];
}

/** @example tabOf('#/results/01J/order') // 'order' */
export function tabOf(hash: string): ResultTab | null {
  const [, , tab] = hash.replace(/^#?\/?/, '').split('/');
  return resultTabs.find(({ id }) => id === tab)?.id ?? null;
}

/** The first tab needs no word. */
export function tabHref(sessionId: string, tab: ResultTab): string {
  const screen = routeHref({ screen: 'results', sessionId });
  return tab === FIRST ? screen : `${screen}/${tab}`;
}
