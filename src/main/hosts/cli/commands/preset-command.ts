/** `presets`: the plans that are ready to run, with the requests, the time and the cost of each. */
import { durationWords } from '../../../../shared/domain/duration-words.js';
import { type Preset, sizes } from '../../../../shared/domain/preset.js';
import { estimatePlan } from '../../../plan/estimate-plan.js';
import { openPresets } from '../open-presets.js';
import type { PresetsOptions } from '../run-options.js';
import type { Terminal } from '../terminal.js';
import { printable, textTable } from '../text-table.js';

const COLUMNS = 110;
const INDENT = '    ';
const groupTitles = { decide: 'Decide', causes: 'Find causes', limits: 'Options and limits', own: 'Your own' } as const;

/** @throws ApplicationError `storage` when the user's own presets cannot be read */
export async function listPresetsCommand({ size, dataDir, format }: PresetsOptions, terminal: Terminal): Promise<void> {
  const { builtIn, own, knownModel } = openPresets(dataDir);
  const runs = sizes.find(({ name }) => name === size)?.runs;
  const rows = [...builtIn, ...own()].map((preset) => {
    const plan = { ...preset.plan, runs: runs ?? preset.plan.runs };
    return { ...preset, plan, estimate: estimatePlan(plan, knownModel) };
  });
  if (format === 'json') return terminal.print(`${JSON.stringify(rows, null, 2)}\n`);
  const [header = '', ...lines] = textTable(
    ['NAME', 'GROUP', 'ARMS', 'RUNS', 'REQUESTS', 'ABOUT', 'AT MOST'],
    rows.map(({ name, group, plan, estimate: { requests, seconds, usd } }) => [
      ...[name, groupTitles[group], String(plan.arms.length), String(plan.runs)],
      ...[requests.toLocaleString('en-US'), durationWords(seconds), usd === null ? '-' : costText(usd)],
    ]),
    ['ARMS', 'RUNS', 'REQUESTS', 'ABOUT', 'AT MOST'],
  ).split('\n');
  const text = rows.map((preset, index) => `${lines[index] ?? ''}\n${answerLines(preset)}`).join('');
  const assumes = rows[0]?.estimate.assumes ?? '';
  terminal.note(`firsttoken: the time assumes ${assumes}; - where the price of a model is not known.\n`);
  return terminal.print(`${header}\n${text}`);
}

/** Two digits below ten cents, so that a small cost does not read as nothing. */
function costText(usd: number): string {
  return `$${usd < 0.1 ? Number(usd.toPrecision(2)) : usd.toFixed(2)}`;
}

function answerLines({ answers, title }: Preset): string {
  const lines: string[] = [];
  for (const word of printable(answers === '' ? title : answers).split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= COLUMNS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${INDENT}${word}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}
