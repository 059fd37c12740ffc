/**
 * The application for a browser on this machine, or at the other end of a tunnel: the page over HTTP, the contract
 * over a WebSocket. It listens on 127.0.0.1 only, and a one-time token is the way in.
 */
import { createServer, type Server } from 'node:http';
import type { Application } from '../../application-interface.js';
import { listenOnLoopback } from '../../listen-on-loopback.js';
import { readPageFiles } from '../page/page-files.js';
import { createBrowserCookies } from './browser-cookies.js';
import { createOneTimeTokens } from './one-time-tokens.js';
import { createPageSockets } from './page-sockets.js';
import { createPageHandler, tokenParameter } from './serve-page.js';
import { createUpgradeHandler, refuseBrokenRequest } from './upgrade-handler.js';

const address = '127.0.0.1';

export interface LoopbackHostOptions {
  readonly application: Application;
  /** The renderer's build, with `index.html`. */
  readonly rendererDirectory: string;
  /** 0: any free port. */
  readonly port: number;
  /** Called with the number of open pages whenever it changed. */
  readonly onPageCount?: (count: number) => void;
}

export interface LoopbackHost {
  /** With a one-time token, for the first browser. */
  readonly url: string;
  readonly origin: string;
  /** @returns the address with one more token; it works once, for ten minutes */
  mintUrl(): string;
  /** Pages that are open now. */
  pageCount(): number;
  /** Ends the server and its connections; the application goes on. */
  close(): Promise<void>;
}

/** @throws ApplicationError when the page is not built, or the port cannot be had */
export async function startLoopbackHost(options: LoopbackHostOptions): Promise<LoopbackHost> {
  const files = await readPageFiles(options.rendererDirectory);
  const tokens = createOneTimeTokens();
  const cookies = createBrowserCookies();
  const handlePage = createPageHandler(files, options.application, { tokens, cookies });
  const server = createServer((request, response) => {
    handlePage(request, response).catch(() => response.destroy());
  });
  const port = await listenOnLoopback(server, options.port, '--port');
  const sockets = createPageSockets(options.application, options.onPageCount ?? (() => undefined));
  server.on('upgrade', createUpgradeHandler(cookies, sockets));
  server.on('clientError', refuseBrokenRequest);

  const origin = `http://${address}:${String(port)}`;
  const mintUrl = (): string => `${origin}/?${tokenParameter}=${tokens.mint()}`;
  return {
    url: mintUrl(),
    origin,
    mintUrl,
    pageCount: () => sockets.count(),
    close: () =>
      closeServer(server, () => {
        sockets.close();
      }),
  };
}

function closeServer(server: Server, closeSockets: () => void): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    closeSockets();
    server.closeAllConnections();
  });
}
