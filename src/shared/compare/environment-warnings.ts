/** In what two sessions differ beside the hour: each of these may be the cause of a difference. */
import type { OutlineArm, SessionOutline } from '../domain/session-outline.js';

interface ArmPair {
  readonly baseline: OutlineArm;
  readonly arm: OutlineArm;
}

/** @returns one sentence for each thing that differs, in both sessions' words */
export function environmentWarnings(
  { session: a }: SessionOutline,
  { session: b }: SessionOutline,
  pairs: readonly ArmPair[],
): string[] {
  const facts: readonly [string, string, string][] = [
    ['simulated or measured', word(a.simulated), word(b.simulated)],
    ['region', a.plan.region, b.plan.region],
    ['endpoint', endpoint(a), endpoint(b)],
    ['scenario', scenario(a), scenario(b)],
    ['proxy', a.environment.proxyHost ?? 'none', b.environment.proxyHost ?? 'none'],
    ['host', a.environment.host, b.environment.host],
    ['computer', computer(a), computer(b)],
    ['Firsttoken', a.environment.appVersion, b.environment.appVersion],
    ['AWS SDK', a.environment.sdkVersion, b.environment.sdkVersion],
    ['Node', a.environment.nodeVersion, b.environment.nodeVersion],
    ['order', a.plan.order, b.plan.order],
    ['load', JSON.stringify(a.plan.load), JSON.stringify(b.plan.load)],
    ['pause between runs', `${a.plan.idleSeconds} s`, `${b.plan.idleSeconds} s`],
  ];
  const differing = facts
    .filter(([, one, other]) => one !== other)
    .map(([name, one, other]) => `${name}: ${one} in ${a.id}, ${other} in ${b.id}.`);
  const samePrompt = a.plan.prompt.system === b.plan.prompt.system && a.plan.prompt.user === b.plan.prompt.user;
  return [
    ...differing,
    ...(samePrompt ? [] : [`prompt: not the same in ${a.id} and ${b.id}.`]),
    ...pairs.flatMap(({ baseline, arm }) => settingsWarning(baseline, arm)),
  ].map((warning) => `Different ${warning}`);
}

function settingsWarning(baseline: OutlineArm, arm: OutlineArm): string[] {
  const other = new Map(Object.entries(arm.settings));
  const differing = Object.entries(baseline.settings)
    .filter(([name, value]) => other.get(name) !== value)
    .map(([name, value]) => `${name} ${value ?? 'not set'} and ${other.get(name) ?? 'not set'}`);
  return differing.length === 0 ? [] : [`settings of ${arm.label}: ${differing.join(', ')}.`];
}

type SessionFacts = SessionOutline['session'];

function word(simulated: boolean): string {
  return simulated ? 'simulated' : 'measured';
}

/** The simulator takes any free port. */
function endpoint({ simulated, environment }: SessionFacts): string {
  return simulated ? 'the simulator' : environment.endpointHost;
}

function scenario({ environment: { scenario: name, timeScale } }: SessionFacts): string {
  return name === null ? 'none' : `${name}${timeScale === null ? '' : ` at time scale ${timeScale}`}`;
}

function computer({ environment: { cpuModel, cpuCount, platform, architecture } }: SessionFacts): string {
  return `${cpuModel ?? 'unknown processor'} x${cpuCount}, ${platform} ${architecture}`;
}
