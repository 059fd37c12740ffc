/**
 * Reads an expression of `--fail-if`:
 *
 *     EXPRESSION = [ARM ":"] (FIGURE "." STATISTIC | COUNT) OPERATOR NUMBER
 *
 * ARM may hold any character, so that the expression is read from its end: the last operator, then the last colon
 * before it.
 */
import { ApplicationError } from '../../../../shared/contract/result.js';
import { knownName, type Operator, operators, type Threshold, thresholdNames, valueAt } from './threshold.js';

const OPTION = '--fail-if';

/**
 * @example parseThreshold('ttft.median>500')
 * @example parseThreshold('Claude Haiku 4.5: ttft.p90 >= 1500')
 * @throws ApplicationError `invalid-input` that names the place, 1 for the first character
 */
export function parseThreshold(text: string): Threshold {
  const fail = (index: number, problem: string, hint: string): never => {
    throw new ApplicationError('invalid-input', `${OPTION} "${text}", character ${index + 1}: ${problem}.`, hint, {
      field: OPTION,
    });
  };
  const { operator, at } = lastOperator(text) ?? fail(text.length, `one of ${operators.join(' ')} is missing`, EXAMPLE);

  const number = text.slice(at + operator.length);
  const limit = Number(number);
  if (number.trim() === '' || !Number.isFinite(limit)) {
    fail(at + operator.length + leadingSpaces(number), 'a number is missing', EXAMPLE);
  }

  const colon = text.lastIndexOf(':', at);
  const arm = colon === -1 ? null : text.slice(0, colon).trim();
  if (arm === '') fail(0, 'the arm before the colon is missing', EXAMPLE);
  const written = text.slice(colon + 1, at);
  const start = colon + 1 + leadingSpaces(written);
  const [first = '', ...rest] = written.trim().split('.');

  const count = rest.length === 0 ? knownName(thresholdNames.counts, first) : null;
  const figure = count === null ? knownName(thresholdNames.figures, first) : null;
  if (count === null && figure === null) {
    const { figures, counts } = thresholdNames;
    const what = first === '' ? 'a figure is missing' : `there is no figure "${first}"`;
    fail(start, what, `Figures: ${figures.join(', ')}; counts: ${counts.join(', ')}.`);
  }
  const path = [count ?? figure ?? ''];
  if (figure !== null) {
    const statistic = rest.length === 1 ? knownName(thresholdNames.statistics, rest[0] ?? '') : null;
    const hint = `Statistics: ${thresholdNames.statistics.join(', ')}.`;
    const what = rest.length === 0 ? 'a statistic is missing' : `there is no statistic "${rest.join('.')}"`;
    path.push(statistic ?? fail(start + first.length + (rest.length === 0 ? 0 : 1), what, hint));
  }
  return { text, arm, figure: path.join('.'), valueOf: (summary) => valueAt(summary, path), operator, limit };
}

const EXAMPLE = 'Write it as in ttft.median>500, or with the label of an arm: "Nova Micro: ttft.p90 > 800".';

function lastOperator(text: string): { operator: Operator; at: number } | null {
  const found = [...text.matchAll(/>=|<=|>|</g)].at(-1);
  const operator = operators.find((candidate) => candidate === found?.[0]);
  return found === undefined || operator === undefined ? null : { operator, at: found.index };
}

function leadingSpaces(text: string): number {
  return text.length - text.trimStart().length;
}
