/** The menu of the desktop window: the window's own shortcuts, and nothing that its page would miss. */
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startElectronHost } from '../../../../src/main/hosts/electron/start-electron-host.js';
import { EVENT_CHANNEL } from '../../../../src/shared/contract/channels.js';
import { shortcuts } from '../../../../src/shared/contract/shortcuts.js';
import { type BrowserWindow, ipcRenderer, resetStandIn, standIn } from '../../../fakes/electron.js';
import { createTemporaryPage } from '../temporary-page.js';
import { createTestApplication } from '../test-application.js';

vi.mock('electron', () => import('../../../fakes/electron.js'));

interface Item {
  label?: string;
  accelerator?: string;
  submenu?: Item[];
  click?(item: unknown, window: unknown, event: { triggeredByAccelerator?: boolean }): void;
}

let page: Awaited<ReturnType<typeof createTemporaryPage>>;
let window: BrowserWindow | undefined;
/** What the page was told. */
let told: unknown[][];

beforeEach(async () => {
  resetStandIn();
  page = await createTemporaryPage();
  told = [];
  ipcRenderer.on(EVENT_CHANNEL, (_event: unknown, ...said: unknown[]) => told.push(said));
  startElectronHost({
    dataDirectory: '/data',
    rendererDirectory: page.rendererDirectory,
    preload: '/out/preload/index.cjs',
    createApplication: createTestApplication,
  });
  await vi.waitUntil(() => standIn.windows[0]?.visible);
  [window] = standIn.windows;
  // The host knows its window a moment after it is seen.
  await vi.waitUntil(() => {
    choose('Go to Live');
    return told.length > 0;
  });
  told.length = 0;
});
afterEach(() => rm(page.root, { recursive: true }));

const items = (): Item[] => (standIn.menus.at(-1) as Item[]).flatMap(({ submenu }) => submenu ?? []);

function choose(label: string, triggeredByAccelerator = false): void {
  items()
    .find((item) => item.label === label)
    ?.click?.({}, window, { triggeredByAccelerator });
}

it('has every shortcut once, with its keys as Electron writes them', () => {
  const chosen = items().filter((item) => 'click' in item);
  const words = Object.values(shortcuts).map(({ does }) => does);
  expect(chosen.map(({ label }) => label).toSorted()).toEqual(words.toSorted());
  const keys = chosen.map(({ label = '', accelerator = '' }): [string, string] => [label, accelerator]);
  expect(Object.fromEntries(keys)).toMatchObject({
    'Go to History': 'Alt+Shift+3',
    'Start the benchmark': 'CmdOrCtrl+Enter',
    'Cancel the session': 'CmdOrCtrl+.',
    Export: 'CmdOrCtrl+E',
    'Show these shortcuts': 'CmdOrCtrl+/',
  });
});

it('takes no single character away from the fields of the page', () => {
  const keys = items().map(({ accelerator }) => accelerator);
  expect(keys.filter((accelerator) => accelerator?.length === 1)).toEqual([]);
});

it('tells the page what was chosen, and nobody when its window has gone', () => {
  choose('Go to History');
  expect(told).toEqual([['menu.chosen', { shortcut: 'go.history' }]]);
  if (window !== undefined) window.destroyed = true;
  choose('Go to History');
  expect(told).toHaveLength(1);
});

it('leaves keys to the page: held down, they must not lead away from what they started', () => {
  choose('Start the benchmark', true);
  expect(told).toEqual([]);
});
