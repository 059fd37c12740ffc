/** Runs the fault table on each transport, through a measuring thread. */
import type { MeasuringThread } from '../../src/main/benchmark/ports.js';
import { STREAMS_PER_THREAD } from '../../src/main/benchmark/streams-per-thread.js';
import { type Transport, transports } from '../../src/shared/domain/plan.js';
import {
  endOf,
  endsConnection,
  faultName,
  type FaultRow,
  faultTable,
  lastsForEver,
  type RunEnd,
} from './fault-table.js';
import { stormRequest } from './storm-request.js';
import { stormModelId } from './storm-scenario.js';

/** Sound runs are through long before; one that hangs has this end in its row. */
const LIMIT_MS = 4_000;
const STALL_LIMIT_MS = 300;

export interface FaultResult {
  readonly fault: string;
  readonly transport: Transport;
  readonly expected: RunEnd;
  readonly end: RunEnd;
}

export async function runTable(thread: Pick<MeasuringThread, 'measure'>): Promise<FaultResult[]> {
  const results: FaultResult[] = [];
  const all = transports.flatMap((transport) => faultTable.map((row) => ({ transport, row })));
  async function runAll(some: typeof all, atOnce: number): Promise<void> {
    const queue = some.values();
    async function work(): Promise<void> {
      for (const { transport, row } of queue) results.push(await runRow(thread, transport, row));
    }
    await Promise.all(Array.from({ length: atOnce }, work));
  }
  await runAll(
    all.filter(({ row }) => !endsConnection(row.fault)),
    STREAMS_PER_THREAD,
  );
  await runAll(
    all.filter(({ row }) => endsConnection(row.fault)),
    1,
  );
  return results;
}

async function runRow(
  thread: Pick<MeasuringThread, 'measure'>,
  transport: Transport,
  { fault, end }: FaultRow,
): Promise<FaultResult> {
  const timeoutMs = lastsForEver(fault) ? STALL_LIMIT_MS : LIMIT_MS;
  const request = stormRequest({ modelId: stormModelId(fault), transport, timeoutMs, retries: 0 });
  const { outcome } = await thread.measure(request, () => undefined, new AbortController().signal);
  return { fault: faultName(fault), transport, expected: end, end: endOf(outcome) };
}
