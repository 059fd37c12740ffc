/** The shortcuts that lead to another screen. */
import { navigate } from '../routes.js';
import { useShortcut } from './use-shortcut.js';

export function useScreenShortcuts(): void {
  useShortcut('go.new', () => {
    navigate({ screen: 'new' });
  });
  useShortcut('go.live', () => {
    navigate({ screen: 'live' });
  });
  useShortcut('go.history', () => {
    navigate({ screen: 'history' });
  });
  useShortcut('go.compare', () => {
    navigate({ screen: 'compare', sessionIds: [] });
  });
  useShortcut('go.cheat-sheet', () => {
    navigate({ screen: 'cheat-sheet' });
  });
  useShortcut('go.settings', () => {
    navigate({ screen: 'settings' });
  });
}
