/** What the arms on the screen stand against: the same arm of one session, or one arm of the user's choice. */
import type { RequestInput } from '../../../shared/contract/contract.js';
import { type ArmGroup, type ComparedSession, type PlacedArm, placedLabel } from './compared-sessions.js';

export type Baseline = { kind: 'session'; sessionId: string } | { kind: 'arm'; armKey: string };

/** What was chosen, as far as it still stands on the screen; else the same arm of the first session. */
export function baselineOn(
  chosen: Baseline | null,
  sessions: readonly ComparedSession[],
  arms: readonly PlacedArm[],
): Baseline {
  const stands =
    chosen !== null &&
    (chosen.kind === 'session'
      ? sessions.some(({ overview }) => overview.session.id === chosen.sessionId)
      : arms.some(({ key }) => key === chosen.armKey));
  return stands ? chosen : { kind: 'session', sessionId: sessions[0]?.overview.session.id ?? '' };
}

/**
 * Against one arm exactly those on the screen are compared. Against a session all that it has in common with the others:
 * which of them are looked at changes nothing of what they are adjusted for.
 */
export function comparisonRequest(
  baseline: Baseline,
  sessions: readonly ComparedSession[],
  shown: readonly PlacedArm[],
): RequestInput<'sessions.compare'> | null {
  const ids = sessions.map(({ overview }) => overview.session.id);
  if (ids.length < 2) return null;
  if (baseline.kind === 'session') {
    return { ids: [baseline.sessionId, ...ids.filter((id) => id !== baseline.sessionId)] };
  }
  const places = shown.map(placeOf);
  const chosen = shown.find(({ key }) => key === baseline.armKey);
  if (chosen === undefined || places.length < 2) return null;
  return { ids, chosen: { baseline: placeOf(chosen), arms: places } };
}

export interface BaselineChoice {
  readonly value: string;
  readonly label: string;
}

export function sessionChoices(sessions: readonly ComparedSession[]): BaselineChoice[] {
  return sessions.map(({ letter, overview: { session } }) => ({
    value: valueOf({ kind: 'session', sessionId: session.id }),
    label: `The same arm in ${letter}`,
  }));
}

export function armChoices(groups: readonly ArmGroup[]): BaselineChoice[] {
  return groups.flatMap(({ members }) =>
    members.map((placed) => ({ value: valueOf({ kind: 'arm', armKey: placed.key }), label: placedLabel(placed) })),
  );
}

export function valueOf(baseline: Baseline): string {
  return baseline.kind === 'session' ? `session ${baseline.sessionId}` : `arm ${baseline.armKey}`;
}

export function baselineOf(value: string): Baseline {
  return value.startsWith('arm ')
    ? { kind: 'arm', armKey: value.slice('arm '.length) }
    : { kind: 'session', sessionId: value.slice('session '.length) };
}

function placeOf({ session, arm }: PlacedArm) {
  return { session: session.overview.session.id, arm: arm.id };
}
