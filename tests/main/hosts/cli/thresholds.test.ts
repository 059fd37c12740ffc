/** What `--fail-if` understands, where it says that something is wrong, and when a threshold is crossed. */
import { describe, expect, it } from 'vitest';
import { crossedThresholds, refuseUnknownArms } from '../../../../src/main/hosts/cli/thresholds/judge-thresholds.js';
import { parseThreshold } from '../../../../src/main/hosts/cli/thresholds/parse-threshold.js';
import type { SessionOutline } from '../../../../src/shared/domain/session-outline.js';
import { summariseArm } from '../../../../src/shared/summarise/summarise-arm.js';
import { summariseFigure } from '../../../../src/shared/summarise/summarise-figure.js';
import { exampleArm } from '../../../fakes/example-session.js';

function arm(id: string, label: string, ttftMs: readonly number[]): SessionOutline['arms'][number] {
  const summary = { ...summariseArm([], ttftMs.length), n: ttftMs.length, ttftMs: summariseFigure(ttftMs), failed: 1 };
  return { ...exampleArm({ id, label }), runs: [], summary };
}

const arms = [arm('arm-1', 'Nova: quick', [100, 200, 300]), arm('arm-2', 'Haiku > all', [400, 500, 1_200])];
const crossed = (text: string) => crossedThresholds([parseThreshold(text)], { arms });

describe('an expression', () => {
  it.each([
    ['ttft.median>500', null, 'ttftMs.median', '>', 500],
    [' TTFT.Median >= 1e3 ', null, 'ttftMs.median', '>=', 1_000],
    ['failed>0', null, 'failed', '>', 0],
    ['charactersPerSecond.mean<=10.5', null, 'charactersPerSecond.mean', '<=', 10.5],
    ['Nova: quick: total.maxOverMin<3', 'Nova: quick', 'totalMs.maxOverMin', '<', 3],
    ['openai.gpt-oss-20b-1:0:ttft.p90>1500', 'openai.gpt-oss-20b-1:0', 'ttftMs.p90', '>', 1_500],
    ['Haiku > all:n<3', 'Haiku > all', 'n', '<', 3],
  ])('%s', (text, name, figure, operator, limit) => {
    expect(parseThreshold(text)).toMatchObject({ text, arm: name, figure, operator, limit });
  });

  it.each([
    ['', 1, /> < is missing/],
    ['ttft.median', 12, /one of >= <= > < is missing/],
    ['ttft.median>', 13, /a number is missing/],
    ['ttft.median> fast', 14, /a number is missing/],
    ['tfft.median>5', 1, /no figure "tfft"/],
    ['Nova:  tfft.median>5', 8, /no figure "tfft"/],
    ['ttft>5', 5, /a statistic is missing/],
    ['ttft.p95>5', 6, /no statistic "p95"/],
    ['ttft.median.p90>5', 6, /no statistic "median\.p90"/],
    [':ttft.median>5', 1, /arm before the colon is missing/],
    ['>5', 1, /a figure is missing/],
  ])('with a fault names its place: %s', (text, place, problem) => {
    const error = { code: 'invalid-input', message: expect.stringMatching(problem) as string };
    expect(() => parseThreshold(text)).toThrow(expect.objectContaining(error) as Error);
    expect(() => parseThreshold(text)).toThrow(`"${text}", character ${place}:`);
  });
});

describe('a threshold', () => {
  it('without an arm holds for each of them, with one for it alone: by label, id or model', () => {
    expect(crossed('ttft.median>100')).toEqual([
      'Nova: quick: ttftMs.median 200 > 100',
      'Haiku > all: ttftMs.median 500 > 100',
    ]);
    expect(crossed('nova: Quick:ttft.median>100')).toHaveLength(1);
    expect(crossed('arm-2:ttft.median>500')).toEqual([]);
    expect(crossed('arm-2:ttft.median>=500')).toHaveLength(1);
    expect(crossed('us.amazon.nova-micro-v1:0:failed>0')).toHaveLength(2);
  });

  it('of a figure that is not known counts as crossed: a check that cannot tell must not pass', () => {
    expect(crossed('arm-1:ttft.p90>1000')).toEqual([
      'Nova: quick: ttftMs.p90 is not known with n=3, so > 1000 cannot be ruled out',
    ]);
  });

  it('of an arm that the plan does not have is refused before anything runs, with those that it has', () => {
    const refusal = { code: 'invalid-input', hint: 'Arms: Nova: quick, Haiku > all.' };
    expect(() => {
      refuseUnknownArms([parseThreshold('Nova:ttft.median>1')], arms);
    }).toThrow(expect.objectContaining(refusal) as Error);
    refuseUnknownArms([parseThreshold('ARM-1:n<1'), parseThreshold('n<1')], arms);
  });
});
