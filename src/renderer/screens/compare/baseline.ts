/** What the arms on the screen stand against: the same arm of one session, or one arm of the user's choice. */
import type { RequestInput } from '../../../shared/contract/contract.js';
import { isPresentable, PRESENTABLE_FROM } from '../../../shared/statistics/presentable.js';
import { type ArmGroup, type ComparedSession, type PlacedArm, placedLabel } from './compared-sessions.js';

export type Baseline = { kind: 'session'; sessionId: string } | { kind: 'arm'; armKey: string };

/** What was chosen, as far as it still stands on the screen; else the same arm of the usual session. */
export function baselineOn(
  chosen: Baseline | null,
  sessions: readonly ComparedSession[],
  groups: readonly ArmGroup[],
  arms: readonly PlacedArm[],
): Baseline {
  const stands =
    chosen !== null &&
    (chosen.kind === 'session'
      ? sessions.some(({ overview }) => overview.session.id === chosen.sessionId)
      : arms.some(({ key }) => key === chosen.armKey));
  return stands ? chosen : { kind: 'session', sessionId: usualSession(sessions, groups)?.overview.session.id ?? '' };
}

/**
 * What came later stands against what was before, unless that has too few runs: a comparison says little then, however
 * many the others have. So it is the session against which most arms can be compared; of several the oldest.
 */
function usualSession(sessions: readonly ComparedSession[], groups: readonly ArmGroup[]): ComparedSession | undefined {
  const [best] = oldestFirst(sessions).toSorted(
    (a, b) => partners(b, groups, hasEnoughRuns) - partners(a, groups, hasEnoughRuns),
  );
  return best;
}

/** Why the usual baseline is not the oldest session; null where it is. */
export function baselineReason(sessions: readonly ComparedSession[], groups: readonly ArmGroup[]): string | null {
  const [oldest] = oldestFirst(sessions);
  const usual = usualSession(sessions, groups);
  if (oldest === undefined || usual === undefined || oldest === usual) return null;
  const sharesLess = partners(oldest, groups, () => true) < partners(usual, groups, hasEnoughRuns);
  return sharesLess
    ? `Session ${oldest.letter} is older, but shares fewer arms with the others.`
    : `Session ${oldest.letter} is older, but has fewer than ${PRESENTABLE_FROM.comparison} runs of an arm.`;
}

/** Arms of the other sessions that such arms of this one have beside them. */
function partners(
  session: ComparedSession,
  groups: readonly ArmGroup[],
  counts: (placed: PlacedArm) => boolean,
): number {
  return groups.reduce((sum, { members }) => {
    const own = members.find((member) => member.session === session);
    return own !== undefined && counts(own) ? sum + members.length - 1 : sum;
  }, 0);
}

function hasEnoughRuns({ arm }: PlacedArm): boolean {
  return isPresentable('comparison', arm.summary.n);
}

function oldestFirst(sessions: readonly ComparedSession[]): ComparedSession[] {
  const startOf = ({ overview }: ComparedSession) => Date.parse(overview.session.startedAt);
  return sessions.toSorted((a, b) => startOf(a) - startOf(b));
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
    label: `The same arm in session ${letter}`,
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
