/** The names and units of the figures that findings rest on: what their evidence (`shared/findings`) says in short keys. */
import { verdictWords } from '../../../../shared/compare/verdict-words.js';
import { failureCodeSchema } from '../../../../shared/domain/failure.js';
import { failureTitle } from '../../../../shared/domain/failure-titles.js';
import { formatFigure, formatP } from '../../../../shared/domain/figures/format-figure.js';
import type { Comparison, Finding } from '../../../../shared/domain/session-document.js';
import { formatCount, formatMs, formatUsd, UNKNOWN } from '../../../components/format.js';

export type EvidenceValue = Finding['evidence'][string];

export interface EvidenceFigure {
  /** In the evidence: the figure, then the ends of its interval where it has one. */
  readonly keys: readonly [string, ...string[]];
  readonly name: string;
  /** On hover. */
  readonly meaning: string;
  /** @param values in the order of the keys; null: not known */
  readonly show: (...values: EvidenceValue[]) => string;
}

/** In reading order: what was found, how sure that is, on how many runs it stands. */
export const evidenceFigures: readonly EvidenceFigure[] = [
  word('rank', 'Rank', 'The places by median TTFT that the model may hold.'),
  ms('medianMs', 'Median', 'Half of the runs took less.'),
  ms('nextMedianMs', 'Next median', 'Of the next model in the order.'),
  word('verdict', 'Verdict', 'Slower or faster where the adjusted p is at most 5 %.', verdictOf),
  {
    keys: ['ratio', 'low', 'high'],
    name: 'Ratio',
    meaning: 'How many times as long it took (Hodges-Lehmann), with the exact interval.',
    show: (ratio, low, high) =>
      number(ratio) === null ? UNKNOWN : `${figure(ratio, 2)}x${span(low, high, (end) => figure(end, 2))}`,
  },
  share('coverage', 'Coverage', 'Of the interval: how often such an interval holds the true ratio.'),
  share('slowerShare', 'Slower in', 'Share of the pairings in which it was the slower one.'),
  p('p', 'p', 'Of this comparison alone.'),
  p('adjustedP', 'p, adjusted', 'For all that were tested of the same kind (Holm).'),
  count('slower', 'Found slower', 'Comparisons.'),
  count('faster', 'Found faster', 'Comparisons.'),
  count('notDistinguishable', 'Not distinguishable', 'Comparisons that found no difference: that is not equality.'),
  count('notTested', 'Not tested', 'Comparisons with too few runs.'),
  slope('msPerThousandTokens', 'For 1,000 more prompt tokens', 'Theil-Sen within blocks, with its interval.'),
  slope('msPerHundredTokens', 'For 100 more reply tokens', 'Theil-Sen within blocks, with its interval.'),
  count('blocks', 'Blocks', 'In which the slope was measured.'),
  count('readTokens', 'Read from the cache', 'Median tokens of the runs that read it.', 'tokens'),
  ms('ttftMs', 'TTFT', 'Time to the first token: of the run, or the median where several are spoken of.'),
  ms('othersMedianMs', 'Median of the others', 'Of the other runs of the model that met the cache alike.'),
  times('timesOthers', 'Times the others', 'This TTFT, divided by the median of the others.'),
  count('ordinal', 'Run', 'Its number within the model.'),
  yesNo('warmup', 'A warm-up', 'Warm-ups enter no summary.'),
  ms('firstTextMs', 'First text', 'Median time to the first token of the answer, thinking aside.'),
  count('slowRuns', 'Slow runs', 'Above three times the median of their model.'),
  count('baselineSlowRuns', 'Slow runs of the baseline', 'Above three times the median of their model.'),
  p('slowRunsP', 'p of slow runs', 'Fisher, exact: whether one side has more slow runs.'),
  {
    keys: ['rateLow', 'rateHigh'],
    name: 'Rate of slow runs',
    meaning: 'What these runs allow the true share to be (Clopper-Pearson; the 95 % bound where none was slow).',
    show: (low, high) => `${percentOf(low)} to ${percentOf(high)}`,
  },
  cv('robustCv', 'Robust CV', 'Spread of most runs: scaled median absolute deviation by the median.'),
  cv('cv', 'CV', 'Spread of all runs: standard deviation by the mean.'),
  times('maxOverMedian', 'Slowest by median', 'The slowest run, divided by the median.'),
  times('maxOverMin', 'Slowest by fastest', 'Depends on the number of runs.'),
  ms('maxMs', 'Slowest', 'The slowest run.'),
  share(
    'unseenRateBound',
    'Unseen rate, at most',
    'A share of slow runs that so many runs would miss in 5 % of sessions.',
  ),
  word('code', 'What went wrong', 'As the failed runs say.', codeOf),
  count('runs', 'Runs', 'That this finding speaks of.'),
  count('ended', 'Of runs that ended', 'Cancelled ones aside.'),
  count('warmups', 'Of these, warm-ups', 'They enter no summary.'),
  count('censored', 'Above the time limit', 'Runs without a first token: counted as longer than the limit.'),
  count('attempts', 'Attempts', 'Requests that failed so, in all.'),
  count('answered', 'Answered after all', 'Runs that were sent again and completed.'),
  ms('idleMs', 'Idle before', 'Median time that the connection had carried nothing.'),
  ms('longestMs', 'Largest cost', 'What failed attempts and waits added to the time that the user waited.'),
  count('completed', 'Completed runs', 'Void ones among them.'),
  ms('largestDriftMs', 'Largest jump', 'By which the wall clock left the monotonic one during a run.'),
  count('late', 'Late runs', 'Started later than planned by more than the limit.'),
  count('planned', 'Planned runs', ''),
  ms('largestMs', 'Latest', 'The longest lateness.'),
  ms('limitMs', 'Limit', 'Lateness up to it is not told.'),
  count('servedOtherwise', 'Served otherwise', 'Runs that another tier or latency mode served.'),
  word('requestedTier', 'Tier asked', ''),
  word('servedTier', 'Tier served', 'Of the first such run.'),
  word('requestedLatency', 'Latency mode asked', ''),
  word('servedLatency', 'Latency mode served', 'Of the first such run.'),
  count('prefixTokens', 'Before the cache point', 'Estimated from its characters.', 'tokens'),
  count('minimumTokens', 'Minimum of the model', 'Fewer are never cached.', 'tokens'),
  yesNo('below', 'Below the minimum', ''),
  count('skipped', 'Nothing cached', 'Runs that neither wrote nor read the cache.'),
  count('missed', 'Missed', 'Runs that should have read the cache.'),
  count('hits', 'Read the cache', 'Runs that did, though no cache point was sent.'),
  count('hit', 'Read', 'Runs that read the cache.'),
  count('partial', 'Read a part', 'Runs that read some of it and wrote the rest.'),
  count('write', 'Wrote', 'Runs that wrote the cache.'),
  count('silent-skip', 'Skipped', 'Runs that neither wrote nor read it.'),
  count('unanswered', 'Ended before an answer', 'Runs that only thought.'),
  ms('floorMs', 'Round trip', 'Median time of a TCP connection to the endpoint.'),
  count('floorN', 'Connections', 'That the round trip was measured with.'),
  ms('medianTtftMs', 'Median TTFT', ''),
  share('share', 'Share of the TTFT', 'The round trip, divided by the median TTFT.'),
  count('changeAfter', 'Change after run', 'Where the level changed most (Pettitt).'),
  ms('beforeMs', 'Median before', 'Up to that run.'),
  ms('afterMs', 'Median after', 'From the next run on.'),
  ms('statedMs', 'Stated average', 'As the article printed it.'),
  ms('meanMs', 'Mean of its runs', 'Computed from the runs that the article printed.'),
  count('wrong', 'Averages that do not follow', ''),
  count('of', 'Averages stated', ''),
  count('made', 'Runs made', ''),
  word('reason', 'Reason', '', (value) => value.replaceAll('-', ' ')),
  share('precision', 'Precision asked', 'Half the width of the interval by the median.'),
  { keys: ['budgetUsd'], name: 'Budget', meaning: 'In US dollars.', show: (usd) => formatUsd(number(usd)) },
  share('wanted', 'Precision wanted', 'Half the width of the interval by the median.'),
  share('relativeHalfWidth', 'Precision reached', 'Half the width of the interval by the median.'),
  count('needed', 'Runs needed', 'In all, estimated: half of such answers lie between 0.6 and 1.8 times the truth.'),
  count('more', 'More runs', 'Beside those that were made.'),
  count('slowFirst', 'Models with a slow first run', ''),
  count('ofArms', 'Of models', ''),
  count('arms', 'Models', ''),
  word('order', 'Order', ''),
  count('ranked', 'Models ranked', 'Those with enough runs to be tested.'),
  count('sharingFirst', 'Share the first place', 'Not distinguishable from the first.'),
  count('n', 'n', 'Runs that count.'),
  count('nextN', 'n of the next', 'Runs that count.'),
  count('largestN', 'n, at most', 'Of the model with the most runs.'),
];

