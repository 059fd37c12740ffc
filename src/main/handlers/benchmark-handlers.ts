/** Answers requests about the plan and the running session. */
import type { HandlersFor } from '../../shared/contract/contract.js';
import type { LiveKeeper } from '../live/live-keeper.js';
import type { Benchmark } from '../services/benchmark.js';
import type { PlanChecker } from '../services/plan-checker.js';

export function createBenchmarkHandlers(
  checker: PlanChecker,
  benchmark: Benchmark,
  live: LiveKeeper,
): HandlersFor<'plan' | 'benchmark' | 'live' | 'calibration'> {
  return {
    async 'plan.check'({ plan }) {
      const { problems, estimate } = await checker.check(plan);
      return { problems, estimate };
    },
    async 'benchmark.start'({ plan }) {
      return { sessionId: await benchmark.start(plan) };
    },
    async 'benchmark.cancel'({ sessionId }) {
      return { cancelled: await benchmark.cancel(sessionId) };
    },
    'benchmark.pause': ({ sessionId }) => Promise.resolve({ paused: benchmark.pause(sessionId) }),
    'benchmark.stop': ({ sessionId }) => Promise.resolve({ stopping: benchmark.stop(sessionId) }),
    async 'benchmark.resume'({ sessionId }) {
      return { resumed: await benchmark.resume(sessionId) };
    },
    async 'calibration.run'({ streams }) {
      return { calibration: await benchmark.calibrate(streams) };
    },
    'live.snapshot': () => Promise.resolve(live.snapshot()),
  };
}
