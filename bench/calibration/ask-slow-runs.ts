/** Runs that were planted slow, and runs that are called slow and were not. */
import type { SessionOutline } from '../../src/shared/domain/session-outline.js';
import { finds } from './answers.js';
import type { Condition } from './conditions.js';
import { deriveSeed } from './derive-seed.js';
import { tukeyFence } from './peers.js';
import { answerTo, type Played, playSession, timesOf } from './play-session.js';
import { createTally, type Figure, type Tally } from './tally.js';

const TUKEY = 'Tukey 1.5 IQR';
const FIRST_RUN_FACTOR = 5;

/** The first run of the first arm takes five times as long as it would have. */
export function askSlowFirst({ name, distribution, drift }: Condition, n: number, sessions: number): Figure[] {
  const tally = createTally(name, n);
  for (let index = 0; index < sessions; index += 1) {
    const seed = deriveSeed('slow first', name, n, index);
    const truth = { distribution, drift, n, factors: [1, 1], firstRunFactor: FIRST_RUN_FACTOR };
    const played = playSession(truth, seed, 'shuffled');
    const answer = answerTo(played);
    const [planted] = answer.arms;
    tally.own('slowFirst', planted !== undefined && finds(answer, 'slow-first-run', planted.id));
    tally.own('slowFirstLabel', planted?.runs[0]?.slow === true);
    const times = timesOf(played.byArm[0] ?? []);
    tally.peer('slowFirstLabel', TUKEY, (times[0] ?? 0) > tukeyFence(times));
  }
  return tally.figures(name === 'wide' ? ['slowFirst'] : []);
}

/** Of a session without planted first runs; spikes of the distribution are slow indeed. */
export function askFalseSlow(tally: Tally, { byArm }: Played, answer: SessionOutline): void {
  const arms = byArm.map((played, place) => {
    const arm = answer.arms[place];
    const fence = tukeyFence(timesOf(played));
    return {
      accused: arm !== undefined && finds(answer, 'slow-first-run', arm.id) && played[0]?.slow !== true,
      runs: played.map(({ slow, ttftMs }, index) => ({
        slow,
        labelled: arm?.runs[index]?.slow === true,
        fenced: ttftMs > fence,
      })),
    };
  });
  const runs = arms.flatMap((arm) => arm.runs);
  tally.own(
    'falseSlowFirst',
    arms.some(({ accused }) => accused),
  );
  tally.own(
    'falseSlowLabel',
    runs.some(({ slow, labelled }) => labelled && !slow),
  );
  tally.peer(
    'falseSlowLabel',
    TUKEY,
    runs.some(({ slow, fenced }) => fenced && !slow),
  );
  for (const { slow, labelled, fenced } of runs) {
    if (!slow) continue;
    tally.own('spike', labelled);
    tally.peer('spike', TUKEY, fenced);
  }
}
