/** The frame of the window: top bar, navigation, messages, and the screen that the address names. */
import AppLayout from '@cloudscape-design/components/app-layout';
import Box from '@cloudscape-design/components/box';
import Spinner from '@cloudscape-design/components/spinner';
import { type ReactNode, Suspense } from 'react';
import { useDetailsSplitPanel } from './DetailsSplitPanel.js';
import { ErrorBoundary } from './ErrorBoundary.js';
import { Navigation } from './Navigation.js';
import { Notifications } from './Notifications.js';
import { type Route, routeHref, useRoute } from './routes.js';
import {
  CheatSheetScreen,
  CompareScreen,
  HistoryScreen,
  LiveScreen,
  PlanScreen,
  ResultsScreen,
  SettingsScreen,
  renewScreens,
} from './screens.js';
import { ShortcutSheet } from './shortcuts/ShortcutSheet.js';
import { useScreenShortcuts } from './shortcuts/use-screen-shortcuts.js';
import { SignInDialogs } from '../signin/SignInDialogs.js';
import { SessionProgress } from './SessionProgress.js';
import { SkipLink } from './SkipLink.js';
import { TopBar } from './TopBar.js';
import { useScreenFocus } from './use-screen-focus.js';
import { useLoadAhead } from './use-load-ahead.js';
import { useNavigationOpen } from './use-navigation-open.js';
import { WindowTitle } from './WindowTitle.js';

const titles = {
  new: 'New benchmark',
  live: 'Live',
  results: 'Results',
  history: 'History',
  compare: 'Compare',
  'cheat-sheet': 'Cheat sheet',
  settings: 'Settings',
} as const satisfies Record<Route['screen'], string>;

export function AppShell({ onReconnect }: { onReconnect: () => void }) {
  const route = useRoute();
  const address = routeHref(route);
  useScreenShortcuts();
  useScreenFocus(address);
  return (
    <div className="ft-window">
      <WindowTitle screen={titles[route.screen]} />
      <SkipLink />
      <div id="ft-top-bar">
        <TopBar />
        <SessionProgress />
      </div>
      <Frame onReconnect={onReconnect}>
        <ErrorBoundary resetKey={address} onCaught={renewScreens}>
          <Suspense fallback={<ScreenLoading />}>
            <Screen route={route} />
          </Suspense>
        </ErrorBoundary>
      </Frame>
      <SignInDialogs />
      <ShortcutSheet />
    </div>
  );
}

/** What stands around the screen. It draws again when details open or change their size; the screen then does not. */
function Frame({ children, onReconnect }: { children: ReactNode; onReconnect: () => void }) {
  const [navigationOpen, setNavigationOpen] = useNavigationOpen();
  return (
    <AppLayout
      headerSelector="#ft-top-bar"
      navigation={<Navigation />}
      navigationWidth={220}
      navigationOpen={navigationOpen}
      onNavigationChange={({ detail }) => {
        setNavigationOpen(detail.open);
      }}
      notifications={<Notifications onReconnect={onReconnect} />}
      stickyNotifications
      toolsHide
      maxContentWidth={1_900}
      ariaLabels={{
        navigation: 'Screens',
        navigationToggle: 'Open the list of screens',
        navigationClose: 'Close the list of screens',
        notifications: 'Messages',
      }}
      content={children}
      {...useDetailsSplitPanel()}
    />
  );
}

function Screen({ route }: { route: Route }) {
  useLoadAhead();
  switch (route.screen) {
    case 'new':
      return <PlanScreen />;
    case 'live':
      return <LiveScreen />;
    case 'results':
      return <ResultsScreen key={route.sessionId} sessionId={route.sessionId} />;
    case 'history':
      return <HistoryScreen />;
    case 'compare':
      return <CompareScreen sessionIds={route.sessionIds} />;
    case 'cheat-sheet':
      return <CheatSheetScreen />;
    case 'settings':
      return <SettingsScreen />;
  }
}

function ScreenLoading() {
  return (
    <Box padding="xxl" textAlign="center">
      <Spinner size="large" />
    </Box>
  );
}
