/** Keeps AWS account ids out of what is handed on: reports and error texts. The window shows its own user the whole. */

/** Fifth field of an ARN (arn:partition:service:region:account:resource). */
const IN_ARN = /(\barn:aws[\w-]*:[\w-]*:[\w-]*:)\d{8}(?=\d{4}\b)/g;
const NAMED = /(\baccount(?:[ _-]?id)?["']?\s*[:=#]?\s*["']?)\d{8}(?=\d{4}\b)/gi;

/**
 * Account ids become `XXXXXXXX9012`: of the same length, and their last four digits still tell accounts apart. Other
 * numbers of twelve digits stay.
 */
export function maskAccount(text: string): string {
  return text.replaceAll(IN_ARN, '$1XXXXXXXX').replaceAll(NAMED, '$1XXXXXXXX');
}
