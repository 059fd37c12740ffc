/** In what two sessions differ beside the hour: each of these may be the cause of a difference. */
import type { Arm, Session } from '../domain/session.js';

type PairedArm = Pick<Arm, 'label' | 'settings'>;
interface ArmPair {
  readonly baseline: PairedArm;
  readonly arm: PairedArm;
}
type SessionFacts = Pick<Session, 'id' | 'simulated' | 'plan' | 'environment'>;

/** @returns one sentence for each thing that differs, in both sessions' words */
export function environmentWarnings(
  { session: a }: { readonly session: SessionFacts },
  { session: b }: { readonly session: SessionFacts },
  pairs: readonly ArmPair[],
): string[] {
  return [
    ...differingFacts(a, b).map(([name, one, other]) => `${name}: ${one} in ${a.id}, ${other} in ${b.id}.`),
    ...(hasSamePrompt(a, b) ? [] : [`prompt: not the same in ${a.id} and ${b.id}.`]),
    ...pairs.flatMap((pair) => {
      const settings = differingSettings(pair).map(([name, one, other]) => `${name} ${one} and ${other}`);
      return settings.length === 0 ? [] : [`settings of ${pair.arm.label}: ${settings.join(', ')}.`];
    }),
  ].map((warning) => `Different ${warning}`);
}

/**
 * The same for one arm of both, told of the second session to somebody who looks at the first.
 *
 * @example ['AWS SDK: 3.1164.0, not 3.1165.0']
 */
export function conditionsThatDiffer(asked: SessionFacts, other: SessionFacts, pair: ArmPair): string[] {
  const differing = [...differingFacts(asked, other), ...differingSettings(pair)];
  return [
    ...differing.map(([name, one, found]) => `${name}: ${found}, not ${one}`),
    ...(hasSamePrompt(asked, other) ? [] : ['another prompt']),
  ];
}

/** Name, what it is in the first, what it is in the second. */
function differingFacts(a: SessionFacts, b: SessionFacts): [string, string, string][] {
  const facts: [string, string, string][] = [
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
  return facts.filter(([, one, other]) => one !== other);
}

function hasSamePrompt({ plan: { prompt: a } }: SessionFacts, { plan: { prompt: b } }: SessionFacts): boolean {
  return a.system === b.system && a.user === b.user;
}

function differingSettings({ baseline, arm }: ArmPair): [string, string, string][] {
  const other = new Map(Object.entries(arm.settings));
  return Object.entries(baseline.settings)
    .filter(([name, value]) => other.get(name) !== value)
    .map(([name, value]) => [name, String(value ?? 'not set'), String(other.get(name) ?? 'not set')]);
}

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
