/** A preset as it is written down: what is left out holds for all of them. */
import type { PlanInput } from '../../../shared/domain/plan.js';
import type { Preset } from '../../../shared/domain/preset.js';

export interface PresetText extends Pick<Preset, 'name' | 'title' | 'answers' | 'group' | 'strategy'> {
  /** Without a prompt: the default one. */
  readonly plan: Omit<PlanInput, 'name' | 'preset' | 'prompt'> & Partial<Pick<PlanInput, 'prompt'>>;
}

/** Played for the experiments: its models have the effects that they look for. */
export const EFFECTS = { scenario: 'effects' } as const;

/** The two models that most experiments ask, by the profiles through which the article called them. */
export const NOVA_MICRO = 'us.amazon.nova-micro-v1:0';
export const CLAUDE_HAIKU = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';

/** Some models refuse a temperature beside a top-p so that one of them is left out. */
export const longReply = { maxTokens: 256, temperature: 0.1, topP: null } as const;
/** Where the first token is what counts. */
export const shortReply = { ...longReply, maxTokens: 64 } as const;