function number(value: EvidenceValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function figure(value: EvidenceValue | undefined, decimals: 0 | 1 | 2): string {
  const known = number(value);
  return known === null ? UNKNOWN : formatFigure(known, decimals);
}

/** @example ' [1.20 – 1.48]' */
function span(
  low: EvidenceValue | undefined,
  high: EvidenceValue | undefined,
  words: (end: EvidenceValue | undefined) => string,
): string {
  if (number(low) === null && number(high) === null) return '';
  if (number(high) === null) return ` [at least ${words(low)}]`;
  if (number(low) === null) return ` [at most ${words(high)}]`;
  return ` [${words(low)} – ${words(high)}]`;
}

function percentOf(value: EvidenceValue | undefined): string {
  const known = number(value);
  return known === null ? UNKNOWN : `${formatFigure(100 * known, known > 0 && known < 0.0995 ? 1 : 0)} %`;
}

function one(key: string, name: string, meaning: string, show: (value: EvidenceValue) => string): EvidenceFigure {
  return { keys: [key], name, meaning, show: (value) => show(value ?? null) };
}

function ms(key: string, name: string, meaning: string): EvidenceFigure {
  return one(key, name, meaning, (value) => {
    const known = number(value);
    // A round trip, or an idle time, may be shorter than a millisecond.
    return known !== null && known > 0 && known < 9.95 ? `${formatFigure(known, 1)} ms` : formatMs(known);
  });
}

function count(key: string, name: string, meaning: string, unit = ''): EvidenceFigure {
  return one(key, name, meaning, (value) => `${formatCount(number(value))}${unit === '' ? '' : ` ${unit}`}`);
}

function share(key: string, name: string, meaning: string): EvidenceFigure {
  return one(key, name, meaning, percentOf);
}

function times(key: string, name: string, meaning: string): EvidenceFigure {
  return one(key, name, meaning, (value) => `${figure(value, 1)} times`);
}

function cv(key: string, name: string, meaning: string): EvidenceFigure {
  return one(key, name, meaning, (value) => figure(value, 2));
}

function p(key: string, name: string, meaning: string): EvidenceFigure {
  return one(key, name, meaning, (value) => {
    const known = number(value);
    if (known === null) return UNKNOWN;
    return formatP(known);
  });
}

function slope(key: string, name: string, meaning: string): EvidenceFigure {
  return {
    keys: [key, `${key}Low`, `${key}High`],
    name,
    meaning,
    show: (value, low, high) => `${figure(value, 0)}${span(low, high, (end) => figure(end, 0))} ms`,
  };
}

function yesNo(key: string, name: string, meaning: string): EvidenceFigure {
  return one(key, name, meaning, (value) => (value === null ? UNKNOWN : value === true ? 'yes' : 'no'));
}

function word(key: string, name: string, meaning: string, words = (value: string): string => value): EvidenceFigure {
  return one(key, name, meaning, (value) => (value === null ? UNKNOWN : words(String(value))));
}

function verdictOf(value: string): string {
  return value in verdictWords ? verdictWords[value as Comparison['verdict']] : value;
}

function codeOf(value: string): string {
  const { data } = failureCodeSchema.safeParse(value);
  return data === undefined ? value : failureTitle(data);
}
