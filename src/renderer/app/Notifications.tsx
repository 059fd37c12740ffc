/** Shows the messages of the notifications store. */
import Button from '@cloudscape-design/components/button';
import Flashbar, { type FlashbarProps } from '@cloudscape-design/components/flashbar';
import { useEffect } from 'react';
import { dismiss, type Notification, useNotifications } from '../stores/notifications-store.js';

const PASSING_MS = 6_000;

export function Notifications() {
  const messages = useNotifications();
  useEffect(() => {
    const timers = messages.filter(passes).map(({ id }) => setTimeout(dismiss, PASSING_MS, id));
    return () => {
      for (const timer of timers) clearTimeout(timer);
    };
  }, [messages]);
  return <Flashbar stackItems={messages.length > 3} items={messages.map(flashItem)} />;
}

/** Good news without a button goes by itself; what went wrong, or can be undone, waits for the user. */
function passes({ type, action }: Notification): boolean {
  return type === 'success' && action === undefined;
}

function flashItem(message: Notification): FlashbarProps.MessageDefinition {
  const { id, type, header, content, action } = message;
  const close = (): void => {
    dismiss(id);
  };
  return {
    id,
    type: type === 'in-progress' ? 'info' : type,
    loading: type === 'in-progress',
    header,
    content,
    dismissible: true,
    dismissLabel: 'Dismiss this message',
    onDismiss: close,
    ariaRole: type === 'error' ? 'alert' : 'status',
    ...(action && {
      action: (
        <Button
          onClick={() => {
            close();
            action.run();
          }}
        >
          {action.label}
        </Button>
      ),
    }),
  };
}
