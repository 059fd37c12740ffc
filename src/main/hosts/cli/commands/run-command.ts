/** `run`: makes a plan of the options, executes it and prints its results. */
import { isatty } from 'node:tty';
import { parsePlan, type PlanProblem } from '../../../../shared/domain/plan-problems.js';
import type { Application } from '../../../application-interface.js';
import { resolveArms } from '../../../plan/resolve-arms.js';
import { checkAccess } from '../check-access.js';
import { exitCodeOfSession, exitCodes } from '../exit-codes.js';
import { watchInterruption } from '../interruption.js';
import { problemText, ReportedError, unwrap } from '../messages.js';
import { offerSignIn } from '../offer-sign-in.js';
import { withApplication } from '../open-application.js';
import { planFromOptions } from '../plan-from-options.js';
import { planSources } from '../plan-sources.js';
import { printDocument } from '../print-document.js';
import type { RunOptions } from '../run-options.js';
import { nextEnter } from '../next-enter.js';
import { runPlan } from '../run-plan.js';
import type { Terminal } from '../terminal.js';
import { crossedThresholds, refuseUnknownArms } from '../thresholds/judge-thresholds.js';
import { parseThreshold } from '../thresholds/parse-threshold.js';
import { prepareOutput, writeDocument } from '../write-document.js';

/** @returns the exit code */
export async function runCommand(options: RunOptions, terminal: Terminal): Promise<number> {
  const thresholds = (options.failIf ?? []).map(parseThreshold);
  const sources = planSources(options.dataDir);
  const plan = planFromOptions(options, sources);
  // What can be told without the database and the network is told before either is touched.
  const parsed = parsePlan(plan);
  if (!parsed.ok) report(parsed.problems, terminal);
  else refuseUnknownArms(thresholds, resolveArms(parsed.plan, sources.knownModel));
  if (options.out !== undefined) prepareOutput(options.out, options.format);

  const interruption = watchInterruption(() => {
    terminal.note('\nfirsttoken: stopping; what was measured is kept. Ctrl+C again ends at once.\n');
  });
  const isInterrupted = (): boolean => interruption.signal.aborted;
  try {
    const attended = isatty(process.stdin.fd) && terminal.notesAreInteractive;
    return await withApplication(
      options.dataDir,
      terminal,
      async (application) => {
        await takeProfileRegion(plan, application);
        if (options.printPolicy === true) return printPolicy(plan, application, terminal);
        await offerSignIn(plan['profile'], application, terminal, interruption.signal);
        const { problems } = unwrap(await application.request('plan.check', { plan }));
        report(problems, terminal);
        // A code that was asked for may have been declined by Ctrl+C: nothing else is asked then.
        if (isInterrupted()) return exitCodes.interrupted;
        if (options.checkAccess === true) await checkAccess(plan, application, terminal, interruption.signal);
        if (isInterrupted()) return exitCodes.interrupted;
        const { report: results, lostCredentials } = await runPlan({
          plan,
          application,
          terminal,
          quiet: options.quiet === true,
          signal: interruption.signal,
          nextEnter: attended ? (signal) => nextEnter(process.stdin, signal) : null,
        });
        if (options.out === undefined) await printDocument(results, options.format, terminal);
        else await writeDocument(results, options.format, options.out, terminal);
        if (lostCredentials) return exitCodes.credentials;
        const { outline } = results;
        if (outline.session.state === 'cancelled') return exitCodes.interrupted;
        const crossed = crossedThresholds(thresholds, outline);
        for (const line of crossed) terminal.note(`firsttoken: threshold crossed: ${line}\n`);
        const code = exitCodeOfSession(outline);
        return code === exitCodes.done && crossed.length > 0 ? exitCodes.threshold : code;
      },
      attended,
    );
  } finally {
    interruption.release();
  }
}

/** @throws ReportedError when one of them is an error */
function report(problems: readonly PlanProblem[], terminal: Terminal): void {
  for (const problem of problems) terminal.note(problemText(problem));
  if (problems.some(({ severity }) => severity === 'error')) throw new ReportedError(exitCodes.usage);
}

/** A plan need not be without faults to have a policy: what is missing may be the permission to list its models. */
async function printPolicy(plan: unknown, application: Application, terminal: Terminal): Promise<number> {
  const { policy, notes } = unwrap(await application.request('access.policy', { plan }));
  for (const note of notes) terminal.note(`firsttoken: ${note}\n`);
  await terminal.print(`${policy}\n`);
  return exitCodes.done;
}

/** A profile's own region holds unless the plan or the command line names one. */
async function takeProfileRegion(plan: Record<string, unknown>, application: Application): Promise<void> {
  if (plan['region'] !== undefined || typeof plan['profile'] !== 'string') return;
  const { profiles } = unwrap(await application.request('profiles.list', {}));
  const region = profiles.find(({ name }) => name === plan['profile'])?.region ?? null;
  if (region !== null) plan['region'] = region;
}
