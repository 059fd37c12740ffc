/** Under what sessions were measured, beside their arms: each of these may be the cause of a difference between them. */
import type { PlanLoad } from '../domain/plan.js';
import type { Session } from '../domain/session.js';
import { formatFigure } from '../domain/figures/format-figure.js';
import { promptsInWords } from './prompt-words.js';

export type SessionFacts = Pick<Session, 'id' | 'simulated' | 'plan' | 'environment'>;

/** Something that is not the same in all sessions. */
export interface DifferingCondition {
  readonly name: string;
  /** One for each session, in their order. */
  readonly values: readonly string[];
}

/** Connections that take twice as long start elsewhere, or go another way; below this many milliseconds it is noise. */
const FAR_TIMES = 2;
const FAR_MS = 5;

/** @returns in an order that is always the same; empty when all are alike */
export function differingConditions(sessions: readonly SessionFacts[]): DifferingCondition[] {
  const facts = sessions.map(factsOf);
  const names = facts[0]?.map(([name]) => name) ?? [];
  return [
    ...names.map((name, index) => ({ name, values: facts.map((each) => each[index]?.[1] ?? '') })),
    { name: 'network to the endpoint', values: networkWords(sessions) },
    { name: 'prompt', values: promptsInWords(sessions.map(({ plan }) => plan.prompt)) },
  ].filter(({ values }) => new Set(values).size > 1);
}

/** Name and value, always the same names in the same order. */
function factsOf(session: SessionFacts): (readonly [name: string, value: string])[] {
  const { simulated, plan, environment } = session;
  return [
    ['simulated or measured', simulated ? 'simulated' : 'measured'],
    ['region', plan.region],
    // The simulator takes any free port.
    ['endpoint', simulated ? 'the simulator' : environment.endpointHost],
    ['scenario', scenario(session)],
    ['proxy', environment.proxyHost ?? 'none'],
    ['host', environment.host],
    ['computer', computer(session)],
    ['Firsttoken', environment.appVersion],
    ['AWS SDK', environment.sdkVersion],
    ['Node', environment.nodeVersion],
    ['order', plan.order],
    ['load', loadWords(plan.load)],
    ['pause between runs', `${plan.idleSeconds} s`],
  ];
}

function scenario({ environment: { scenario: name, timeScale } }: SessionFacts): string {
  return name === null ? 'none' : `${name}${timeScale === null ? '' : ` at time scale ${timeScale}`}`;
}

function computer({ environment: { cpuModel, cpuCount, platform, architecture } }: SessionFacts): string {
  return `${cpuModel ?? 'unknown processor'} x${cpuCount}, ${platform} ${architecture}`;
}

/** @example 'closed, one after the other' @example 'open, 2 per second, poisson arrivals' */
function loadWords(load: PlanLoad): string {
  if (load.kind === 'open') return `open, ${load.requestsPerSecond} per second, ${load.arrivals} arrivals`;
  return `closed, ${load.concurrency === 1 ? 'one after the other' : `${load.concurrency} at once`}`;
}

/** The same words for all unless some stand far apart: no two measurements of a network agree. */
function networkWords(sessions: readonly SessionFacts[]): string[] {
  const floors = sessions.map(leastConnectMs);
  const known = floors.filter((ms) => ms !== null);
  const nearest = Math.min(...known);
  const farthest = Math.max(...known);
  const areApart = farthest >= nearest * FAR_TIMES && farthest - nearest >= FAR_MS;
  if (known.length < 2 || !areApart) return sessions.map(() => 'alike');
  return floors.map((ms) => (ms === null ? 'not measured' : `${formatFigure(ms, 1)} ms to connect`));
}

/** Milliseconds: the least of all connections, the one that waited for nothing. */
function leastConnectMs({ environment: { networkFloorBefore, networkFloorAfter } }: SessionFacts): number | null {
  const floors = [networkFloorBefore, networkFloorAfter].filter((floor) => floor !== null);
  return floors.length === 0 ? null : Math.min(...floors.map(({ minMs }) => minMs));
}
