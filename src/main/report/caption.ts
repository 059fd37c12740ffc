/** What must stand beside every table: how many runs, when, where, and how they were measured. */
import type { OutlineArm, SessionOutline } from '../../shared/domain/session-outline.js';
import {
  calibrationPhrase,
  calibrationWords,
  floorPhrase,
  floorWords,
  idleWords,
  loadWords,
  wayWords,
} from './condition-words.js';

export interface CaptionFact {
  readonly name: string;
  readonly text: string;
}

/** One fact each; whether the session was simulated comes first. */
export function captionFacts({ session, arms }: SessionOutline): CaptionFact[] {
  const { plan, environment } = session;
  const count = (of: (arm: OutlineArm) => number): number => arms.reduce((sum, arm) => sum + of(arm), 0);
  const valid = count((arm) => arm.summary.n);
  const way = wayWords(environment);
  const facts: CaptionFact[] = [
    { name: 'simulated', text: simulation(session) },
    { name: 'session', text: `${session.name} (${session.id})` },
    { name: 'state', text: stateText(session) },
    { name: 'runs', text: `${valid} valid of ${count((arm) => arm.summary.planned)} planned` },
    { name: 'time', text: `${session.startedAt} to ${session.endedAt ?? 'now'}` },
    { name: 'region', text: plan.region },
    { name: 'endpoint', text: environment.endpointHost },
    ...(way === null ? [] : [{ name: 'way', text: way }]),
    { name: 'transport', text: [...new Set(arms.map((arm) => arm.settings.transport))].join(', ') },
    {
      name: 'connections',
      text: `${count((arm) => arm.summary.reusedConnections)} of ${runs(valid, 'valid')} reused one`,
    },
    { name: 'prompt cache', text: `read by ${count((arm) => arm.summary.cacheHits)} of ${runs(valid, 'valid')}` },
    { name: 'max tokens', text: String(plan.inference.maxTokens) },
    { name: 'order', text: `${plan.order}, seed ${plan.seed}, ${plan.warmups} warm-ups per arm` },
    { name: 'load', text: loadWords(plan) },
    { name: 'pauses', text: idleWords(plan) },
    { name: 'attempts', text: attempts(arms) },
    { name: 'client-delayed', text: `${count((arm) => arm.summary.clientDelayedRuns)} of ${runs(valid, 'valid')}` },
    { name: 'void', text: `${count((arm) => arm.summary.voidRuns)} (the clock was set, or the computer slept)` },
    { name: 'served otherwise', text: `${count((arm) => arm.summary.servedOtherwise)} (another tier or latency mode)` },
    { name: 'this computer adds', text: calibrationWords(environment) },
    { name: 'round trip before', text: floorWords(environment.networkFloorBefore, environment.proxyHost) },
    { name: 'round trip after', text: floorWords(environment.networkFloorAfter, environment.proxyHost) },
    { name: 'software', text: `Firsttoken ${environment.appVersion}, AWS SDK ${environment.sdkVersion}` },
  ];
  return facts;
}

/** @example 'done, stopped early (budget)' @example 'failed: The disk is full. Free some space.' */
function stateText({ state, stoppedEarly, failure }: SessionOutline['session']): string {
  if (failure !== null) return `${state}: ${failure}`;
  return stoppedEarly === null ? state : `${state}, stopped early (${stoppedEarly})`;
}

/** The facts that a table's caption has room for, as one line. */
export function captionLine(document: SessionOutline): string {
  const { simulated, environment } = document.session;
  const inLine = ['simulated', 'runs', 'time', 'region', 'way', 'transport', 'connections', 'load', 'max tokens'];
  const facts = captionFacts(document)
    .filter(({ name }) => inLine.includes(name) && (name !== 'simulated' || simulated))
    .map(({ name, text }) => (['region', 'way', 'simulated', 'load'].includes(name) ? text : `${name}: ${text}`));
  const adds = calibrationPhrase(environment);
  const floor = floorPhrase(environment);
  return [...facts, ...(adds === null ? [] : [`this computer ${adds}`]), ...(floor === null ? [] : [floor])].join(
    ' · ',
  );
}

function runs(count: number, kind: string): string {
  return `${count} ${kind} ${count === 1 ? 'run' : 'runs'}`;
}

/** Requests that were really sent, warm-ups included. */
function attempts(arms: readonly OutlineArm[]): string {
  const all = arms.flatMap((arm) => arm.runs);
  const sent = all.reduce((sum, run) => sum + run.attempts.length, 0);
  const resent = all.filter((run) => run.attempts.length > 1).length;
  const throttled = all.flatMap((run) => run.attempts).filter(({ failure }) => failure?.code === 'throttled').length;
  return `${sent} requests for ${all.length} runs; ${resent} runs were sent again; ${throttled} requests were throttled`;
}

function simulation({ simulated, environment }: SessionOutline['session']): string {
  if (!simulated) return 'no';
  const scale = environment.timeScale === null ? '' : `, time scale ${environment.timeScale}`;
  return `SIMULATED (scenario ${environment.scenario ?? 'unknown'}${scale}): says nothing about real models`;
}
