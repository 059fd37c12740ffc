/** The window's addresses: which hash leads to which screen, and how to go there. */
import { useSyncExternalStore } from 'react';

export type Route =
  | { screen: 'new' }
  | { screen: 'live' }
  | { screen: 'results'; sessionId: string }
  | { screen: 'history' }
  | { screen: 'compare'; sessionIds: readonly string[] }
  | { screen: 'cheat-sheet' }
  | { screen: 'settings' };

const plainScreens = ['new', 'live', 'history', 'cheat-sheet', 'settings'] as const;

/** The route that a hash such as `#/results/01J...` names; anything unknown leads to the first screen. */
export function parseRoute(hash: string): Route {
  const [screen, argument] = hash.replace(/^#?\/?/, '').split('/');
  if (screen === 'results' && argument !== undefined && argument !== '') {
    return { screen: 'results', sessionId: decoded(argument) };
  }
  if (screen === 'compare') {
    const sessionIds = (argument ?? '').split(',').map(decoded).filter(Boolean);
    return { screen: 'compare', sessionIds: [...new Set(sessionIds)] };
  }
  return { screen: plainScreens.find((name) => name === screen) ?? 'new' };
}

/**
 * @example routeHref({ screen: 'results', sessionId: 'a b' }) // '#/results/a%20b'
 * @example routeHref({ screen: 'compare', sessionIds: ['one', 'two'] }) // '#/compare/one,two'
 */
export function routeHref(route: Route): string {
  switch (route.screen) {
    case 'results':
      return `#/results/${encodeURIComponent(route.sessionId)}`;
    case 'compare':
      return ['#/compare', route.sessionIds.map(encodeURIComponent).join(',')].filter(Boolean).join('/');
    default:
      return `#/${route.screen}`;
  }
}

/** Goes to a screen; the browser's back button returns. */
export function navigate(route: Route): void {
  window.location.hash = routeHref(route);
}

/** The current route; draws again when it changes. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, currentRoute);
}

let known: { hash: string; route: Route } = { hash: '', route: { screen: 'new' } };

/** The same object for the same hash: useSyncExternalStore compares by identity. */
export function currentRoute(): Route {
  const { hash } = window.location;
  if (hash !== known.hash) known = { hash, route: parseRoute(hash) };
  return known.route;
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => {
    window.removeEventListener('hashchange', onChange);
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
