import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startElectronHost } from '../../../../src/main/hosts/electron/start-electron-host.js';
import { contentSecurityPolicy } from '../../../../src/main/hosts/page/security-headers.js';
import { reportFiles } from '../../../../src/main/report/report-files.js';
import { ApplicationError } from '../../../../src/shared/contract/result.js';
import { app, type BrowserWindow, preventable, resetStandIn, session, standIn } from '../../../fakes/electron.js';
import { createTemporaryPage, pageHtml } from '../temporary-page.js';
import {
  articleReport,
  createTestApplication,
  liveBatch,
  runEndedOf,
  sessionEnded,
  sessionStarted,
  type TestApplication,
} from '../test-application.js';

vi.mock('electron', () => import('../../../fakes/electron.js'));

let page: Awaited<ReturnType<typeof createTemporaryPage>>;
beforeEach(async () => {
  resetStandIn();
  app.isPackaged = false;
  page = await createTemporaryPage();
});
afterEach(() => rm(page.root, { recursive: true }));

async function start(application: TestApplication = createTestApplication()): Promise<BrowserWindow> {
  startElectronHost({
    dataDirectory: '/data',
    rendererDirectory: page.rendererDirectory,
    preload: '/out/preload/index.cjs',
    createApplication: () => application,
  });
  await vi.waitUntil(() => standIn.windows[0]?.visible);
  const [window] = standIn.windows;
  if (window === undefined) throw new Error('no window');
  return window;
}

const runEnded = runEndedOf(0);

