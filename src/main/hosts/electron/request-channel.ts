/** The one IPC channel for requests. A message counts only when it comes from the main frame of our own page. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { REQUEST_CHANNEL } from '../../../shared/contract/channels.js';
import type { Result } from '../../../shared/contract/result.js';
import type { Application } from '../../application-interface.js';
import { isAppUrl } from './app-origin.js';

/** @returns a function that ends it */
export function handleRequests(application: Pick<Application, 'dispatch'>): () => void {
  ipcMain.handle(REQUEST_CHANNEL, (event, name: unknown, input: unknown) =>
    isOurPage(event) ? application.dispatch(name, input) : refused,
  );
  return () => {
    ipcMain.removeHandler(REQUEST_CHANNEL);
  };
}

const refused: Result<never> = {
  ok: false,
  error: {
    code: 'access-denied',
    message: 'Only the page of Firsttoken may ask this.',
    hint: 'Close this window and open Firsttoken again.',
  },
};

/** A frame that has gone (null), a frame inside the page, and any other address are refused, `about:blank` included. */
function isOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame?.parent === null && isAppUrl(senderFrame.url);
}
