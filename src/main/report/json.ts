/**
 * The document of a session as JSON text, piece by piece: the whole of it may be longer than a string can be. Joined, the
 * pieces are what `JSON.stringify(document, null, 2)` and a line end give, but for account ids that are masked.
 */
import type { OutlineArm, SessionReport } from '../../shared/domain/session-outline.js';
import { type AccountIds, withAccountIds } from './account-ids.js';

export function* jsonPieces(report: SessionReport, accountIds: AccountIds = 'masked'): Generator<string> {
  const { schemaVersion, session, arms, comparisons, floor, findings } = report.outline;
  const text = (value: unknown, depth: number): string => withAccountIds(indented(value, depth), accountIds);
  yield `{\n  "schemaVersion": ${text(schemaVersion, 1)},\n  "session": ${text(session, 1)},\n  "arms": `;
  yield* list(arms, 1, (arm) => armPieces(arm, report, text));
  yield `,\n  "comparisons": ${text(comparisons, 1)},\n  "floor": ${text(floor, 1)}`;
  yield `,\n  "findings": ${text(findings, 1)}\n}\n`;
}

type Text = (value: unknown, depth: number) => string;

function* armPieces(arm: OutlineArm, report: SessionReport, text: Text): Generator<string> {
  const { id, label, modelId, settings, model, summary } = arm;
  const depth = 2;
  // Its closing line comes after the runs.
  yield text({ id, label, modelId, settings, model }, depth).slice(0, -`\n${indent(depth)}}`.length);
  yield `,\n${indent(depth + 1)}"runs": `;
  yield* list(report.completeRuns(arm), depth + 1, (run) => [text(run, depth + 2)]);
  yield `,\n${indent(depth + 1)}"summary": ${text(summary, depth + 1)}\n${indent(depth)}}`;
}

function* list<T>(items: Iterable<T>, depth: number, pieces: (item: T) => Iterable<string>): Generator<string> {
  let opening = '[';
  for (const item of items) {
    yield `${opening}\n${indent(depth + 1)}`;
    yield* pieces(item);
    opening = ',';
  }
  yield opening === '[' ? '[]' : `\n${indent(depth)}]`;
}

/** Line ends inside of strings are escaped, so that each one here is between two parts of the value. */
function indented(value: unknown, depth: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent(depth)}`);
}

function indent(depth: number): string {
  return '  '.repeat(depth);
}
