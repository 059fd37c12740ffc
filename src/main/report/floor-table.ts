/** The floor as a table: what each arm's median TTFT was made of, as far as the session tells; and why not further. */
import { type ArmFloor, floorParts } from '../../shared/domain/floor.js';
import type { OutlineArm } from '../../shared/domain/session-outline.js';
import { partNames, REMAINDER_NAME } from '../../shared/floor/part-names.js';
import { inMilliseconds } from './latency-summary.js';
import type { TextGrid } from './text-grid.js';

const HEADER = ['Model', 'Median TTFT', ...floorParts.map((part) => partNames[part].name), REMAINDER_NAME];

/** @param arms in the order of the rows */
export function floorTable(arms: readonly OutlineArm[], floors: readonly ArmFloor[]): TextGrid {
  const rows = arms.flatMap(({ id, label }) => {
    const floor = floors.find(({ arm }) => arm === id);
    if (floor === undefined) return [];
    return [[label, ...[floor.ttftMs, ...floor.parts.map(({ ms }) => ms), floor.remainder.ms].map(inMilliseconds)]];
  });
  return { header: HEADER, rows };
}

/** One line for each reason why a part is not known, with the arms that it holds for. */
export function floorFootnotes(arms: readonly OutlineArm[], floors: readonly ArmFloor[]): string[] {
  const unknown = floors.flatMap(({ arm, parts }) =>
    parts.flatMap(({ part, ms, how, preset }) => {
      const remedy = preset === null ? '' : `; measure it with --preset ${preset}`;
      return ms === null ? [{ arm, reason: `${partNames[part].name}: ${how}${remedy}` }] : [];
    }),
  );
  const label = (id: string) => arms.find((arm) => arm.id === id)?.label ?? id;
  return [...Map.groupBy(unknown, ({ reason }) => reason)].map(([reason, all]) =>
    all.length === floors.length ? `- ${reason}.` : `- ${reason} (${all.map(({ arm }) => label(arm)).join(', ')}).`,
  );
}
