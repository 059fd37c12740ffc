/** What the article's own tables say of its averages and of its words on consistency. Only for sessions of its preset. */
import { type ArticleResult, articleResults } from '../domain/article-results.js';
import { formatFigure } from '../domain/figures/format-figure.js';
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm } from '../domain/session-outline.js';
import { mean } from '../statistics/mean.js';
import type { FindingSession } from './finding-session.js';
import { listed, milliseconds, times } from './wording.js';

/** The article printed whole milliseconds. */
const ROUNDING_MS = 0.5;
const PRESET = 'article';

export function findArticleAverages(_arms: readonly OutlineArm[], { plan }: FindingSession): Finding[] {
  if (plan.preset !== PRESET) return [];
  const means = articleResults.map((result) => ({ result, meanMs: mean(result.ttftMs) ?? 0 }));
  const wrong = means.filter(({ result, meanMs }) => Math.abs(meanMs - result.statedAverageTtftMs) > ROUNDING_MS);
  const told = wrong.map(
    ({ result: { name, statedAverageTtftMs }, meanMs }) =>
      `${name} stated ${milliseconds(statedAverageTtftMs)}, of its runs ${milliseconds(Math.round(meanMs))} ` +
      `(${formatFigure((100 * (statedAverageTtftMs - meanMs)) / meanMs, 1)} %)`,
  );
  const byRange = (crossRegion: boolean) =>
    articleResults.filter((result) => result.crossRegion === crossRegion).toSorted((a, b) => range(b) - range(a));
  const widest = byRange(true)[0];
  const narrowest = byRange(false).at(-1);
  return [
    {
      kind: 'article-averages',
      severity: 'notice',
      arms: [],
      text:
        `${wrong.length} of the article's ${articleResults.length} stated averages do not follow from its own runs: ${listed(told)}. ` +
        (widest === undefined || narrowest === undefined ? '' : contradiction(widest, narrowest)),
      advice:
        'Compare with the per-run values of the article, not with its averages; three runs tell no two models apart.',
      evidence: {
        wrong: wrong.length,
        of: articleResults.length,
        ...Object.fromEntries(
          wrong.flatMap(({ result: { name, statedAverageTtftMs }, meanMs }) => [
            [`${name} statedMs`, statedAverageTtftMs],
            [`${name} meanMs`, meanMs],
          ]),
        ),
        ...Object.fromEntries(articleResults.map((result) => [`${result.name} maxOverMin`, range(result)])),
      },
    },
  ];
}

/** Slowest run through fastest. */
function range({ ttftMs }: ArticleResult): number {
  return Math.max(...ttftMs) / Math.min(...ttftMs);
}

function contradiction(widest: ArticleResult, narrowest: ArticleResult): string {
  const { name, ttftMs } = widest;
  return (
    `Its "CRIS is consistent" is contradicted by its rows of ${name}, with CRIS: ${milliseconds(Math.min(...ttftMs))} to ` +
    `${milliseconds(Math.max(...ttftMs))}, ${times(range(widest))}; ${narrowest.name}, without it, spanned ${times(range(narrowest))}.`
  );
}
