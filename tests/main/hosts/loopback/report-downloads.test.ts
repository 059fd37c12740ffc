import { describe, expect, it } from 'vitest';
import type { Application } from '../../../../src/main/application-interface.js';
import { reportFiles } from '../../../../src/main/report/report-files.js';
import { ApplicationError } from '../../../../src/shared/contract/result.js';
import { articleReport } from '../test-application.js';
import { call, enter, startTestHost } from './host-client.js';

const whole = (format: 'csv' | 'json'): string[] =>
  reportFiles(articleReport(), format).map(({ pieces }) => [...pieces()].join(''));

describe('reports', () => {
  it.each([
    ['document.json', 'application/json', whole('json')[0]],
    ['runs.csv', 'text/csv; charset=utf-8; header=present', whole('csv')[0]],
    ['notes.csv', 'text/csv; charset=utf-8; header=present', whole('csv')[1]],
  ])('%s arrives whole, as a download with its own name, and is kept by nobody', async (part, type, content) => {
    const { host } = await startTestHost();
    const answer = await call(host.origin, `/reports/article/${part}`, { headers: { cookie: await enter(host) } });
    expect([answer.status, answer.body.toString()]).toEqual([200, content]);
    expect(answer.headers).toMatchObject({
      'content-type': type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    const ending = part.replace('document', '').replace(/^(?=\w)/, '-');
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="firsttoken-The-article-20261122T140200Z${ending}"`,
    );
  });

  it('are for the page only: not without its cookie, not for the page of another port', async () => {
    const { host } = await startTestHost();
    const cookie = await enter(host);
    const get = async (headers: Record<string, string>) =>
      (await call(host.origin, '/reports/article/runs.csv', { headers })).status;
    expect(await get({})).toBe(401);
    expect(await get({ cookie, 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await get({ cookie, origin: 'http://127.0.0.1:1' })).toBe(403);
    expect(await get({ cookie, host: 'evil.test' })).toBe(421);
  });

  it.each([
    '/reports/',
    '/reports/article',
    '/reports/article/secret',
    '/reports/article/runs.csv/x',
    '/reports/article/runs.csv/account-ids/x',
    '/reports/%ff/runs.csv',
    '/reports/other/runs.csv',
  ])('do not answer to %s', async (path) => {
    const { host } = await startTestHost();
    expect((await call(host.origin, path, { headers: { cookie: await enter(host) } })).status).toBe(404);
  });

  it('tell account ids whole at the address that says so alone', async () => {
    const { host, application } = await startTestHost();
    const cookie = await enter(host);
    const { outline, completeRuns } = articleReport();
    const session = { ...outline.session, name: 'Account 123456789012' };
    const named = () => Promise.resolve({ outline: { ...outline, session }, completeRuns });
    Object.assign(application, { report: named });
    const name = async (path: string) =>
      (await call(host.origin, path, { headers: { cookie } })).headers['content-disposition'];
    expect(await name('/reports/article/notes.csv')).toContain('XXXXXXXX9012');
    expect(await name('/reports/article/notes.csv/account-ids')).toContain('123456789012');
  });

  it('have headers but no body for HEAD', async () => {
    const { host } = await startTestHost();
    const headers = { cookie: await enter(host) };
    const answer = await call(host.origin, '/reports/article/runs.csv', { method: 'HEAD', headers });
    expect([answer.status, answer.body.length]).toEqual([200, 0]);
  });

  it('that break off on the way do not end as if they were whole', async () => {
    const { host, application } = await startTestHost();
    const report = articleReport();
    const breaking: Application['report'] = () =>
      Promise.resolve({
        ...report,
        *completeRuns(arm) {
          yield* report.completeRuns(arm);
          throw new ApplicationError('storage', 'The disk is gone.', 'Plug it in.');
        },
      });
    Object.assign(application, { report: breaking });
    const answer = await fetch(`${host.origin}/reports/article/document.json`, {
      headers: { cookie: await enter(host) },
    });
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
  });
});
