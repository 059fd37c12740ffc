/** `run --check-access`: tries every model of a plan before its first run. */
import type { ArmAccess } from '../../../shared/contract/access-requests.js';
import type { Application } from '../../application-interface.js';
import { exitCodes } from './exit-codes.js';
import { ReportedError, unwrap } from './messages.js';
import type { Terminal } from './terminal.js';
import { textTable } from './text-table.js';

/**
 * Prints what came of it on standard error.
 *
 * @throws ReportedError when a model cannot be called; one that is only throttled may answer later
 */
export async function checkAccess(plan: unknown, application: Application, terminal: Terminal): Promise<void> {
  const { arms } = unwrap(await application.request('access.probe', { plan }));
  terminal.note(accessTable(arms));
  for (const { modelId, hint } of arms) if (hint !== '') terminal.note(`firsttoken: ${modelId}: ${hint}\n`);
  const isRefused = arms.some(({ verdict }) => verdict !== 'callable' && verdict !== 'throttled');
  if (isRefused) throw new ReportedError(exitCodes.credentials);
}

function accessTable(arms: readonly ArmAccess[]): string {
  return textTable(
    ['MODEL', 'REGION', 'ACCESS', 'WHAT'],
    arms.map(({ modelId, region, verdict, message }) => [modelId, region, verdict, message]),
  );
}
