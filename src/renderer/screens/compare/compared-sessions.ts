/** The sessions that stand side by side, and which of their arms are the same. */
import { matchArms } from '../../../shared/compare/match-arms.js';
import type { OverviewArm, SessionOverview } from '../../../shared/domain/session-overview.js';

export interface ComparedSession {
  /** `A` for the first, as it is called in labels. */
  readonly letter: string;
  /** Place in the address; gives the session its hue. */
  readonly place: number;
  readonly overview: SessionOverview;
}

/** An arm in one of the sessions. */
export interface PlacedArm {
  /** Unique among all the arms on the screen. */
  readonly key: string;
  readonly session: ComparedSession;
  readonly arm: OverviewArm;
}

/** The same arm through the sessions that have it. */
export interface ArmGroup {
  readonly key: string;
  readonly label: string;
  /** In the order of the sessions. */
  readonly members: readonly PlacedArm[];
}

export function letterOf(place: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + place);
}

export function placeSessions(overviews: readonly SessionOverview[]): ComparedSession[] {
  return overviews.map((overview, place) => ({ letter: letterOf(place), place, overview }));
}

/** @param armKey as of `PlacedArm.key` */
export function keyOf(sessionId: string, armId: string): string {
  return JSON.stringify([sessionId, armId]);
}

/** Arms of the same id and settings, else of the same id and label; in the order in which they first stand. */
export function groupArms(sessions: readonly ComparedSession[]): ArmGroup[] {
  const groups: { first: OverviewArm; members: PlacedArm[] }[] = [];
  for (const session of sessions) {
    const { arms } = session.overview;
    const { pairs } = matchArms(
      groups.map(({ first }) => first),
      arms,
    );
    const firstOf = new Map(pairs.map(({ baseline, arm }) => [arm, baseline]));
    for (const arm of arms) {
      const placed: PlacedArm = { key: keyOf(session.overview.session.id, arm.id), session, arm };
      const group = groups.find(({ first }) => first === firstOf.get(arm));
      if (group === undefined) groups.push({ first: arm, members: [placed] });
      else group.members.push(placed);
    }
  }
  return groups.map(({ first, members }) => ({ key: members[0]?.key ?? '', label: first.label, members }));
}

/** @example placedLabel(...) // 'A · Nova Micro' */
export function placedLabel({ session, arm }: PlacedArm): string {
  return `${session.letter} · ${arm.label}`;
}
