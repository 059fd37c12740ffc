import { expect, test } from 'vitest';
import { planFile, readPlanFile } from '../../../../src/renderer/screens/plan/plan-file.js';
import { emptyForm, planFromForm, setText } from '../../../../src/renderer/stores/plan-form.js';
import { chooseModels } from '../../../../src/renderer/stores/plan-form-arms.js';

const form = setText(chooseModels(emptyForm, ['a']), { user: 'Why?' });

test('what was saved can be loaded', () => {
  const plan = planFromForm(form);
  const read = readPlanFile('x.json', planFile(plan).content);
  expect(read.ok && read.plan).toEqual(plan);
});

test('the file name is safe whatever the plan is called', () => {
  const nameOf = (name: string) => planFile({ ...planFromForm(form), name }).fileName;
  expect(nameOf('../../A: b/c')).toBe('a-b-c.plan.json');
  expect(nameOf('模型')).toBe('plan.plan.json');
  expect(nameOf('x'.repeat(500)).length).toBeLessThan(100);
});

test('a file that is not JSON, or has an unknown field, is refused by name and with what to do', () => {
  const broken = readPlanFile('broken.json', '{ nope');
  expect(broken.ok ? '' : broken.message).toMatch(/"broken\.json" is not JSON.*mend the file/);
  const foreign = readPlanFile('foreign.json', JSON.stringify({ ...planFromForm(form), colour: 'red' }));
  expect(foreign.ok ? '' : foreign.message).toMatch(/unknown field "colour"/);
});
