import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evidenceTable } from '../../../src/renderer/screens/results/findings/evidence-table.js';
import { evidenceFigures } from '../../../src/renderer/screens/results/findings/evidence-figures.js';
import { findingPlaces, findingRuns, placeOf } from '../../../src/renderer/screens/results/findings/finding-places.js';
import { atAGlance, findingText } from '../../../src/renderer/screens/results/findings/finding-text.js';
import { listedRuns } from '../../../src/renderer/screens/results/runs/run-list.js';
import type { Finding } from '../../../src/shared/domain/session-document.js';
import type { OverviewRun } from '../../../src/shared/domain/session-overview.js';
import { buildDocument } from '../../fakes/build-document.js';
import { articleSession } from '../../fakes/example-session.js';
import { makeArm, makeRun, runsOf } from './make-document.js';

const arms = [
  { ...makeArm('Nova Micro', runsOf([300, 320, 2_000])), id: 'arm-1' },
  { ...makeArm('GPT OSS 20B', runsOf([400, 420, 440])), id: 'arm-2' },
];

function finding(change: Partial<Finding>): Finding {
  return { kind: 'ranking', severity: 'info', arms: ['arm-1'], text: '', advice: '', evidence: {}, ...change };
}

test('figures of single arms stand in rows under names with units; an interval stands beside its figure', () => {
  const evidence = {
    'arm-1 slowRuns': 1,
    'arm-1 n': 3,
    'arm-1 rateLow': 0.008,
    'arm-1 rateHigh': 0.906,
    'arm-2 slowRuns': 0,
    'arm-2 n': 3,
    'arm-2 rateLow': 0,
    'arm-2 rateHigh': 0.632,
  };
  const { own, columns, rows } = evidenceTable({ evidence }, arms);
  expect(own).toEqual([]);
  expect(columns.map(({ name }) => name)).toEqual(['Slow runs', 'Rate of slow runs', 'n']);
  expect(rows.map(({ label, values }) => [label, ...values.values()])).toEqual([
    ['Nova Micro', '1', '0.8 % to 91 %', '3'],
    ['GPT OSS 20B', '0', '0 % to 63 %', '3'],
  ]);
});

test('a comparison is named by both of its arms; what a side does not know is a dash', () => {
  const evidence = {
    'arm-1 arm-2 totalMs ratio': 1.331,
    'arm-1 arm-2 totalMs low': 1.204,
    'arm-1 arm-2 totalMs high': null,
    'arm-1 arm-2 totalMs verdict': 'not-distinguishable',
    'arm-1 arm-2 totalMs p': null,
    slower: 1,
  };
  const { own, rows } = evidenceTable({ evidence }, arms);
  expect(own).toMatchObject([{ name: 'Found slower', value: '1' }]);
  expect(rows.map(({ label, values }) => [label, ...values.values()])).toEqual([
    ['Nova Micro against GPT OSS 20B, total', 'not distinguishable', '1.33x [at least 1.20]', '–'],
  ]);
});

test('an unlisted figure is told in words, not by its key', () => {
  const { own } = evidenceTable({ evidence: { largestGapMs: 12.5 } }, arms);
  expect(own).toMatchObject([{ name: 'largest gap ms', value: '12.50' }]);
});

test("every figure of the article's findings has a name of its own", () => {
  const { session, runs } = articleSession();
  const { findings } = buildDocument({ ...session, plan: { ...session.plan, preset: 'article' } }, runs);
  const names = findings.flatMap((each) => {
    const { own, columns } = evidenceTable(each, arms);
    return [...own, ...columns].map(({ name }) => name);
  });
  const known = new Set(evidenceFigures.map(({ name }) => name));
  expect(names.filter((name) => !known.has(name))).toEqual([]);
  expect(names.length).toBeGreaterThan(10);
});

test('each kind of finding leads somewhere', () => {
  const folder = join(import.meta.dirname, '../../../src/shared/findings');
  const kinds = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/kind: '([^']+)'/g)])
    .map(([, kind]) => kind);
  expect(new Set(kinds)).toEqual(new Set(Object.keys(findingPlaces)));
});

