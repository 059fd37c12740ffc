/** Which of a region's hosts the form of a benchmark asks for: those of FIPS 140, those that speak IPv6 too. */
import { isSimulated, type Plan } from '../../shared/domain/plan.js';

/** `configured`: as the environment or the profile says. */
export const hostChoices = ['configured', 'on', 'off'] as const;
export type HostChoice = (typeof hostChoices)[number];

type Hosts = Pick<Plan, 'fips' | 'dualStack'>;

/** As a plan has it. Not shown with the simulator, so that they must not have a say there. */
export function plannedHosts(form: { profile: string; fips: HostChoice; dualStack: HostChoice }): Hosts {
  const asked = (choice: HostChoice) => (isSimulated(form) || choice === 'configured' ? null : choice === 'on');
  return { fips: asked(form.fips), dualStack: asked(form.dualStack) };
}

export function hostChoice(planned: boolean | null): HostChoice {
  return planned === null ? 'configured' : planned ? 'on' : 'off';
}
