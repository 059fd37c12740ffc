import { expect, test } from 'vitest';
import { maskAccount } from '../../../src/shared/domain/mask-account.js';

test.each([
  [
    'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc',
    'arn:aws:bedrock:us-east-1:XXXXXXXX9012:application-inference-profile/abc',
  ],
  ['"arn:aws-us-gov:iam::123456789012:mfa/anna"', '"arn:aws-us-gov:iam::XXXXXXXX9012:mfa/anna"'],
  ['account 123456789012 and Account ID: 210987654321.', 'account XXXXXXXX9012 and Account ID: XXXXXXXX4321.'],
  ['arn:aws:bedrock:us-east-1::foundation-model/a', 'arn:aws:bedrock:us-east-1::foundation-model/a'],
  ['"offsetNs": "123456789012"', '"offsetNs": "123456789012"'],
  ['account 1234567890123', 'account 1234567890123'],
])('%s', (text, masked) => {
  expect(maskAccount(text)).toBe(masked);
});