test('a finding names its runs: the slow ones, those that failed so, the first', () => {
  const lastSlow: OverviewRun[] = runsOf([300, 320, 2_000]).map((run) => ({ ...run, slow: run.ordinal === 3 }));
  const sequencesOf = (change: Partial<Finding>, runs = lastSlow) =>
    findingRuns(finding(change), [{ ...makeArm('Nova Micro', runs), id: 'arm-1' }]).map(({ run }) => run.sequence);
  expect(sequencesOf({ kind: 'slow-runs' })).toEqual([2]);
  expect(sequencesOf({ kind: 'slow-first-run' })).toEqual([0]);
  expect(sequencesOf({ kind: 'wide-spread' })).toEqual([0, 2]);
  expect(sequencesOf({ kind: 'slow-runs', arms: ['arm-2'] })).toEqual([]);
  const error = { message: '', hint: '' };
  const failed = [
    makeRun({ sequence: 4, outcome: 'failed', error: { ...error, code: 'throttled' } }),
    makeRun({ sequence: 5, outcome: 'failed', error: { ...error, code: 'deadline' } }),
  ];
  expect(sequencesOf({ kind: 'failed-runs', evidence: { code: 'deadline' } }, failed)).toEqual([5]);
});

test('runs that started late, or that another tier served, are named, and lead to the list of such runs', () => {
  const runs = [
    makeRun({ sequence: 0, plannedStartMs: 0, startLatenessMs: 3 }),
    makeRun({ sequence: 1, plannedStartMs: 500, startLatenessMs: 120 }),
    // Of a closed load: nothing was due.
    makeRun({ sequence: 2, plannedStartMs: null, startLatenessMs: 4_000 }),
    makeRun({ sequence: 3, requestedTier: 'priority', servedTier: 'default' }),
    // Void, which is another reason not to count.
    makeRun({ sequence: 4, clockJumped: true, requestedTier: 'priority', servedTier: 'default' }),
    makeRun({ sequence: 5, phase: 'warmup', requestedTier: 'priority', servedTier: 'default' }),
  ];
  const arm = { ...makeArm('Nova Micro', runs), id: 'arm-1' };
  for (const [kind, sequence] of [
    ['late-starts', 1],
    ['served-otherwise', 3],
  ] as const) {
    expect(findingRuns(finding({ kind }), [arm]).map(({ run }) => run.sequence)).toEqual([sequence]);
    const { show = 'all' } = placeOf({ kind });
    expect(
      listedRuns({ arms: [arm] }, { layout: 'list', kind: show, armId: null }).map(({ run }) => run.sequence),
    ).toEqual([sequence]);
  }
});

test('of runs that met the cache differently, the less usual ones are named', () => {
  const runs = (['write', 'hit', 'hit', 'hit'] as const).map((cacheClass, sequence) =>
    makeRun({ cacheClass, sequence }),
  );
  const found = findingRuns(finding({ kind: 'mixed-cache' }), [{ ...makeArm('A', runs), id: 'arm-1' }]);
  expect(found.map(({ run }) => run.sequence)).toEqual([0]);
});

test('a label cannot turn the words after it around, nor fill the screen; one that is part of another stays itself', () => {
  const turned = `\u202e${'x'.repeat(499)}`;
  const labels = [{ label: turned }, { label: 'Nova' }, { label: 'Nova Micro' }];
  const text = findingText(`Of ${turned} and Nova Micro: 1 of 3 runs.`, labels);
  expect(text).toMatch(/^Of \u2068\u202ex+…x+\u2069 and Nova Micro: 1 of 3 runs\.$/);
  expect(text.length).toBeLessThan(120);
});

test('a finding about fifty arms leaves room for the others, and is cut between words', () => {
  expect(atAGlance('Nova Micro was first.')).toBe('Nova Micro was first.');
  const cut = atAGlance('slow run '.repeat(200));
  expect(cut).toMatch(/(run|slow) …$/);
  expect(cut.length).toBeLessThan(425);
});
