/**
 * A stand-in for the `electron` module, for `vi.mock`: as much of it as the desktop host touches, with no window and
 * no runtime. What crosses between main process and page is cloned, as Electron does. `standIn` is the test's own side.
 */
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';

type Handler = (event: unknown, ...args: unknown[]) => unknown;
type Listener = (...args: unknown[]) => void;

interface Frame {
  readonly url: string;
  readonly parent: Frame | null;
}

const pageFrame: Frame = { url: 'app://bundle/index.html', parent: null };

function freshState() {
  return {
    /** The frame that `ipcRenderer.invoke` seems to come from. */
    senderFrame: pageFrame as Frame | null,
    exposed: new Map<string, unknown>(),
    handlers: new Map<string, Handler>(),
    schemes: [] as unknown[],
    protocolHandlers: new Map<string, (request: Pick<Request, 'method' | 'url'>) => Response | Promise<Response>>(),
    windows: [] as BrowserWindow[],
    processes: [] as StandInUtilityProcess[],
    openedOutside: [] as string[],
    /** Buttons that the user presses in message boxes, in order; 0 when there is none left. */
    answers: [] as number[],
    messageBoxes: [] as Record<string, unknown>[],
    errorBoxes: [] as string[],
    powerSaveBlockers: new Map<number, string>(),
    menus: [] as unknown[],
    notifications: [] as Notification[],
    canNotify: true,
    /** Names of the calls to `app` that matter to their order. */
    calls: [] as string[],
    paths: new Map([['downloads', '/home/user/Downloads']]),
    hasLock: true,
    exitCode: null as number | null,
  };
}

export const standIn = freshState();

/** Forgets everything of the last test. */
export function resetStandIn(): void {
  Object.assign(standIn, freshState());
  for (const emitter of [app, ipcRenderer, session.defaultSession]) emitter.removeAllListeners();
}

class StandInApp extends EventEmitter {
  isPackaged = false;
  readonly ready = Promise.withResolvers<undefined>();
  requestSingleInstanceLock = (): boolean => standIn.hasLock;
  enableSandbox = (): void => void standIn.calls.push('enableSandbox');
  whenReady = (): Promise<undefined> => {
    standIn.calls.push('whenReady');
    return Promise.resolve(undefined);
  };
  setPath = (name: string, path: string): void => void standIn.paths.set(name, path);
  getPath = (name: string): string => standIn.paths.get(name) ?? '';
  /** As in Electron: an end that a listener prevents does not happen. */
  quit = (): void => {
    standIn.calls.push('quit');
    const event = preventable({});
    this.emit('will-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  };
  exit = (code: number): void => {
    standIn.exitCode = code;
  };
}
export const app = new StandInApp();

export const contextBridge = {
  exposeInMainWorld: (key: string, api: unknown): void => void standIn.exposed.set(key, api),
};

export const ipcMain = {
  handle: (channel: string, handler: Handler): void => {
    if (standIn.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    standIn.handlers.set(channel, handler);
  },
  removeHandler: (channel: string): void => void standIn.handlers.delete(channel),
};

class StandInIpcRenderer extends EventEmitter {
  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    const handler = standIn.handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const event = { senderFrame: standIn.senderFrame };
    return structuredClone(await handler(event, ...args.map((argument) => structuredClone(argument))));
  }
}
export const ipcRenderer = new StandInIpcRenderer();

export class StandInWebContents extends EventEmitter {
  openWindow: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  setWindowOpenHandler(handler: typeof this.openWindow): void {
    this.openWindow = handler;
  }
  send(channel: string, ...args: unknown[]): void {
    ipcRenderer.emit(channel, { sender: ipcRenderer }, ...args.map((argument) => structuredClone(argument)));
  }
}

export class BrowserWindow extends EventEmitter {
  readonly options: Record<string, unknown>;
  readonly webContents = new StandInWebContents();
  readonly progress: number[] = [];
  readonly modes: string[] = [];
  loaded: string | null = null;
  visible = false;
  focused = false;
  destroyed = false;

  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    standIn.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL(url: string): Promise<void> {
    this.loaded = url;
    this.emit('ready-to-show');
    return Promise.resolve();
  }
  show(): void {
    this.visible = true;
  }
  focus(): void {
    this.focused = true;
    this.inFront = true;
    this.emit('focus');
  }
  isMinimized = (): boolean => false;
  restore = (): void => undefined;
  isDestroyed = (): boolean => this.destroyed;
  /** Starts in front, as a window that was just opened. */
  inFront = true;
  isFocused = (): boolean => this.inFront;
  setProgressBar = (share: number, { mode }: { mode: string }): void => {
    this.progress.push(share);
    this.modes.push(mode);
  };
  close(): void {
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) return;
    this.destroyed = true;
    this.webContents.emit('destroyed');
    app.emit('window-all-closed');
  }
}

export class Notification extends EventEmitter {
  static isSupported = (): boolean => standIn.canNotify;
  readonly options: { readonly title: string; readonly body: string };
  shown = false;

