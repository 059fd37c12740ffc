/**
 * The choice to be told by the browser that a session ended while the page is hidden. Permission is asked for by this click
 * only. The desktop window needs no choice: it tells through the system by itself.
 */
import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import { useState } from 'react';
import { useCatalogue } from '../../stores/catalogue-store.js';
import { setPreferences, usePreferences } from '../../stores/preferences-store.js';

const refused =
  'The browser does not allow messages of this page. Allow notifications in its settings for this site, then choose this again.';

export function EndNotification() {
  const { notifyAtEnd } = usePreferences();
  const host = useCatalogue((state) => state.info.data?.host ?? null);
  const [permission, setPermission] = useState(currentPermission);
  if (host !== 'loopback' || permission === null) return null;

  const choose = async (wanted: boolean): Promise<void> => {
    const answer = wanted ? await Notification.requestPermission() : permission;
    setPermission(answer);
    setPreferences({ notifyAtEnd: wanted && answer === 'granted' }, window.localStorage);
  };
  return (
    <FormField label="When a session ends" {...(permission === 'denied' && { errorText: refused })}>
      <Checkbox
        checked={notifyAtEnd && permission === 'granted'}
        description="Only while this page is hidden. The browser asks you for permission."
        onChange={({ detail }) => void choose(detail.checked)}
      >
        Show a notification
      </Checkbox>
    </FormField>
  );
}

/** null where the browser has no notifications. */
function currentPermission(): NotificationPermission | null {
  return 'Notification' in window ? Notification.permission : null;
}
