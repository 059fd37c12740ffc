import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvNotes, csvRunPieces } from '../../../src/main/report/csv.js';
import { csvColumns } from '../../../src/main/report/csv-columns.js';
import type { SessionDocument } from '../../../src/shared/domain/session-document.js';
import { figureList } from '../../../src/shared/domain/figures/dictionary.js';
import { anyText } from '../../fakes/any-text.js';
import { buildDocument } from '../../fakes/build-document.js';
import { exampleAttempt, exampleFailure, exampleRun, exampleTimeline, failedRun } from '../../fakes/example-run.js';
import { exampleCalibration, exampleFloor } from '../../fakes/example-conditions.js';
import { articleSession, exampleArm, exampleSession } from '../../fakes/example-session.js';

function reportCsv(document: SessionDocument): { runs: string; notes: string } {
  return { runs: [...csvRunPieces(document)].join(''), notes: csvNotes(document) };
}

function records(text: string): Record<string, string>[] {
  return parse<Record<string, string>>(text, { columns: true });
}

/** The facts about the session in the notes. */
function factsOf(document: SessionDocument): Map<string | undefined, string | undefined> {
  const rows = records(reportCsv(document).notes).filter((row) => row['kind'] === 'session');
  return new Map(rows.map((row) => [row['name'], row['definition']]));
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
  const inMilliseconds = csvColumns.filter(({ unit }) => unit === 'ms').map(({ name }) => name);
  expect(names.filter((name) => name.endsWith('_ms'))).toEqual(inMilliseconds);
  expect(inMilliseconds.length).toBeGreaterThanOrEqual(figureList.filter(({ unit }) => unit === 'ms').length);
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

test('a run that was sent again says how often, why, and how long it waited; a planned start and a pause are there', () => {
  const failure = exampleFailure({ code: 'throttled' });
  const again = exampleRun(100, {
    idleSeconds: 60,
    plannedStartMs: 1_250.5,
    clockDriftMs: -75,
    gcMs: 2.5,
    stolenMs: 40,
    attempts: [
      exampleAttempt(exampleTimeline([]), { failure }),
      exampleAttempt(exampleTimeline([]), { number: 2, waitedMs: 40.5, failure }),
      exampleAttempt(exampleTimeline([100]), {
        number: 3,
        waitedMs: 90,
        connection: { reused: true, protocol: 'h2', tls: 'TLSv1.3', idleMs: 60_000 },
      }),
    ],
  });
  const once = exampleRun(100, { sequence: 1, ordinal: 2 });
  const rows = records(reportCsv(buildDocument(exampleSession(), [again, once])).runs);
  expect(rows[0]).toMatchObject({
    attempt_count: '3',
    attempt_errors: 'throttled throttled',
    waited_ms: '130.5',
    idle_seconds: '60',
    planned_start_ms: '1250.5',
    connection_idle_ms: '60000',
    clock_drift_ms: '-75',
    gc_ms: '2.5',
    stolen_ms: '40',
    clock_jumped: 'yes',
  });
  expect(rows[1]).toMatchObject({ attempt_count: '1', attempt_errors: '', waited_ms: '0', planned_start_ms: '' });
});

test('the notes say how the requests were laid out, what this computer adds, and how far the endpoint is', () => {
  const { environment, plan } = exampleSession();
  const measured = exampleSession({
    plan: { ...plan, retries: 1, load: { kind: 'open', requestsPerSecond: 2, arrivals: 'poisson' } },
    environment: { ...environment, calibration: exampleCalibration, networkFloorBefore: exampleFloor },
  });
  const facts = factsOf(buildDocument(measured, [exampleRun(100)]));
  expect(facts.get('load')).toBe('open loop, 2 requests/s, Poisson arrivals, up to 1 retry, each attempt kept');
  expect(facts.get('this computer adds')).toMatch(
    /first delta: p50 0\.3 ms, largest 1\.9 ms \(n=4\).*p99 1\.1 ms.*\(n=76\)/,
  );
  expect(facts.get('round trip before')).toMatch(/^median 1\.2 ms, least 1\.1 ms of 7 TCP connections/);
  expect(facts.get('round trip after')).toBe('not measured');
  expect(facts.get('prompt cache')).toBe('read by 0 of 1 valid run');
  expect(factsOf(article).get('load')).toBe('closed loop, one run at a time, no retries');
  expect(factsOf(article).get('this computer adds')).toBe('not measured');
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
    fc.property(anyText(30), (label) => {
      const [row] = records(reportCsv(named(label)).runs);
      expect([label, `'${label}`]).toContain(row?.['model']);
      expect(row?.['model']).not.toMatch(/^[=+\-@\t\r\n]/);
    }),
    { seed: 1, numRuns: 100 },
  );
  const [row] = records(reportCsv(named('a "quoted", name\r\nin two lines; ünï 🙂')).runs);
  expect(row?.['model']).toBe('a "quoted", name\r\nin two lines; ünï 🙂');
});
