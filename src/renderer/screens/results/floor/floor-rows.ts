/** The floors of a session for its panel: the arms with the lowest median first, and each gap told once. */
import type { ArmFloor, FloorPart } from '../../../../shared/domain/floor.js';
import type { SessionOverview } from '../../../../shared/domain/session-overview.js';

export interface FloorRow {
  label: string;
  floor: ArmFloor;
}

export function floorRows({ arms, floor }: Pick<SessionOverview, 'arms' | 'floor'>): FloorRow[] {
  const rows = arms.flatMap(({ id, label }) => {
    const own = floor.find(({ arm }) => arm === id);
    return own === undefined ? [] : [{ label, floor: own }];
  });
  return rows.toSorted((a, b) => (a.floor.ttftMs ?? Infinity) - (b.floor.ttftMs ?? Infinity) || 0);
}

/** Each reason once, with the arms that it holds for. */
export function unknownParts(
  rows: readonly FloorRow[],
): (Pick<FloorPart, 'part' | 'how' | 'preset'> & { labels: string[] })[] {
  const unknown = rows.flatMap(({ label, floor }) =>
    floor.parts.filter(({ ms }) => ms === null).map(({ part, how, preset }) => ({ part, how, preset, label })),
  );
  return [...Map.groupBy(unknown, ({ part, how }) => `${part} ${how}`).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined
      ? []
      : [{ part: first.part, how: first.how, preset: first.preset, labels: same.map(({ label }) => label) }];
  });
}
