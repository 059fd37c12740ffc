import { describe, expect, test } from 'vitest';
import { parseRoute, routeHref } from '../../../src/renderer/app/routes.js';

describe('routes', () => {
  test('every route survives the way through the address', () => {
    const routes = [
      { screen: 'new' },
      { screen: 'live' },
      { screen: 'history' },
      { screen: 'cheat-sheet' },
      { screen: 'settings' },
      { screen: 'results', sessionId: 'a/b c#%' },
      { screen: 'compare', sessionIds: [] },
      { screen: 'compare', sessionIds: ['a,b', 'c/d'] },
    ] as const;
    expect(routes.map((route) => parseRoute(routeHref(route)))).toEqual(routes);
  });

  test('an unknown, empty or damaged address leads to a screen, never to an error', () => {
    expect(parseRoute('')).toEqual({ screen: 'new' });
    expect(parseRoute('#/nowhere')).toEqual({ screen: 'new' });
    expect(parseRoute('#/results/')).toEqual({ screen: 'new' });
    expect(parseRoute('#/results/%E0%A4%A')).toEqual({ screen: 'results', sessionId: '%E0%A4%A' });
  });
});
