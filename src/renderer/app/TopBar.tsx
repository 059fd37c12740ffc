/** The bar across the top: the name, a running session, the connection, the theme. */
import { memo } from 'react';
import TopNavigation, { type TopNavigationProps } from '@cloudscape-design/components/top-navigation';
import type { LiveState } from '../../shared/domain/live/live-state.js';
import { useAtMostEvery } from '../components/use-at-most-every.js';
import { useConnected } from '../stores/connection-store.js';
import { isRunning, useLive } from '../stores/live-store.js';
import { type Preferences, setPreferences, usePreferences } from '../stores/preferences-store.js';
import { navigate, routeHref } from './routes.js';
import { showShortcuts } from './shortcuts/sheet-store.js';

const themes = [
  { id: 'system', text: 'As the system' },
  { id: 'light', text: 'Light' },
  { id: 'dark', text: 'Dark' },
] as const satisfies readonly { id: Preferences['theme']; text: string }[];

/** The bar measures itself when its text changes, which is dear: it need not count along with every run. */
const COUNT_EVERY_MS = 1_000;

function runningWords({ preparing, paused, endedRuns, plannedRuns }: LiveState): string {
  if (preparing !== null) return 'Preparing a benchmark';
  return `${paused === null ? 'Running' : 'Paused'}: ${endedRuns} of ${plannedRuns} runs`;
}

export function TopBar() {
  const running = useAtMostEvery(
    useLive(({ live }) => (isRunning(live) ? runningWords(live) : null)),
    COUNT_EVERY_MS,
  );
  return <Bar running={running} connected={useConnected()} theme={usePreferences().theme} />;
}

interface BarProps {
  running: string | null;
  connected: boolean;
  theme: Preferences['theme'];
}

const Bar = memo(function Bar({ running, connected, theme }: BarProps) {
  const utilities: TopNavigationProps.Utility[] = [];
  if (running !== null) {
    utilities.push({
      type: 'button',
      text: running,
      iconName: 'status-in-progress',
      disableTextCollapse: true,
      onClick: () => {
        navigate({ screen: 'live' });
      },
    });
  }
  utilities.push(
    {
      type: 'button',
      text: connected ? 'Connected' : 'Reconnecting',
      iconName: connected ? 'status-positive' : 'status-warning',
      title: connected ? 'The application answers.' : 'The application does not answer; the window keeps trying.',
      disableTextCollapse: !connected,
      onClick: () => {
        navigate({ screen: 'settings' });
      },
    },
    {
      type: 'menu-dropdown',
      text: 'Theme',
      ariaLabel: 'Theme',
      iconName: 'settings',
      items: themes.map(({ id, text }) => ({ id, text, itemType: 'checkbox', checked: theme === id })),
      onItemClick: ({ detail }) => {
        const chosen = themes.find(({ id }) => id === detail.id);
        if (chosen) setPreferences({ theme: chosen.id }, window.localStorage);
      },
    },
  );
  utilities.push({
    type: 'button',
    ariaLabel: 'Keyboard shortcuts',
    title: 'Keyboard shortcuts (?)',
    iconName: 'keyboard',
    onClick: () => {
      showShortcuts(true);
    },
  });
  return (
    <TopNavigation
      identity={{ title: 'Firsttoken', href: routeHref({ screen: 'new' }) }}
      utilities={utilities}
      i18nStrings={{
        overflowMenuTriggerText: 'More',
        overflowMenuTitleText: 'All',
        overflowMenuBackIconAriaLabel: 'Back',
        overflowMenuDismissIconAriaLabel: 'Close the menu',
      }}
    />
  );
});
