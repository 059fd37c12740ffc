import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AccountIds } from '../../../src/main/report/account-ids.js';
import { reportFiles } from '../../../src/main/report/report-files.js';
import { articleTables } from '../../../src/main/report/tables.js';
import { safeFileName } from '../../../src/main/report/safe-file-name.js';
import { writeReport } from '../../../src/main/report/write-report.js';
import { type SessionDocument, sessionDocumentSchema } from '../../../src/shared/domain/session-document.js';
import type { OutlineArm, SessionReport } from '../../../src/shared/domain/session-outline.js';
import { anyText } from '../../fakes/any-text.js';
import { buildDocument } from '../../fakes/build-document.js';
import { articleSession } from '../../fakes/example-session.js';
import { reportOf } from '../../fakes/report-of.js';
import { temporaryFolder } from '../storage/temporary-folder.js';

const { session, runs } = articleSession();
const document = buildDocument(session, runs);
const report = reportOf(document);
const text = (pieces: Iterable<string> = []): string => [...pieces].join('');

test('CSV is two files, JSON one that is the document', () => {
  expect(reportFiles(report, 'csv').map(({ fileName }) => fileName)).toEqual([
    'firsttoken-The-article-20261122T140200Z-runs.csv',
    'firsttoken-The-article-20261122T140200Z-notes.csv',
  ]);
  const [json] = reportFiles(report, 'json');
  expect(json?.fileName).toBe('firsttoken-The-article-20261122T140200Z.json');
  expect(sessionDocumentSchema.parse(JSON.parse(text(json?.pieces())))).toEqual(document);
});

test.each<[string, SessionDocument]>([
  ['the article', document],
  ['arms without runs', buildDocument(session, [])],
  ['no arms', buildDocument({ ...session, arms: [] }, [])],
])('%s: the JSON that is written run by run is, to the byte, that of the whole document', (_name, whole) => {
  const [json] = reportFiles(reportOf(whole), 'json');
  expect(text(json?.pieces())).toBe(`${JSON.stringify(whole, null, 2)}\n`);
});

function reportWithAccount(): SessionReport {
  const modelId = 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/abc';
  const arms = session.arms.map((arm) => ({ ...arm, modelId, label: modelId }));
  const plan = { ...session.plan, name: modelId, arms: session.plan.arms.map((arm) => ({ ...arm, modelId })) };
  return reportOf(buildDocument({ ...session, name: `account 123456789012 ${modelId}`, plan, arms }, runs));
}

/** The text of each form and the name of each file. */
function formsOf(named: SessionReport, accountIds?: AccountIds): string[] {
  const files = (['json', 'csv'] as const).flatMap((format) => reportFiles(named, format, accountIds));
  return [
    ...files.flatMap(({ fileName, pieces }) => [fileName, text(pieces())]),
    ...(['plain', 'markdown'] as const).map((style) => articleTables(named.outline, style, accountIds)),
  ];
}

test('no form of a report and no name of a file holds an account id, but its last digits, unless that is asked for', () => {
  const named = reportWithAccount();
  const masked = formsOf(named);
  expect(masked).toHaveLength(8);
  for (const form of masked) {
    expect(form).toContain('XXXXXXXX9012');
    expect(form).not.toContain('123456789012');
  }
  for (const form of formsOf(named, 'shown')) {
    expect(form).toContain('123456789012');
    expect(form).not.toContain('XXXXXXXX9012');
  }
});

test('a run is read when its part of the file is written, never all of them before', () => {
  let read = 0;
  const counted = function* (arm: OutlineArm) {
    for (const run of report.completeRuns(arm)) {
      read += 1;
      yield run;
    }
  };
  const [json] = reportFiles({ ...report, completeRuns: counted }, 'json');
  for (const piece of json?.pieces() ?? []) if (piece.includes('"deltas"')) break;
  expect(read).toBe(1);
});

test.each([
  ['../../etc/passwd', 'etc-passwd.csv'],
  ['us.amazon.nova-micro-v1:0', 'us.amazon.nova-micro-v1-0.csv'],
  ['arn:aws:bedrock:us-west-2::foundation-model/x', 'arn-aws-bedrock-us-west-2-foundation-model-x.csv'],
  ['CON', '_CON.csv'],
  ['nul.tar', '_nul.tar.csv'],
  ['...', 'file.csv'],
  ['', 'file.csv'],
  ['-rf', 'rf.csv'],
])('the name %j becomes %s', (name, expected) => {
  expect(safeFileName(name, '.csv')).toBe(expected);
});

test('whatever the name, the file name is one that every platform takes', () => {
  fc.assert(
    fc.property(anyText(300), (name) => {
      const fileName = safeFileName(name, '-runs.csv');
      expect(fileName).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/);
      expect(fileName).not.toContain('..');
      expect(fileName.length).toBeLessThanOrEqual(121);
    }),
    { seed: 1 },
  );
});

test('a file that is there is not overwritten, and nothing temporary stays', () => {
  const folder = join(temporaryFolder(), 'new', 'reports');
  const files = [{ fileName: 'a.csv', pieces: () => ['o', 'ne'] }];
  expect(writeReport(files, folder)).toEqual([join(folder, 'a.csv')]);
  expect(writeReport([{ fileName: 'a.csv', pieces: () => ['two'] }], folder)).toEqual([join(folder, 'a-2.csv')]);
  expect(readdirSync(folder).toSorted()).toEqual(['a-2.csv', 'a.csv']);
  expect(['a.csv', 'a-2.csv'].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['one', 'two']);
});

test('a folder that is a file is named, with the option to change', () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect(() => writeReport([{ fileName: 'a.csv', pieces: () => [] }], file)).toThrow(file);
});

test('a report that cannot be written whole leaves no empty file behind', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'a.csv.tmp'));
  expect(() => writeReport([{ fileName: 'a.csv', pieces: () => ['x'] }], folder)).toThrow(folder);
  expect(readdirSync(folder)).not.toContain('a.csv');
});
