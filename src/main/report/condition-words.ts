/** In words: what lay between the models and their figures, and how the requests were laid out in time. */
import { formatFigure } from '../../shared/domain/figures/format-figure.js';
import type { Plan } from '../../shared/domain/plan.js';
import type { Environment, NetworkFloor } from '../../shared/domain/session.js';

/** @example milliseconds(0.31) // "0.3 ms"; milliseconds(55.2) // "55 ms" */
export function milliseconds(value: number): string {
  return `${formatFigure(value, value < 10 ? 1 : 0)} ms`;
}

/** For one line: the usual error of a first delta, and the worst of any. null: not measured. */
export function calibrationPhrase({ calibration }: Environment): string | null {
  if (calibration === null) return null;
  const { firstDeltaMs, followingDeltaMs } = calibration;
  const worstMs = Math.max(firstDeltaMs.max, followingDeltaMs.max);
  return `adds p50 ${milliseconds(firstDeltaMs.p50)}, at most ${milliseconds(worstMs)} (over http1)`;
}

/** All of it, with how many values each figure stands on. */
export function calibrationWords({ calibration }: Environment): string {
  if (calibration === null) return 'not measured';
  const { firstDeltaMs: first, followingDeltaMs: following, streams, measuredAt } = calibration;
  return (
    `first delta: p50 ${milliseconds(first.p50)}, largest ${milliseconds(first.max)} (n=${first.n}); ` +
    `following deltas: p50 ${milliseconds(following.p50)}, p99 ${milliseconds(following.p99)}, ` +
    `largest ${milliseconds(following.max)} (n=${following.n}); ` +
    `against a local stream over http1, ${streams} at once, quantiles of type 8, measured at ${measuredAt}; subtracted from nothing`
  );
}

/** For one line: before and after where the two differ in what is printed. null: not measured. */
export function floorPhrase({ networkFloorBefore, networkFloorAfter, proxyHost }: Environment): string | null {
  const medians = [networkFloorBefore, networkFloorAfter]
    .filter((floor) => floor !== null)
    .map((floor) => milliseconds(floor.medianMs));
  if (medians.length === 0) return null;
  return `round trip ${proxyHost === null ? '' : 'to the proxy '}${[...new Set(medians)].join(' to ')}`;
}

/** @param proxyHost of the session's proxy, where its connections ended; null: none */
export function floorWords(floor: NetworkFloor | null, proxyHost: string | null): string {
  if (floor === null) return 'not measured';
  const peer = proxyHost === null ? 'the endpoint' : `the proxy ${proxyHost}`;
  return (
    `median ${milliseconds(floor.medianMs)}, least ${milliseconds(floor.minMs)} of ${floor.n} TCP connections to ` +
    `${peer}, measured at ${floor.measuredAt}`
  );
}

/** What is not usual about the way to the endpoint; null when nothing is. */
export function wayWords({ fips, dualStack, proxyHost, caBundle }: Environment): string | null {
  const words = [
    ...(fips ? ['FIPS host'] : []),
    ...(dualStack ? ['dual-stack host'] : []),
    ...(proxyHost === null ? [] : [`through the proxy ${proxyHost}`]),
    ...(caBundle ? ["with the user's certificate bundle"] : []),
  ];
  return words.length === 0 ? null : words.join(', ');
}

export function loadWords({ load, retries }: Pick<Plan, 'load' | 'retries'>): string {
  const resent =
    retries === 0 ? 'no retries' : `up to ${retries} ${retries === 1 ? 'retry' : 'retries'}, each attempt kept`;
  if (load.kind === 'open')
    return `open loop, ${load.requestsPerSecond} requests/s, ${load.arrivals === 'poisson' ? 'Poisson arrivals' : 'even distances'}, ${resent}`;
  const once = load.concurrency === 1 ? 'one run at a time' : `${load.concurrency} runs at once`;
  return `closed loop, ${once}, ${resent}`;
}

/** Pauses that the plan asks for, at time scale 1. */
export function idleWords({ idleSeconds, arms }: Pick<Plan, 'idleSeconds' | 'arms'>): string {
  const own = [...new Set(arms.map((arm) => arm.idleSeconds))].toSorted((a, b) => a - b);
  const ownWords = own.some((seconds) => seconds > 0)
    ? `, and by arm ${own.map((seconds) => `${seconds} s`).join(', ')}`
    : '';
  return `${idleSeconds} s between runs${ownWords}`;
}
