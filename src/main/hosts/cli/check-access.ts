/** `run --check-access`: tries every model of a plan before its first run. */
import type { ArmAccess } from '../../../shared/contract/access-requests.js';
import type { Application } from '../../application-interface.js';
import { unlessAborted } from '../../unless-aborted.js';
import { exitCodes, isRefusal } from './exit-codes.js';
import { ReportedError, unwrap } from './messages.js';
import type { Terminal } from './terminal.js';
import { textTable } from './text-table.js';

/**
 * Prints what came of it on standard error.
 *
 * @param signal ends the wait; what is under way ends with the application
 * @throws ReportedError when a model cannot be called; one that is only throttled may answer later
 */
export async function checkAccess(
  plan: unknown,
  application: Pick<Application, 'request'>,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<void> {
  const answer = await unlessAborted(application.request('access.probe', { plan }), signal).catch(() => null);
  if (answer === null) return;
  const { arms } = unwrap(answer);
  terminal.note(accessTable(arms));
  for (const { modelId, hint } of arms) if (hint !== '') terminal.note(`firsttoken: ${modelId}: ${hint}\n`);
  if (arms.some(isRefused)) throw new ReportedError(exitCodes.credentials);
  if (arms.some(({ verdict }) => verdict === 'failed')) throw new ReportedError(exitCodes.failed);
}

/** Whether it is known that the model cannot be called so: a network that is away says nothing of that. */
function isRefused({ verdict, failure }: ArmAccess): boolean {
  if (verdict === 'failed') return failure !== null && isRefusal(failure.code);
  return verdict !== 'callable' && verdict !== 'throttled';
}

function accessTable(arms: readonly ArmAccess[]): string {
  return textTable(
    ['MODEL', 'REGION', 'ACCESS', 'WHAT'],
    arms.map(({ modelId, region, verdict, message }) => [modelId, region, verdict, message]),
  );
}
