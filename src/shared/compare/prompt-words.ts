/** Prompts that are not the same, in words short enough for a line: each from where they part. */
import type { Plan } from '../domain/plan.js';

type Prompt = Plan['prompt'];

/** Characters that are shown, and how many of them stand before the first that differs. */
const SHOWN = 48;
const BEFORE = 12;

/**
 * Of each of the two texts that is not the same in all, the place where they part. Prompts that are the same have the
 * same words, and others have others.
 *
 * @returns one for each prompt, in their order; all the same where there is nothing to tell
 * @example ['system “Be brief.”', 'system “Be long.”']
 */
export function promptsInWords(prompts: readonly Prompt[]): string[] {
  const parts = (['system', 'user'] as const).filter((part) => new Set(prompts.map((each) => each[part])).size > 1);
  const from = new Map(parts.map((part) => [part, firstDifference(prompts.map((each) => each[part]))]));
  const words = prompts.map((prompt) =>
    parts.map((part) => `${part} ${excerpt(prompt[part], from.get(part) ?? 0)}`).join(', '),
  );
  return numbered(words, prompts);
}

/** Prompts that part a second time further on would look alike. */
function numbered(words: readonly string[], prompts: readonly Prompt[]): string[] {
  const keys = prompts.map(({ system, user }) => JSON.stringify([system, user]));
  const different = [...new Set(keys)];
  if (new Set(words).size === different.length) return [...words];
  return words.map((each, index) => `${different.indexOf(keys[index] ?? '') + 1}: ${each}`);
}

/** Length of the beginning that all texts share. */
function firstDifference(texts: readonly string[]): number {
  const [first = '', ...others] = texts;
  let at = 0;
  while (at < first.length && others.every((text) => text[at] === first[at])) at += 1;
  return at;
}

function excerpt(text: string, difference: number): string {
  const start = text.length <= SHOWN ? 0 : Math.max(0, difference - BEFORE);
  const shown = text
    .slice(start, start + SHOWN)
    .toWellFormed()
    .replaceAll(/\s+/g, ' ');
  if (text === '') return 'empty';
  return `“${start > 0 ? '…' : ''}${shown}${start + SHOWN < text.length ? '…' : ''}”`;
}
