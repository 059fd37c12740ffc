import { expect, test } from 'vitest';
import { checkAccess, createAccessStore } from '../../../src/renderer/stores/access-store.js';
import { answerFor, placeBasis, promptBasis } from '../../../src/renderer/stores/arm-answers.js';
import { emptyForm, type PlanForm, setWhere } from '../../../src/renderer/stores/plan-form.js';
import { addModel, changeArm, removeArm } from '../../../src/renderer/stores/plan-form-arms.js';
import { countTokens, createTokensStore } from '../../../src/renderer/stores/tokens-store.js';
import type { Bridge } from '../../../src/shared/contract/contract.js';
import type { Result } from '../../../src/shared/contract/result.js';

const form = ['nova', 'haiku'].reduce(addModel, emptyForm);

function scriptedBridge() {
  const answers: ((result: Result<unknown>) => void)[] = [];
  const bridge = {
    request: () => new Promise((resolve) => answers.push(resolve)),
    on: () => () => undefined,
  } as unknown as Bridge;
  return { bridge, answers };
}

const verdicts: Result<unknown> = {
  ok: true,
  data: {
    arms: ['callable', 'no-access'].map((verdict, arm) => ({ arm, verdict })),
  },
};

async function checked() {
  const { bridge, answers } = scriptedBridge();
  const store = createAccessStore();
  const checking = checkAccess(bridge, form, store);
  expect(store.getState().asking?.arms).toHaveLength(2);
  answers[0]?.(verdicts);
  await checking;
  return (now: PlanForm) =>
    now.arms.map((arm) => answerFor(store.getState().answers, placeBasis(now), arm)?.verdict ?? null);
}

test('a verdict stays with its arm when another is removed or the arm gets a label', async () => {
  const shown = await checked();
  expect(shown(form)).toEqual(['callable', 'no-access']);
  expect(shown(removeArm(form, 0))).toEqual(['no-access']);
  expect(shown(changeArm(form, 1, { label: 'mine' }))).toEqual(['callable', 'no-access']);
});

test('a verdict is not shown for another region, nor for settings that were not asked', async () => {
  const shown = await checked();
  expect(shown(setWhere(form, { region: 'eu-west-1' }))).toEqual([null, null]);
  expect(shown(changeArm(form, 0, { cachePoint: true }))).toEqual([null, 'no-access']);
});

test('a second press while the check is under way asks nothing, and a refusal keeps the answers before', async () => {
  const { bridge, answers } = scriptedBridge();
  const store = createAccessStore();
  const first = checkAccess(bridge, form, store);
  await checkAccess(bridge, form, store);
  expect(answers).toHaveLength(1);
  answers[0]?.({ ok: false, error: { code: 'busy', message: 'A session runs.', hint: 'Wait.' } });
  await first;
  expect(store.getState()).toMatchObject({ asking: null, answers: null, error: { code: 'busy' } });
});

test('a count that a later prompt has overtaken is dropped, and none is shown for another prompt', async () => {
  const { bridge, answers } = scriptedBridge();
  const store = createTokensStore();
  const longer = { ...form, system: 'A longer prompt' };
  const counts = [countTokens(bridge, form, store), countTokens(bridge, longer, store)];
  const counted = (text: string): Result<unknown> => ({ ok: true, data: { arms: [{ arm: 0, text }] } });
  answers[1]?.(counted('of the longer'));
  answers[0]?.(counted('of the first'));
  await Promise.all(counts);
  const shown = (now: PlanForm) =>
    now.arms.map((arm) => answerFor(store.getState().answers, promptBasis(now), arm)?.text);
  expect(shown(longer)).toEqual(['of the longer', undefined]);
  expect(shown(form)).toEqual([undefined, undefined]);
});