describe('the window', () => {
  it('has a sandboxed page without Node, and developer tools only in development', async () => {
    const window = await start();
    expect(window.loaded).toBe('app://bundle/index.html');
    expect(window.options.webPreferences).toEqual({
      preload: '/out/preload/index.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: true,
      backgroundThrottling: false,
    });
    resetStandIn();
    app.isPackaged = true;
    const packaged = await start();
    expect(packaged.options.webPreferences).toMatchObject({ devTools: false });
  });

  it('registers its scheme, without any bypass, and the sandbox before Electron is ready', async () => {
    await start();
    expect(standIn.calls).toEqual(['enableSandbox', 'registerSchemesAsPrivileged', 'whenReady']);
    expect(standIn.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it('stays on its page', async () => {
    const { webContents } = await start();
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      const verdicts = ['https://evil.test/', 'file:///etc/passwd', 'app://evil/', 'about:blank', 'app://bundle/x'].map(
        (url) => {
          const navigation = preventable({ url });
          webContents.emit(event, navigation);
          return navigation.defaultPrevented;
        },
      );
      expect(verdicts, event).toEqual([true, true, true, true, false]);
    }
    const webview = preventable({});
    webContents.emit('will-attach-webview', webview);
    expect(webview.defaultPrevented).toBe(true);
  });

  it('opens no second window, and only pages of the AWS documentation outside', async () => {
    const { webContents } = await start();
    const urls = [
      'https://docs.aws.amazon.com/bedrock/',
      'http://docs.aws.amazon.com/bedrock/',
      'https://docs.aws.amazon.com.evil.test/',
      'https://user@docs.aws.amazon.com/',
      'https://docs.aws.amazon.com:8443/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'rubbish',
    ];
    expect(urls.map((url) => webContents.openWindow({ url }).action)).toEqual(urls.map(() => 'deny'));
    expect(standIn.openedOutside).toEqual(['https://docs.aws.amazon.com/bedrock/']);
  });

  it('opens the pages where an SSO sign-in is confirmed outside, and none that only looks like one', async () => {
    const { webContents } = await start();
    const signInPages = [
      'https://device.sso.eu-west-1.amazonaws.com/?user_code=WDJB-MJHT',
      'https://corp.awsapps.com/start/#/device?user_code=WDJB-MJHT',
      'https://start.us-gov-home.awsapps.com/directory/corp#/device',
      'https://ssoins-1.portal.us-east-1.app.aws/device',
    ];
    const others = [
      'http://corp.awsapps.com/start',
      'https://awsapps.com.evil.test/',
      'https://evil-awsapps.com/',
      'https://device.sso.evil.test/.amazonaws.com',
      'https://bucket.s3.eu-west-1.amazonaws.com/',
      'https://corp.awsapps.com:8443/',
    ];
    for (const url of [...signInPages, ...others]) webContents.openWindow({ url });
    expect(standIn.openedOutside).toEqual(signInPages);
  });

  it('may copy text and ask for nothing else', async () => {
    await start();
    const { requestPermission, checkPermission, checkDevice } = session.defaultSession;
    const permissions = [
      'clipboard-sanitized-write',
      'clipboard-read',
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'unknown',
    ];
    const granted: string[] = [];
    for (const permission of permissions) {
      requestPermission?.(null, permission, (isGranted) => {
        if (isGranted) granted.push(permission);
      });
    }
    expect(granted).toEqual(['clipboard-sanitized-write']);
    expect(permissions.filter((permission) => checkPermission?.(null, permission))).toEqual(granted);
    expect(checkDevice?.()).toBe(false);
  });

  it('comes to the front when the application is started again, and the second start ends', async () => {
    const window = await start();
    app.emit('second-instance');
    expect(window.focused).toBe(true);
    resetStandIn();
    standIn.hasLock = false;
    startElectronHost({
      dataDirectory: '/data',
      rendererDirectory: '',
      preload: '',
      createApplication: createTestApplication,
    });
    expect(standIn.calls).toEqual(['quit']);
  });

  it('shows what the application has to say about its start', async () => {
    await start(createTestApplication(['One session was interrupted.', 'The database was repaired.']));
    await vi.waitUntil(() => standIn.messageBoxes.length === 1);
    expect(standIn.messageBoxes[0]?.detail).toBe('One session was interrupted.\n\nThe database was repaired.');
  });

  it('offers the downloads folder first, then the folder of the last save, and never a path of the page', async () => {
    await start();
    const offered: unknown[] = [];
    for (const name of ['a.csv', '../../etc/b.csv']) {
      const listeners: (() => void)[] = [];
      session.defaultSession.emit(
        'will-download',
        {},
        {
          getFilename: () => name,
          getSavePath: () => '/home/user/reports/a.csv',
          setSaveDialogOptions: (options: { defaultPath: string }) => offered.push(options.defaultPath),
          once: (_event: string, listener: () => void) => listeners.push(listener),
        },
      );
      for (const listener of listeners) listener();
    }
    expect(offered).toEqual(['/home/user/Downloads/a.csv', '/home/user/reports/b.csv']);
  });
});

describe('the page at app://bundle', () => {
  async function get(url: string, method = 'GET'): Promise<Response> {
    const answer = await standIn.protocolHandlers.get('app')?.({ url, method });
    if (answer === undefined) throw new Error('no handler for the scheme');
    return answer;
  }

  it('is served with the policy', async () => {
    await start();
    const answer = await get('app://bundle/index.html');
    expect(await answer.text()).toBe(pageHtml);
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('offers reports as downloads, as a stream and with the policy', async () => {
    await start();
    const answer = await get('app://bundle/reports/article/runs.csv');
    const [file] = reportFiles(articleReport(), 'csv');
    expect(await answer.text()).toBe([...(file?.pieces() ?? [])].join(''));
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${file?.fileName ?? ''}"`);
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  });

  it.each([
    ['app://bundle/reports/other/runs.csv', 'GET', 404],
    ['app://evil/reports/article/runs.csv', 'GET', 404],
    ['app://evil/index.html', 'GET', 404],
    ['app://bundle/../secret.json', 'GET', 404],
    ['app://bundle/..%2fsecret.json', 'GET', 404],
    ['app://bundle/linked.json', 'GET', 404],
    ['app://bundle/index.html', 'POST', 405],
  ])('answers %s (%s) with %i', async (url, method, status) => {
    await start();
    const answer = await get(url, method);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  });
});

describe('a running session', () => {
  it('keeps the machine awake and shows its progress, until it ends', async () => {
    const application = createTestApplication();
    const window = await start(application);
    application.emit('live.batch', liveBatch(0, sessionStarted, runEnded));
    application.emit('live.batch', liveBatch(2, runEnded));
    expect([...standIn.powerSaveBlockers.values()]).toEqual(['prevent-app-suspension']);
    application.emit('live.batch', liveBatch(3, sessionEnded));
    expect(standIn.powerSaveBlockers.size).toBe(0);
    expect(window.progress).toEqual([0.25, 0.5, -1]);
  });

  it('is not ended by closing the window unless the user says so', async () => {
    const application = createTestApplication();
    const window = await start(application);
    application.emit('live.batch', liveBatch(0, sessionStarted));
    standIn.answers = [1, 0];
    window.close();
    window.close();
    await vi.waitUntil(() => standIn.messageBoxes.length === 1);
    expect([window.destroyed, application.closed()]).toEqual([false, 0]);

    await Promise.resolve();
    window.close();
    await vi.waitUntil(() => standIn.exitCode !== null);
    expect([window.destroyed, application.closed(), standIn.exitCode]).toEqual([true, 1, 0]);
  });
});

describe('the end', () => {
  it('comes with the end of the window, after the application was closed', async () => {
    const application = createTestApplication();
    const window = await start(application);
    window.close();
    await vi.waitUntil(() => standIn.exitCode !== null);
    expect(standIn.messageBoxes).toEqual([]);
    expect([application.closed(), standIn.exitCode]).toEqual([1, 0]);
  });

  it('comes with a message that says what to do when the application cannot start', async () => {
    const silence = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    startElectronHost({
      dataDirectory: '/data',
      rendererDirectory: page.rendererDirectory,
      preload: '',
      createApplication: () =>
        Promise.reject(new ApplicationError('storage', 'The folder cannot be written', 'Choose another.')),
    });
    await vi.waitUntil(() => standIn.exitCode !== null);
    silence.mockRestore();
    expect(standIn.errorBoxes).toEqual(['Firsttoken cannot start\nThe folder cannot be written\n\nChoose another.']);
    expect(standIn.exitCode).toBe(1);
  });
});
