/**
 * The only bridge between Electron's page and the application: two verbs, no Electron object. Runs in the sandbox as
 * one CommonJS file, so it imports nothing at run time but `electron` and two strings.
 */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { EVENT_CHANNEL, REQUEST_CHANNEL } from '../shared/contract/channels.js';

contextBridge.exposeInMainWorld('firsttoken', {
  request: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke(REQUEST_CHANNEL, name, input),

  on(event: unknown, callback: (payload: unknown) => void): () => void {
    const listener = (_event: IpcRendererEvent, name: unknown, payload: unknown): void => {
      if (name === event) callback(payload);
    };
    ipcRenderer.on(EVENT_CHANNEL, listener);
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, listener);
    };
  },
});
