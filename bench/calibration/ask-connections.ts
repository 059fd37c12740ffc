/** Sessions in which requests fail: whether those that met a dead connection are told from all others. */
import { toAttempt } from '../../src/main/benchmark/attempt-record.js';
import type { FailureCode } from '../../src/shared/domain/failure.js';
import type { Run } from '../../src/shared/domain/run.js';
import type { Session } from '../../src/shared/domain/session.js';
import type { SessionOutline } from '../../src/shared/domain/session-outline.js';
import { seededRandom } from '../../src/shared/statistics/seeded-random.js';
import { drawLookalike, drawMishap, judgeMishap, type Mishap, TIMEOUT_MS } from './broken-attempt.js';
import { deriveSeed } from './derive-seed.js';
import { lognormal } from './distributions.js';
import { answeredAttempt, makeRun } from './make-run.js';
import { makeSession, outlineOf, scheduleOf } from './make-session.js';
import { LEVEL_MS } from './play-session.js';
import { createTally, type Figure, type Tally } from './tally.js';

const DEAD: FailureCode = 'dead-socket';
/** Of the runs. */
const FAILS = 0.05;
/** Of those that fail, sent again and answered. */
const SENT_AGAIN = 0.5;
const PLACE_MS = 2 * TIMEOUT_MS;
const RETRY_AFTER_MS = 100;

/** What nobody could tell: shown, so that the other figures are not taken for more than they are. */
export function askLookalikes(attempts: number): Figure[] {
  const byName = new Map<string, Tally>();
  const random = seededRandom(deriveSeed('lookalikes'));
  for (let index = 0; index < attempts; index += 1) {
    const mishap = drawLookalike(random);
    const tally = byName.get(mishap.name) ?? createTally(mishap.name, null);
    byName.set(mishap.name, tally);
    const { outcome } = judgeMishap(mishap, 0n);
    tally.own('lookalike', outcome.kind === 'failed' && outcome.failure.code !== DEAD);
  }
  return [...byName.values()].flatMap((tally) => tally.figures());
}

/** @returns one figure for each way to fail, and one for the finding */
export function askConnections(n: number, sessions: number): Figure[] {
  const byName = new Map<string, Tally>();
  const found = createTally('nine ways to fail', n);
  const template = makeSession({ arms: [{ modelId: 'model-1' }, { modelId: 'model-2' }], runs: n });
  for (let index = 0; index < sessions; index += 1) {
    const seed = deriveSeed('connections', n, index);
    const session = { ...template, plan: { ...template.plan, seed: deriveSeed(seed, 'order') } };
    const sent = sendRuns(session, seededRandom(deriveSeed(seed, 'runs')));
    for (const { mishap, code } of sent) {
      if (mishap === null) continue;
      const tally = byName.get(mishap.name) ?? createTally(mishap.name, n);
      byName.set(mishap.name, tally);
      tally.own('deadSocket', code !== null && (code === DEAD) === mishap.isDead);
    }
    const answer = outlineOf(
      session,
      sent.map(({ run }) => run),
    );
    found.own('deadSocketFinding', isFoundRight(answer, sent));
  }
  return [...[...byName.values()].flatMap((tally) => tally.figures()), ...found.figures()];
}

interface SentRun {
  readonly run: Run;
  readonly mishap: Mishap | null;
  /** What the first attempt was taken for; null: nothing failed. */
  readonly code: FailureCode | null;
}

function sendRuns(session: Session, random: () => number): SentRun[] {
  return scheduleOf(session).map((slot) => {
    const sentAtMs = slot.sequence * PLACE_MS;
    const answered = answeredAttempt(sentAtMs, LEVEL_MS * lognormal.draw(random).factor);
    if (random() >= FAILS) return { run: makeRun(slot, sentAtMs, [answered]), mishap: null, code: null };
    const mishap = drawMishap(random);
    const { record, outcome } = judgeMishap(mishap, BigInt(answered.timeline.sentAtNs));
    const failure = outcome.kind === 'failed' || outcome.kind === 'incomplete' ? outcome.failure : null;
    const failed = toAttempt(record, { number: 1, waitedMs: 0 }, failure);
    const code = failure?.code ?? null;
    if (outcome.kind !== 'failed' || random() >= SENT_AGAIN)
      return { run: makeRun(slot, sentAtMs, [failed], outcome), mishap, code };
    const again = { ...answered, number: 2, waitedMs: RETRY_AFTER_MS };
    return { run: makeRun(slot, sentAtMs, [failed, again]), mishap, code };
  });
}

function isFoundRight({ arms, findings }: SessionOutline, sent: readonly SentRun[]): boolean {
  const dead = sent.filter(({ mishap }) => mishap?.isDead === true);
  const finding = findings.find(({ kind }) => kind === 'dead-sockets');
  const isNamed = (armId: string) => finding?.arms.includes(armId) ?? false;
  return (
    (finding?.evidence['runs'] ?? 0) === dead.length &&
    arms.every(({ id }) => isNamed(id) === dead.some(({ run }) => run.armId === id))
  );
}
