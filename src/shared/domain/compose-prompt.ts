/** The prompt that a run sends: the plan's, with the nonce of the run or its arm, brought to the length that its arm asks for. */
import { CHARACTERS_PER_TOKEN } from './estimate-tokens.js';
import { fillerText } from './filler-text.js';
import { nonceLength, nonceOf } from './nonce.js';
import type { Plan } from './plan.js';
import type { RunSlot } from './run.js';
import type { Arm, Session } from './session.js';

export type Prompt = Plan['prompt'];

type ComposedArm = Pick<Arm, 'id'> & { readonly settings: Pick<Arm['settings'], 'nonce' | 'systemTokens'> };
type ComposedSession = Pick<Session, 'id'> & {
  readonly plan: Pick<Plan, 'prompt'>;
  readonly arms: readonly ComposedArm[];
};

/**
 * Nothing of it is stored: from a session and one of its runs the same text comes out at any later time.
 *
 * A nonce stands at the very start, of the user's message where there is no system prompt. Filler stands at the end of the
 * system prompt; one that is longer than the arm asks for is cut.
 *
 * @returns composes the prompt of a run; what the runs of an arm have in common is made once
 */
export function promptComposer({
  id,
  plan,
  arms,
}: ComposedSession): (slot: Pick<RunSlot, 'armId' | 'sequence'>) => Prompt {
  const { user } = plan.prompt;
  const armOf = new Map(arms.map((arm) => [arm.id, arm]));
  const systems = new Map<string, string>();

  function systemOf({ id: armId, settings }: ComposedArm): string {
    const known = systems.get(armId);
    if (known !== undefined) return known;
    const system = sized(plan.prompt.system, settings);
    systems.set(armId, system);
    return system;
  }

  return (slot) => {
    const arm = armOf.get(slot.armId);
    if (arm === undefined) throw new RangeError(`The session has no arm ${slot.armId}`);
    const system = systemOf(arm);
    const nonce = nonceOf(arm.settings.nonce, id, slot);
    return system === '' ? { system, user: nonce + user } : { system: nonce + system, user };
  };
}

/** @returns the system prompt without its nonce, for which room is left */
function sized(system: string, { nonce, systemTokens }: ComposedArm['settings']): string {
  if (systemTokens === null) return system;
  // One token at least: without a system prompt the nonce would stand in the user's message.
  const characters = Math.max(CHARACTERS_PER_TOKEN, systemTokens * CHARACTERS_PER_TOKEN - nonceLength(nonce));
  if (system.length >= characters) return withoutHalf(system.slice(0, characters));
  const parted = system === '' ? '' : `${system}\n\n`;
  return (parted + fillerText(characters - parted.length)).slice(0, characters);
}

/** A cut through a character outside the basic plane leaves half of it, which cannot be sent. */
function withoutHalf(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
