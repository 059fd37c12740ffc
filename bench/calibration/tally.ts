/** Counts the answers to the questions over the sessions of one kind. */
import { errorOf, type Rate, shareOf } from './rate.js';
import { type Goal, type QuestionId, questions } from './questions.js';

export interface Figure {
  readonly question: QuestionId;
  /** What the sessions were. */
  readonly truth: string;
  /** Runs of each arm; null where it varies. */
  readonly n: number | null;
  readonly own: Rate;
  readonly goal: Goal | null;
  /** What others make of the same sessions, by what they do. */
  readonly peers: Readonly<Record<string, Rate>>;
}

export interface Tally {
  /** Firsttoken's answer: whether what the question's title says was so. */
  own(question: QuestionId, hit: boolean): void;
  peer(question: QuestionId, peer: string, hit: boolean): void;
  /** @param unjudged questions whose goal these sessions are not meant to meet */
  figures(unjudged?: readonly QuestionId[]): Figure[];
}

interface Counts {
  hits: number;
  of: number;
}

export function createTally(truth: string, n: number | null): Tally {
  const own = new Map<QuestionId, Counts>();
  const peers = new Map<QuestionId, Map<string, Counts>>();
  return {
    own(question, hit) {
      count(own, question, hit);
    },
    peer(question, peer, hit) {
      const ofQuestion = peers.get(question) ?? new Map<string, Counts>();
      peers.set(question, ofQuestion);
      count(ofQuestion, peer, hit);
    },
    figures: (unjudged = []) =>
      [...own].map(([question, rate]) => ({
        question,
        truth,
        n,
        own: rate,
        goal: unjudged.includes(question) ? null : questions[question].goal,
        peers: Object.fromEntries(peers.get(question) ?? []),
      })),
  };
}

function count<K>(counts: Map<K, Counts>, key: K, hit: boolean): void {
  const { hits, of } = counts.get(key) ?? { hits: 0, of: 0 };
  counts.set(key, { hits: hits + (hit ? 1 : 0), of: of + 1 });
}

/** `within error`: beyond the goal by no more than what the number of sessions leaves open. */
export type Verdict = 'met' | 'within error' | 'MISSED';

/** Monte-Carlo errors that a figure may be beyond its goal. */
const ERRORS = 2;

/** @returns null for a figure that is not judged; what was never asked misses its goal */
export function verdictOf({ own, goal }: Pick<Figure, 'own' | 'goal'>): Verdict | null {
  if (goal === null) return null;
  const { least = 0, most = 1 } = goal;
  const share = shareOf(own);
  if (share >= least && share <= most) return 'met';
  const margin = ERRORS * errorOf(own);
  return share >= least - margin && share <= most + margin ? 'within error' : 'MISSED';
}