  constructor(options: { title: string; body: string }) {
    super();
    this.options = options;
    standIn.notifications.push(this);
  }
  show(): void {
    this.shown = true;
  }
  close(): void {
    this.shown = false;
  }
}

export const dialog = {
  showMessageBox: (_window: BrowserWindow, options: Record<string, unknown>): Promise<{ response: number }> => {
    standIn.messageBoxes.push(options);
    return Promise.resolve({ response: standIn.answers.shift() ?? 0 });
  },
  showErrorBox: (title: string, content: string): void => void standIn.errorBoxes.push(`${title}\n${content}`),
};

export const Menu = {
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (menu: unknown): void => void standIn.menus.push(menu),
};

export const powerSaveBlocker = {
  start: (kind: string): number => {
    const id = standIn.powerSaveBlockers.size + 1;
    standIn.powerSaveBlockers.set(id, kind);
    return id;
  },
  stop: (id: number): void => void standIn.powerSaveBlockers.delete(id),
};

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]): void => {
    standIn.calls.push('registerSchemesAsPrivileged');
    standIn.schemes.push(...schemes);
  },
  handle: (scheme: string, handler: (request: Pick<Request, 'method' | 'url'>) => Response | Promise<Response>): void =>
    void standIn.protocolHandlers.set(scheme, handler),
};

type RequestPermission = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;

class StandInSession extends EventEmitter {
  requestPermission: RequestPermission | null = null;
  checkPermission: ((contents: unknown, permission: string) => boolean) | null = null;
  checkDevice: (() => boolean) | null = null;
  setPermissionRequestHandler = (handler: RequestPermission): void => void (this.requestPermission = handler);
  setPermissionCheckHandler = (handler: (contents: unknown, permission: string) => boolean): void =>
    void (this.checkPermission = handler);
  setDevicePermissionHandler = (handler: () => boolean): void => void (this.checkDevice = handler);
}
export const session = { defaultSession: new StandInSession() };

export const shell = {
  openExternal: (url: string): Promise<void> => {
    standIn.openedOutside.push(url);
    return Promise.resolve();
  },
};

export class StandInUtilityProcess extends EventEmitter {
  readonly pid = undefined as number | undefined;
  readonly stdout = new PassThrough();
  readonly stderr = new PassThrough();
  readonly path: string;
  readonly args: readonly string[];
  readonly options: unknown;
  kills = 0;

  constructor(path: string, args: readonly string[], options: unknown, pid: number | undefined) {
    super();
    this.path = path;
    this.args = args;
    this.options = options;
    this.pid = pid;
  }
  kill(): boolean {
    this.kills += 1;
    this.emit('exit', 0);
    return true;
  }
}

export const utilityProcess = {
  fork: (path: string, args: readonly string[], options: unknown): StandInUtilityProcess => {
    const child = new StandInUtilityProcess(path, args, options, process.pid);
    standIn.processes.push(child);
    return child;
  },
};

/** An event whose default can be prevented, as Electron's are. */
export function preventable<T extends object>(details: T): T & { defaultPrevented: boolean; preventDefault: Listener } {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}
