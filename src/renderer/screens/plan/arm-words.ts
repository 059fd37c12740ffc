/** What an arm has of its own beside the plan, in few words: nothing that makes a difference is hidden. */
import type { FormArm } from '../../stores/plan-form-arms.js';

const nonceWords = { none: null, run: 'nonce per run', arm: 'nonce per arm' } as const;

/** @returns empty for an arm as the plan has it. Transport, pause and cache point have columns of their own */
export function armWords(arm: FormArm): string[] {
  return [
    word(arm.region, (region) => `in ${region}`),
    nonceWords[arm.nonce],
    word(arm.systemTokens, (tokens) => `system prompt of ${tokens} tokens`),
    word(arm.maxTokens, (tokens) => `at most ${tokens} tokens`),
    arm.concurrency.trim() === '1' ? null : `${arm.concurrency} at once`,
    arm.serviceTier === null ? null : `tier ${arm.serviceTier}`,
    arm.latency === null ? null : `latency ${arm.latency}`,
  ].filter((found) => found !== null);
}

function word(typed: string, say: (text: string) => string): string | null {
  return typed.trim() === '' ? null : say(typed.trim());
}
