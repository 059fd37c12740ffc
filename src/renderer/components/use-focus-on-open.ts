/** Puts the focus where a dialog is answered. Cloudscape's own dialog puts it on its close button, where Enter would end it. */
import { useEffect, useRef } from 'react';

/** @returns a ref for the part that takes the focus as soon as it is drawn */
export function useFocusOnOpen<T extends { focus(): void }>() {
  const part = useRef<T>(null);
  useEffect(() => {
    // After the dialog's own choice, which it makes once all within it is drawn.
    const timer = setTimeout(() => part.current?.focus());
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return part;
}
