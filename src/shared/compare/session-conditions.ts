/** Under what a session was measured, beside its arms: each of these may be the cause of a difference between sessions. */
import type { Session } from '../domain/session.js';

export type SessionFacts = Pick<Session, 'id' | 'simulated' | 'plan' | 'environment'>;

/** Name and value, always the same names in the same order. */
export function sessionConditions(session: SessionFacts): (readonly [name: string, value: string])[] {
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
    ['load', JSON.stringify(plan.load)],
    ['pause between runs', `${plan.idleSeconds} s`],
  ];
}

export function hasSamePrompt({ plan: { prompt: a } }: SessionFacts, { plan: { prompt: b } }: SessionFacts): boolean {
  return a.system === b.system && a.user === b.user;
}

function scenario({ environment: { scenario: name, timeScale } }: SessionFacts): string {
  return name === null ? 'none' : `${name}${timeScale === null ? '' : ` at time scale ${timeScale}`}`;
}

function computer({ environment: { cpuModel, cpuCount, platform, architecture } }: SessionFacts): string {
  return `${cpuModel ?? 'unknown processor'} x${cpuCount}, ${platform} ${architecture}`;
}
