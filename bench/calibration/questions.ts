/** What is asked of every kind of session, and which answer is good enough. */

export interface Goal {
  /** Shares, 0..1. */
  readonly least?: number;
  readonly most?: number;
}

interface Question {
  readonly title: string;
  /** null: shown, not judged. */
  readonly goal: Goal | null;
}

const coverage: Goal = { least: 0.94, most: 0.99 };
const classified: Goal = { least: 0.99 };

/** In the order of the tables. Shares are of sessions, unless the title names something smaller. */
export const questions = {
  median: { title: "the median's interval covers the median of the session (per arm)", goal: coverage },
  otherDays: { title: "the median's interval covers the median of other days (per arm)", goal: null },
  identical: { title: 'two identical models are called different', goal: { most: 0.05 } },
  sixIdentical: { title: 'any of six identical models is called different (15 pairs)', goal: { most: 0.05 } },
  slower: { title: 'a model that takes 1.5 times as long is found', goal: { least: 0.9 } },
  wrongWay: { title: 'the faster of two models is called slower', goal: { most: 0.01 } },
  ratio: { title: "the ratio's interval covers the true 1.5", goal: coverage },
  slowFirst: { title: 'a first run of 5 times its length is found', goal: { least: 0.9 } },
  slowFirstLabel: { title: 'a first run of 5 times its length is labelled slow', goal: null },
  falseSlowFirst: { title: 'a first run is found slow that was not', goal: { most: 0.03 } },
  falseSlowLabel: { title: 'any run is labelled slow that was not', goal: { most: 0.03 } },
  spike: { title: 'a spike is labelled slow (per spike)', goal: null },
  cacheClass: { title: 'the cache class is right (per run)', goal: classified },
  cacheFinding: { title: 'misses, skips and implicit hits are found for the right arms', goal: classified },
  cacheRatio: { title: 'the effect of a cache hit is covered, with misses among the hits', goal: coverage },
  deadSocket: { title: 'a failed attempt is rightly told from, or as, a dead socket (per attempt)', goal: classified },
  lookalike: { title: 'a failure that only looks like a dead socket is told from one (per attempt)', goal: null },
  deadSocketFinding: { title: 'dead sockets are found, and counted right', goal: classified },
  fallback: { title: 'a run served by another tier or mode is set apart (per run)', goal: classified },
  fallbackFinding: { title: 'fallbacks are found for the right arms, and counted right', goal: classified },
  fallbackMedian: {
    title: "the median's interval covers the tier asked for, with fallbacks (per arm)",
    goal: coverage,
  },
} as const satisfies Record<string, Question>;

export type QuestionId = keyof typeof questions;
