import { expect, test } from 'vitest';
import { keepPlan, keptText, parseKeptForm } from '../../../src/renderer/stores/kept-plan.js';
import { emptyForm, setNumber, setText, setWhere } from '../../../src/renderer/stores/plan-form.js';
import { addModel, changeArm } from '../../../src/renderer/stores/plan-form-arms.js';
import { planStore } from '../../../src/renderer/stores/plan-store.js';

test('a form survives a reload as it was typed, half-typed numbers and too long labels included', () => {
  const typed = setNumber(setText(addModel(emptyForm, 'deepseek.v3.2'), { user: 'Why?' }), 'runs', '1e');
  const form = changeArm(typed, 0, { label: 'x'.repeat(300) });
  expect(parseKeptForm(keptText(form))).toEqual(form);
});

test('a form that was kept before there were transports, loads, budgets and arms with a region is not lost', () => {
  const { transport, load, arrivals, numbers, ...old } = addModel(
    setText(emptyForm, { user: 'Why?' }),
    'deepseek.v3.2',
  );
  const { retries, concurrency, requestsPerSecond, precision, budgetUsd, ...oldNumbers } = numbers;
  const arms = old.arms.map(({ modelId, label, cachePoint }) => ({ modelId, label, cachePoint }));
  const kept = parseKeptForm(JSON.stringify({ ...old, arms, numbers: oldNumbers }));
  expect(kept).toMatchObject({ user: 'Why?', transport, load, arrivals, arms: old.arms });
  expect(kept?.numbers).toMatchObject({ retries, concurrency, requestsPerSecond, precision, budgetUsd });
});

test('a switch for FIPS that was kept as off asks for what is configured, as it did then', () => {
  const kept = parseKeptForm(JSON.stringify({ ...emptyForm, fips: false, dualStack: true }));
  expect(kept).toMatchObject({ fips: 'configured', dualStack: 'on' });
  const form = setWhere(emptyForm, { fips: 'off' });
  expect(parseKeptForm(keptText(form))).toEqual(form);
});

test('an endpoint that may hold a password or a token is never written to storage', () => {
  for (const endpoint of ['http://user:word@127.0.0.1:8080', 'http://127.0.0.1:8080/?key=word']) {
    expect(keptText(setWhere(emptyForm, { endpoint }))).not.toContain('word');
  }
});

test('damaged or foreign storage leaves the form to the first preset', () => {
  for (const text of [null, '', '{', '7', '{}', JSON.stringify({ ...emptyForm, arms: [{}] })]) {
    expect(parseKeptForm(text)).toBeNull();
  }
});

test('what was typed just before the page goes is found by the next page', () => {
  const storage = new Map<string, string>();
  const leaving: (() => void)[] = [];
  const page = {
    localStorage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => void storage.set(key, value),
    },
    addEventListener: (_name: string, listener: () => void) => void leaving.push(listener),
  } as unknown as Window;
  keepPlan(page);
  planStore.setState({ form: setText(emptyForm, { system: 'A long prompt' }), started: true });
  for (const leave of leaving) leave();
  planStore.setState({ form: emptyForm, started: false });
  keepPlan(page);
  expect(planStore.getState()).toMatchObject({ form: { system: 'A long prompt' }, started: true });
});
