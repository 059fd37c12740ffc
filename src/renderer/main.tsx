/** The window's entry: connects to the application, then draws. */
import './app/no-code-from-text.js';
import '@cloudscape-design/global-styles/index.css';
import './app/app.css';
import { I18nProvider } from '@cloudscape-design/components/i18n';
import messages from '@cloudscape-design/components/i18n/messages/all.en';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppShell } from './app/AppShell.js';
import { BridgeProvider } from './app/bridge-context.js';
import { followTheme } from './app/theme.js';
import { announceEnds } from './app/announce-ends.js';
import { followMenu } from './app/shortcuts/follow-menu.js';
import { connectBridge } from './ipc/connect-bridge.js';
import { connectionStore } from './stores/connection-store.js';
import { followProfiles } from './stores/follow-profiles.js';
import { keepPlan } from './stores/kept-plan.js';
import { attachLive } from './stores/live-store.js';
import { loadPreferences } from './stores/preferences-store.js';
import { followSessions } from './stores/sessions-store.js';
import { attachSignIns } from './stores/sign-in-store.js';

loadPreferences(window.localStorage);
followTheme();
keepPlan(window);

const bridge = connectBridge();
bridge.onConnection((connected, loss) => {
  connectionStore.setState({ connected, loss });
});
attachLive(bridge);
announceEnds(window);
attachSignIns(bridge);
followProfiles(bridge);
followSessions(bridge);
followMenu(bridge);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale="en" messages={[messages]}>
      <BridgeProvider value={bridge}>
        <AppShell
          onReconnect={() => {
            bridge.reconnect();
          }}
        />
      </BridgeProvider>
    </I18nProvider>
  </StrictMode>,
);
