/** The tables that the benchmark prints: one for each question, what others say of the same sessions beside it. */
import { textTable } from '../common/text-table.js';
import { type Goal, type QuestionId, questions } from './questions.js';
import { errorOf, type Rate, shareOf } from './rate.js';
import { type Figure, verdictOf } from './tally.js';

const DASH = '-';

export function tables(figures: readonly Figure[]): string {
  const asked = Object.keys(questions).filter((id): id is QuestionId =>
    figures.some(({ question }) => question === id),
  );
  return asked
    .map((id) => {
      const own = figures.filter(({ question }) => question === id);
      const { title, goal } = questions[id];
      return `${title[0]?.toUpperCase() ?? ''}${title.slice(1)}${goal === null ? '' : `. Goal: ${goalWords(goal)}`}\n\n${table(own)}`;
    })
    .join('\n\n');
}

/** How many goals were judged, and which were missed. */
export function verdictLine(figures: readonly Figure[]): string {
  const count = (verdict: ReturnType<typeof verdictOf>) =>
    figures.filter((figure) => verdictOf(figure) === verdict).length;
  const [met, close, missed] = [count('met'), count('within error'), count('MISSED')];
  return `${met + close + missed} figures judged: ${met} met, ${close} beyond their goal by less than 2 Monte-Carlo errors, ${missed} MISSED.`;
}

function table(figures: readonly Figure[]): string {
  const peers = [...new Set(figures.flatMap((figure) => Object.keys(figure.peers)))];
  const header = ['sessions', 'n', 'asked', 'Firsttoken', 'error', 'goal', ...peers];
  const rows = figures.map((figure) => [
    figure.truth,
    figure.n === null ? DASH : String(figure.n),
    String(figure.own.of),
    percent(shareOf(figure.own)),
    percent(errorOf(figure.own), 2),
    verdictOf(figure) ?? DASH,
    ...peers.map((peer) => share(figure.peers[peer])),
  ]);
  return textTable([header, ...rows]);
}

function goalWords({ least, most }: Goal): string {
  if (least !== undefined && most !== undefined) return `${percent(least, 0)} to ${percent(most, 0)}`;
  return least === undefined ? `at most ${percent(most ?? 1, 0)}` : `at least ${percent(least, 0)}`;
}

function share(rate: Rate | undefined): string {
  return rate === undefined ? DASH : percent(shareOf(rate));
}

function percent(value: number, digits = 1): string {
  return `${(100 * value).toFixed(digits)} %`;
}
