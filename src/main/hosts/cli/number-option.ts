/** Numbers of the command line. Whether a number fits is checked with the plan. */
import { ApplicationError } from '../../../shared/contract/result.js';

/**
 * @returns undefined when the option was not given
 * @throws ApplicationError with code `invalid-input` when it is no number
 */
export function numberOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new ApplicationError(
    'invalid-input',
    `${option} must be a number (got "${text}").`,
    `Give ${option} a number.`,
    {
      field: option,
    },
  );
}
