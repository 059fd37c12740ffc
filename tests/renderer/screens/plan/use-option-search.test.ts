import { expect, test } from 'vitest';
import { matchingOptions } from '../../../../src/renderer/screens/plan/use-option-search.js';

const options = [
  { value: 'dev', label: 'dev', description: 'SSO · eu-west-1' },
  { value: 'Prod', label: 'Prod', description: 'Assumes a role · from dev · us-west-2', tags: ['No region is set.'] },
  { value: 'simulator', label: 'Simulator (no AWS account needed)', description: '' },
];

test.each([
  ['', ['dev', 'Prod', 'simulator']],
  ['PROD', ['Prod']],
  ['sso', ['dev']],
  ['dev', ['dev', 'Prod']],
  ['no region', ['Prod']],
  ['no aws', ['simulator']],
  ['zzz', []],
])('a search for "%s" finds options by every text that is written in them, in any case', (text, found) => {
  expect(matchingOptions(options, text).map(({ value }) => value)).toEqual(found);
});
