/** The bar across the top: the name, a running session, how the window looks, the keyboard. */
import { memo } from 'react';
import TopNavigation, { type TopNavigationProps } from '@cloudscape-design/components/top-navigation';
import { useConnected } from '../stores/connection-store.js';
import { type Preferences, setPreferences, usePreferences } from '../stores/preferences-store.js';
import { displayItems, displayOf } from './display-menu.js';
import { navigate, routeHref } from './routes.js';
import { runningWords } from './running-session.js';
import { showShortcuts } from './shortcuts/sheet-store.js';
import { useCountedSession } from './use-counted-session.js';

export function TopBar() {
  const session = useCountedSession();
  const running = session === null ? null : runningWords(session);
  const { theme, density } = usePreferences();
  return <Bar running={running} connected={useConnected()} theme={theme} density={density} />;
}

interface BarProps extends Pick<Preferences, 'theme' | 'density'> {
  running: string | null;
  connected: boolean;
}

/** It measures itself when its text changes, which is dear. */
const Bar = memo(function Bar({ running, connected, theme, density }: BarProps) {
  const utilities: TopNavigationProps.Utility[] = [];
  if (running !== null) {
    utilities.push({
      type: 'button',
      text: running,
      iconName: 'status-in-progress',
      disableTextCollapse: true,
      disableUtilityCollapse: true,
      onClick: () => {
        navigate({ screen: 'live' });
      },
    });
  }
  if (!connected) {
    utilities.push({
      type: 'button',
      text: 'Reconnecting',
      iconName: 'status-warning',
      title: 'The application does not answer; the window keeps trying.',
      disableTextCollapse: true,
      onClick: () => {
        navigate({ screen: 'settings' });
      },
    });
  }
  utilities.push(
    {
      type: 'menu-dropdown',
      text: 'Display',
      ariaLabel: 'Display',
      iconName: 'settings',
      items: displayItems({ theme, density }),
      onItemClick: ({ detail }) => {
        setPreferences(displayOf(detail.id), window.localStorage);
      },
    },
    {
      type: 'button',
      ariaLabel: 'Keyboard shortcuts',
      title: 'Keyboard shortcuts (?)',
      iconName: 'keyboard',
      onClick: () => {
        showShortcuts(true);
      },
    },
  );
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
