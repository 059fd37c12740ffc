/** Answers requests about the cheat sheet. */
import type { HandlersFor } from '../../shared/contract/contract.js';
import type { CheatSheet } from '../services/cheat-sheet.js';

export function createCheatSheetHandlers(cheatSheet: CheatSheet): HandlersFor<'cheatSheet'> {
  return { 'cheatSheet.get': async () => ({ measured: await cheatSheet.measured() }) };
}
