/**
 * What stands in the field of a property filter before it is a condition. The component keeps it to itself, and changes
 * it by itself (a suggestion that is picked, Escape), but React writes every value of a field into its attribute.
 */
import { type RefObject, useEffect } from 'react';

/** @param onTyped keep it the same function */
export function useTypedText(place: RefObject<HTMLElement | null>, onTyped: (text: string) => void): void {
  useEffect(() => {
    const field = place.current?.querySelector('input');
    if (field === null || field === undefined) return undefined;
    const observer = new MutationObserver(() => {
      onTyped(field.value);
    });
    observer.observe(field, { attributes: true, attributeFilter: ['value'] });
    return () => {
      observer.disconnect();
    };
  }, [place, onTyped]);
}
