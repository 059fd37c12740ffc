/** What must stand beside every table: how many runs, when, where, and how they were measured. */
import type { DocumentArm, SessionDocument } from '../../shared/domain/session-document.js';

export interface CaptionFact {
  readonly name: string;
  readonly text: string;
}

/** One fact each; whether the session was simulated comes first. */
export function captionFacts({ session, arms }: SessionDocument): CaptionFact[] {
  const { plan, environment } = session;
  const count = (of: (arm: DocumentArm) => number): number => arms.reduce((sum, arm) => sum + of(arm), 0);
  const valid = count((arm) => arm.summary.n);
  const facts: CaptionFact[] = [
    { name: 'simulated', text: simulation(session) },
    { name: 'session', text: `${session.name} (${session.id})` },
    { name: 'state', text: session.state },
    { name: 'runs', text: `${valid} valid of ${count((arm) => arm.summary.planned)} planned` },
    { name: 'time', text: `${session.startedAt} to ${session.endedAt ?? 'now'}` },
    { name: 'region', text: plan.region },
    { name: 'endpoint', text: environment.endpointHost },
    { name: 'transport', text: [...new Set(arms.map((arm) => arm.settings.transport))].join(', ') },
    { name: 'connections', text: `${count((arm) => arm.summary.reusedConnections)} of ${valid} valid runs reused one` },
    { name: 'prompt cache', text: `read by ${count((arm) => arm.summary.cacheHits)} of ${valid} valid runs` },
    { name: 'max tokens', text: String(plan.inference.maxTokens) },
    { name: 'order', text: `${plan.order}, seed ${plan.seed}, ${plan.warmups} warm-ups per arm` },
    { name: 'load', text: 'closed loop, one run at a time, no hidden retries' },
    { name: 'software', text: `Firsttoken ${environment.appVersion}, AWS SDK ${environment.sdkVersion}` },
  ];
  return facts;
}

/** The facts that a table's caption has room for, as one line. */
export function captionLine(document: SessionDocument): string {
  const inLine = ['simulated', 'runs', 'time', 'region', 'transport', 'connections', 'max tokens'];
  return captionFacts(document)
    .filter(({ name }) => inLine.includes(name) && (name !== 'simulated' || document.session.simulated))
    .map(({ name, text }) => (name === 'region' || name === 'simulated' ? text : `${name}: ${text}`))
    .join(' · ');
}

function simulation({ simulated, environment }: SessionDocument['session']): string {
  if (!simulated) return 'no';
  const scale = environment.timeScale === null ? '' : `, time scale ${environment.timeScale}`;
  return `SIMULATED (scenario ${environment.scenario ?? 'unknown'}${scale}): says nothing about real models`;
}
