import { expect, test } from 'vitest';
import { articleTables } from '../../../src/main/report/tables.js';
import { jsonPieces } from '../../../src/main/report/json.js';
import { exampleFloor } from '../../fakes/example-conditions.js';
import { buildDocument } from '../../fakes/build-document.js';
import { articleSession } from '../../fakes/example-session.js';
import { reportOf } from '../../fakes/report-of.js';

const { session, runs } = articleSession();
const timed = { ...session, environment: { ...session.environment, networkFloorBefore: exampleFloor } };
const document = buildDocument(timed, runs);

test('the terminal shows what is known of each median, a dash for the rest, and how to measure that', () => {
  const text = articleTables(document, 'plain');
  expect(text).toMatch(
    /^Model +Median TTFT +Client +Connecting +Round trip +Routing +Scheduling +Prefill +Not told apart$/m,
  );
  expect(text).toMatch(/^GPT OSS 20B +456ms +2ms +0ms +1ms +0ms +- +- +453ms$/m);
  expect(text).toMatch(/^Nova Micro +339ms +2ms +0ms +1ms +- +- +- +336ms$/m);
  expect(text).toMatch(/^- Prefill: .* several lengths .*; measure it with --preset prompt-length\.$/m);
  expect(text).toMatch(/^- Routing: .*--preset cross-region \(Nova Micro, Claude Haiku 4\.5\)\.$/m);
});

test('the JSON document holds the floor of each arm, where it is null and not 0 that is unknown', () => {
  const parsed = JSON.parse([...jsonPieces(reportOf(document))].join('')) as typeof document;
  expect(parsed.floor).toEqual(document.floor);
  expect(parsed.floor[0]?.parts.find(({ part }) => part === 'prefill')).toMatchObject({ ms: null });
});
