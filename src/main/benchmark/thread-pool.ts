/**
 * Measuring threads of a session. Streams that share a thread delay each other's stamps, so they are spread: the thread
 * with the fewest streams first, and more threads as there are more streams and cores for them.
 */
import type { LiveNews, MeasureRequest, MeasureTarget, MeasuringThread } from './ports.js';
import type { Measurement } from '../../shared/domain/run.js';
import { mostThreads, STREAMS_PER_THREAD } from './streams-per-thread.js';

export interface ThreadPool extends MeasuringThread {
  /**
   * Makes ready as many threads as that many streams at once need, and closes those that are left over. One that is
   * needed later is made ready when its first run is due, which delays that run.
   *
   * @param streams 1 when left out
   * @throws Error when a thread cannot be made ready
   */
  prepare(target: MeasureTarget, streams?: number): Promise<void>;
  /** After the last run: closes all threads but one, which the next session finds warm. */
  rest(): Promise<void>;
}

interface Member {
  readonly thread: MeasuringThread;
  ready: boolean;
  streams: number;
  /** Resolves when it can measure. */
  prepared: Promise<void>;
}

/**
 * @param start makes a thread that is not ready yet
 * @param limit threads at most
 */
export function createThreadPool(start: () => MeasuringThread, limit = mostThreads()): ThreadPool {
  let members: Member[] = [];
  let target: MeasureTarget | null = null;

  function addMember(): Member {
    const member: Member = { thread: start(), ready: false, streams: 0, prepared: Promise.resolve() };
    members.push(member);
    return member;
  }

  function makeReady(member: Member, forTarget: MeasureTarget): Promise<void> {
    member.ready = false;
    member.prepared = member.thread.prepare(forTarget).then(() => {
      member.ready = true;
    });
    return member.prepared;
  }

  /** One that is ready before one that is not: waiting for a thread would be measured as waiting for the model. */
  function leastBusy(forTarget: MeasureTarget): Member {
    const free = members.length < limit ? members.filter(({ streams }) => streams < STREAMS_PER_THREAD) : members;
    const ready = free.filter((member) => member.ready);
    const [first] = (ready.length > 0 ? ready : free).toSorted((a, b) => a.streams - b.streams);
    if (first !== undefined) return first;
    const added = addMember();
    // Whoever measures on it hears of its failure.
    makeReady(added, forTarget).catch(() => undefined);
    return added;
  }

  function keepOnly(count: number): Promise<unknown> {
    const surplus = members.slice(count);
    members = members.slice(0, count);
    return Promise.all(surplus.map(({ thread }) => thread.close()));
  }

  return {
    async prepare(newTarget, streams = 1) {
      target = newTarget;
      const wanted = Math.min(limit, Math.max(1, Math.ceil(streams / STREAMS_PER_THREAD)));
      const closed = keepOnly(wanted);
      while (members.length < wanted) addMember();
      await Promise.all([closed, ...members.map((member) => makeReady(member, newTarget))]);
    },

    async rest() {
      await keepOnly(1);
    },

    async measure(
      request: MeasureRequest,
      onNews: (news: LiveNews) => void,
      signal: AbortSignal,
    ): Promise<Measurement> {
      if (target === null) throw new Error('No measuring thread is running: prepare them first.');
      const member = leastBusy(target);
      member.streams += 1;
      try {
        if (!member.ready) await member.prepared;
        return await member.thread.measure(request, onNews, signal);
      } finally {
        member.streams -= 1;
      }
    },

    async renew(credentials) {
      if (target === null) throw new Error('No measuring thread is running: prepare them first.');
      target = { ...target, credentials };
      await Promise.all(
        members.map(async (member) => {
          await member.prepared;
          await member.thread.renew(credentials);
        }),
      );
    },

    async close() {
      target = null;
      await keepOnly(0);
    },
  };
}
