/** Stores that are closed when their test ends. */
import { onTestFinished } from 'vitest';
import { type OpenedStore, openStore } from '../../../src/main/storage/open-store.js';
import { ApplicationError } from '../../../src/shared/contract/result.js';

export function openedStore(folder: string): OpenedStore {
  const store = openStore(folder);
  onTestFinished(() => {
    store.close();
  });
  return store;
}

/** The error that opening the folder ends with; a folder in use is not waited for. */
export function openingError(folder: string): ApplicationError {
  try {
    openStore(folder, 0).close();
  } catch (error) {
    if (error instanceof ApplicationError) return error;
    throw error;
  }
  throw new Error('The store opened');
}
