/** The list of screens. A running session shows here, whatever screen is open. */
import Badge from '@cloudscape-design/components/badge';
import SideNavigation from '@cloudscape-design/components/side-navigation';
import { isRunning, useLive } from '../stores/live-store.js';
import { type Route, routeHref, useRoute } from './routes.js';

export function Navigation() {
  const route = useRoute();
  const active = activeHref(route);
  return (
    <SideNavigation
      activeHref={active}
      items={[
        { type: 'link', text: 'New benchmark', href: routeHref({ screen: 'new' }) },
        { type: 'link', text: 'Live', href: routeHref({ screen: 'live' }), info: <RunningBadge /> },
        { type: 'link', text: 'History', href: routeHref({ screen: 'history' }) },
        { type: 'link', text: 'Compare', href: routeHref({ screen: 'compare', sessionIds: [] }) },
        { type: 'link', text: 'Cheat sheet', href: routeHref({ screen: 'cheat-sheet' }) },
        { type: 'divider' },
        { type: 'link', text: 'Settings', href: routeHref({ screen: 'settings' }) },
      ]}
    />
  );
}

/** The entry that a screen belongs to, whatever it shows. */
function activeHref(route: Route): string {
  switch (route.screen) {
    case 'results':
      return routeHref({ screen: 'history' });
    case 'compare':
      return routeHref({ screen: 'compare', sessionIds: [] });
    default:
      return routeHref(route);
  }
}

function RunningBadge() {
  const progress = useLive(({ live }) => (isRunning(live) ? `${live.endedRuns} / ${live.plannedRuns}` : null));
  const preparing = useLive(({ live }) => isRunning(live) && live.preparing !== null);
  return progress === null ? null : (
    <span title={preparing ? 'A benchmark is prepared' : 'Runs that have ended, of those planned'}>
      <Badge color="blue">{preparing ? 'Preparing' : progress}</Badge>
    </span>
  );
}
