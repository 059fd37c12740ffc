import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportCsv } from '../../../src/main/report/csv.js';
import { csvColumns } from '../../../src/main/report/csv-columns.js';
import type { SessionDocument } from '../../../src/shared/domain/session-document.js';
import { figureList } from '../../../src/shared/domain/figures/dictionary.js';
import { buildDocument } from '../../../src/shared/summarise/build-document.js';
import { exampleRun, failedRun } from '../../fakes/example-run.js';
import { articleSession, exampleArm, exampleSession } from '../../fakes/example-session.js';

function records(text: string): Record<string, string>[] {
  return parse<Record<string, string>>(text, { columns: true });
}

function named(label: string, message = 'Too many requests.'): SessionDocument {
  const runs = [exampleRun(100), failedRun({ message }, { sequence: 1, ordinal: 2 })];
  return buildDocument(exampleSession({ name: label, arms: [exampleArm({ label })] }), runs);
}

const { session, runs } = articleSession();
const article = buildDocument(session, runs);

test("the article's session has 18 rows, in the order in which they ran, with every figure", () => {
  const rows = records(reportCsv(article).runs);
  expect(rows).toHaveLength(18);
  expect(rows.slice(0, 6).map((row) => row['ttft_ms'])).toEqual(['549', '429', '526', '1112', '1971', '17653']);
  expect(rows[5]).toMatchObject({
    session_id: 'session-1',
    simulated: 'yes',
    model: 'DeepSeek V3.2',
    phase: 'measured',
    run: '1',
    outcome: 'completed',
    slow: 'yes',
    max_tokens: '256',
    temperature: '0.1',
    total_ms: '17696',
    phases_dns_ms: '',
    cache_class: 'none',
  });
});

test('every figure of the dictionary has a column that ends with its unit where it is a time', () => {
  const names = csvColumns.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name.endsWith('_ms'))).toHaveLength(
    figureList.filter(({ unit }) => unit === 'ms').length,
  );
  expect(names).toEqual(
    expect.arrayContaining(['e2e_ms', 'stream_tokens_per_second', 'cache_read_tokens', 'phases_tls_ms']),
  );
});

test('the notes define each column, and say what the session was', () => {
  const { runs: table, notes } = reportCsv(article);
  const rows = records(notes);
  const columns = rows.filter((row) => row['kind'] === 'column');
  expect(columns.map((row) => row['name'])).toEqual(Object.keys(records(table)[0] ?? {}));
  expect(columns.every((row) => row['definition'] !== '' && row['empty_when'] !== '' && row['source'] !== '')).toBe(
    true,
  );
  expect(columns.find((row) => row['name'] === 'ttft_ms')).toMatchObject({
    unit: 'ms',
    empty_when: 'no delta with content came',
  });
  const facts = new Map(rows.filter((row) => row['kind'] === 'session').map((row) => [row['name'], row['definition']]));
  expect(facts.get('runs')).toBe('18 valid of 18 planned');
  expect(facts.get('region')).toBe('us-west-2');
  expect(facts.get('simulated')).toContain('SIMULATED');
});

test('lines end with CR LF, also the last', () => {
  const { runs: table } = reportCsv(article);
  expect(table.split('\r\n')).toHaveLength(20);
  expect(table.endsWith('\r\n')).toBe(true);
});

test('a failed run has its error and empty cells, never 0', () => {
  const row = records(reportCsv(named('A')).runs)[1];
  expect(row).toMatchObject({ outcome: 'failed', error_code: 'throttled', ttft_ms: '', total_ms: '', slow: '' });
});

test.each([
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\u0000=1',
  ' =1',
  '\uFF1D1',
  '\uFF0B1',
  '\uFF0D1',
  '\uFF201',
])('text that a spreadsheet would run is kept as text: %j', (hostile) => {
  const rows = records(reportCsv(named(hostile, hostile)).runs);
  expect(rows[0]?.['model']).toBe(`'${hostile}`);
  expect(rows[1]?.['error_message']).toBe(`'${hostile}`);
  expect(records(reportCsv(named(hostile)).notes).map((row) => row['definition'])).toContain(`'${hostile} (session-1)`);
});

test('a negative number stays a number', () => {
  expect(records(reportCsv(named('A')).runs)[0]?.['client_share_ms']).toBe('-157');
});

test('whatever a label holds, it comes back through another parser, and no cell begins a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (label) => {
      const [row] = records(reportCsv(named(label)).runs);
      expect([label, `'${label}`]).toContain(row?.['model']);
      expect(row?.['model']).not.toMatch(/^[=+\-@\t\r\n]/);
    }),
    { seed: 1, numRuns: 100 },
  );
  const [row] = records(reportCsv(named('a "quoted", name\r\nin two lines; ünï 🙂')).runs);
  expect(row?.['model']).toBe('a "quoted", name\r\nin two lines; ünï 🙂');
});
