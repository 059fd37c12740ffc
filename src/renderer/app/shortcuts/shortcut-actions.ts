/** What each shortcut does just now, for who chooses it in a menu instead of pressing its keys. */
import type { ShortcutId } from '../../../shared/contract/shortcuts.js';

interface Action {
  readonly carryOut: () => void;
}

const inEffect = new Map<ShortcutId, Set<Action>>();

/** @returns a function that takes it back */
export function offerAction(id: ShortcutId, carryOut: () => void): () => void {
  const action = { carryOut };
  const actions = inEffect.get(id) ?? new Set();
  inEffect.set(id, actions.add(action));
  return () => {
    actions.delete(action);
  };
}

/** @returns false when it does nothing on this screen, or has nothing to do */
export function carryOut(id: ShortcutId): boolean {
  const actions = [...(inEffect.get(id) ?? [])];
  for (const action of actions) action.carryOut();
  return actions.length > 0;
}
