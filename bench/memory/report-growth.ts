/** The tables of the memory benchmark, and what it found. */
import { textTable } from '../common/text-table.js';
import { FLAT_BYTES_PER_RUN, type JudgedGrowth, judgeGrowth } from './judge-growth.js';
import { type MemorySample, type Part, parts } from './take-sample.js';

export type GrowthByPart = Record<Part, JudgedGrowth>;

/** @param samples from the end of the warm-up on */
export function judgeParts(samples: readonly MemorySample[]): GrowthByPart {
  const judge = (part: Part) => judgeGrowth(samples.map((sample) => ({ runs: sample.runs, bytes: sample[part] })));
  return {
    mainHeap: judge('mainHeap'),
    threadHeap: judge('threadHeap'),
    external: judge('external'),
    resident: judge('resident'),
  };
}

const keys = Object.keys(parts) as Part[];

/** Megabytes of each part at each sample. */
export function samplesTable(samples: readonly MemorySample[]): string {
  return textTable([
    ['runs', ...keys.map((part) => `${parts[part]} MB`)],
    ...samples.map((sample) => [String(sample.runs), ...keys.map((part) => (sample[part] / 2 ** 20).toFixed(2))]),
  ]);
}

export function growthTable(growth: GrowthByPart): string {
  const table = textTable([
    ['part', 'bytes per run', '95 % interval', 'verdict'],
    ...keys.map((part) => {
      const judged = growth[part];
      if (judged.growth === null) return [parts[part], '-', '-', judged.verdict];
      const { slope, low, high } = judged.growth;
      return [parts[part], slope.toFixed(0), `${low.toFixed(0)} to ${high.toFixed(0)}`, judged.verdict];
    }),
  ]);
  return `${table}\nflat: the whole interval is below ${FLAT_BYTES_PER_RUN} bytes per run`;
}
