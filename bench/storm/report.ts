/** The tables of the storm. */
import { transports } from '../../src/shared/domain/plan.js';
import { textTable } from '../common/text-table.js';
import type { FaultResult } from './run-table.js';
import type { EndDelay, Ender } from './time-ends.js';

/** What the measurement may take to come back after a cancel or the time limit. */
export const LIMIT_MS = 100;

/** One that no run was caught in says nothing, and counts as exceeded. */
export function isWithinLimit({ max, wrong }: EndDelay): boolean {
  return max !== null && max <= LIMIT_MS && wrong === 0;
}

export function delayTable(delays: readonly EndDelay[]): string {
  const header = ['transport', 'phase'];
  for (const ender of ['cancel', 'time-out']) header.push(`${ender}: n`, 'p50 ms', 'max ms');
  const rows = delays
    .filter(({ ender }) => ender === 'cancel')
    .map(({ transport, phase }) => {
      const cells = (wanted: Ender) => {
        const cell = delays.find((one) => one.transport === transport && one.phase === phase && one.ender === wanted);
        return [String(cell?.n ?? 0), milliseconds(cell?.p50), milliseconds(cell?.max)];
      };
      return [transport, phase, ...cells('cancel'), ...cells('time-out')];
    });
  return textTable([header, ...rows]);
}

export function delayProblems(delays: readonly EndDelay[]): string[] {
  return delays
    .filter((delay) => !isWithinLimit(delay))
    .map(({ transport, phase, ender, max, wrong, elsewhere }) => {
      const late = `${milliseconds(max)} ms, limit ${LIMIT_MS} ms`;
      return `EXCEEDED ${transport}, ${phase}, ${ender}: ${late}; ended otherwise: ${wrong}, in another phase: ${elsewhere}`;
    });
}

/** One line for each fault; a transport shows what came only where that is not as expected. */
export function faultReport(results: readonly FaultResult[]): string {
  const faults = [...new Set(results.map(({ fault }) => fault))];
  const rows = faults.map((fault) => {
    const own = results.filter((result) => result.fault === fault);
    const cells = transports.map((transport) => {
      const result = own.find((one) => one.transport === transport);
      return result !== undefined && result.end === result.expected ? 'pass' : `FAIL ${result?.end ?? 'not run'}`;
    });
    return [fault, own[0]?.expected ?? '', ...cells];
  });
  return textTable([['fault', 'expected', ...transports], ...rows]);
}

function milliseconds(value: number | null | undefined): string {
  return value === null || value === undefined ? '-' : value.toFixed(1);
}
