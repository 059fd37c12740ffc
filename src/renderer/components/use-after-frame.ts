/** A value that may follow another by a frame: what matters more is then drawn without it. */
import { startTransition, useEffect, useState } from 'react';
import { scheduleFrame } from '../stores/frame-scheduler.js';

/** `useDeferredValue` begins at once instead, and so may hold up the very frame that it is to follow. */
export function useAfterFrame<T>(value: T): T {
  const [shown, setShown] = useState<T>(() => value);
  useEffect(() => {
    let current = true;
    scheduleFrame(() => {
      setTimeout(() => {
        if (!current) return;
        startTransition(() => {
          setShown(() => value);
        });
      });
    });
    return () => {
      current = false;
    };
  }, [value]);
  return shown;
}
