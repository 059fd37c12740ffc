/** What reading the prompt cache saves, and what writing it costs; by what runs did, not by what was asked for. */
import type { Comparison, Finding } from '../../domain/session-document.js';
import type { OutlineArm } from '../../domain/session-outline.js';
import { median } from '../../statistics/median.js';
import { validRuns } from '../../summarise/summarised-values.js';
import type { FindingSession } from '../finding-session.js';
import { counted } from '../wording.js';
import { describeEffect } from './describe-effect.js';

type Role = 'read' | 'write' | 'neither';

export function findCacheRead(
  arms: readonly OutlineArm[],
  session: FindingSession,
  comparisons: readonly Comparison[],
): Finding[] {
  const own = comparisons.filter((comparison) => isAbout('read', comparison, arms));
  const tokens = median(
    readTokens(arms.filter(({ id }) => own.some((each) => each.arm === id || each.baseline === id))),
  );
  return describeEffect(
    {
      kind: 'cache-read',
      question: 'Prompt cache, read',
      comparisons: own,
      more: tokens === null ? [] : [`They read ${counted(tokens, 'token')} (median).`],
      evidence: { readTokens: tokens },
      advice: ({ slower, faster }) =>
        slower || faster
          ? 'Put what stays the same at the start of the prompt, a cache point behind it, and send again within five minutes.'
          : 'No gain in time was seen at this length; reading is still billed at a fraction of the price. Longer prompts gain more.',
    },
    arms,
    session,
  );
}

export function findCacheWrite(
  arms: readonly OutlineArm[],
  session: FindingSession,
  comparisons: readonly Comparison[],
): Finding[] {
  return describeEffect(
    {
      kind: 'cache-write',
      question: 'Prompt cache, written',
      comparisons: comparisons.filter((comparison) => isAbout('write', comparison, arms)),
      advice: ({ slower }) =>
        slower
          ? 'A write pays off only if the prompt is read again within five minutes.'
          : 'No cost in time of writing was seen; some models bill a write at more than the plain price.',
    },
    arms,
    session,
  );
}

export function findCacheUnused(
  arms: readonly OutlineArm[],
  session: FindingSession,
  comparisons: readonly Comparison[],
): Finding[] {
  return describeEffect(
    {
      kind: 'cache-unused',
      question: 'Prompt cache, neither read nor written by either side',
      comparisons: comparisons.filter((comparison) => isAbout('neither', comparison, arms)),
      advice: () => 'Nothing was cached, so this compares two uncached arms: see why caching did not start.',
    },
    arms,
    session,
  );
}

/** What most runs of one side did; a read says more than a write. */
function isAbout(role: Role, { factor, baseline, arm }: Comparison, arms: readonly OutlineArm[]): boolean {
  if (factor !== 'cache') return false;
  const roles = arms.filter(({ id }) => id === baseline || id === arm).map(roleOf);
  const told = (['read', 'write'] as const).find((each) => roles.includes(each)) ?? 'neither';
  return told === role;
}

function roleOf({ runs }: OutlineArm): Role {
  const classes = validRuns(runs).map(({ cacheClass }) => cacheClass);
  const share = (...wanted: (typeof classes)[number][]) =>
    classes.filter((cacheClass) => wanted.includes(cacheClass)).length / classes.length;
  if (share('hit', 'partial', 'implicit-hit') > 0.5) return 'read';
  return share('write') > 0.5 ? 'write' : 'neither';
}

function readTokens(arms: readonly OutlineArm[]): number[] {
  return arms
    .flatMap(({ runs }) => validRuns(runs).map(({ cacheReadTokens }) => cacheReadTokens ?? 0))
    .filter((tokens) => tokens > 0);
}
