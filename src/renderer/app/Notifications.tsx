/** Shows the messages of the notifications store, and above them that the application cannot be reached. */
import Button from '@cloudscape-design/components/button';
import Flashbar, { type FlashbarProps } from '@cloudscape-design/components/flashbar';
import { useEffect } from 'react';
import type { Loss } from '../ipc/socket-bridge.js';
import { useSettled } from '../components/use-settled.js';
import { useLoss } from '../stores/connection-store.js';
import { lossWords } from './loss-words.js';
import { dismiss, type Notification, useNotifications } from '../stores/notifications-store.js';

const PASSING_MS = 6_000;

/** A connection that comes back sooner is not worth a message, which would move the screen. */
const LOST_FOR_MS = 600;

export function Notifications({ onReconnect }: { onReconnect: () => void }) {
  const messages = useNotifications();
  const loss = useSettled(useLoss(), LOST_FOR_MS);
  useEffect(() => {
    const timers = messages.filter(passes).map(({ id }) => setTimeout(dismiss, PASSING_MS, id));
    return () => {
      for (const timer of timers) clearTimeout(timer);
    };
  }, [messages]);
  const items = messages.map(flashItem);
  if (loss !== null) items.unshift(lossItem(loss, onReconnect));
  return <Flashbar stackItems={items.length > 3} items={items} />;
}

/** Good news without a button goes by itself; what went wrong, or can be undone, waits for the user. */
function passes({ type, action }: Notification): boolean {
  return type === 'success' && action === undefined;
}

/** Goes by itself as soon as the application answers. */
function lossItem(loss: Loss, onReconnect: () => void): FlashbarProps.MessageDefinition {
  return {
    id: 'connection-lost',
    type: loss === 'lost' ? 'in-progress' : 'warning',
    ...lossWords[loss],
    dismissible: false,
    ariaRole: 'alert',
    action: <Button onClick={onReconnect}>Try now</Button>,
  };
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
