/** Cold is what was scheduled, never what was found in the times. */
import type { Arm } from './session.js';

/** Longer than a prompt cache lives, and than most services keep an idle connection. */
export const COLD_AFTER_IDLE_SECONDS = 300;

/** A new connection for every request, each after a long pause. Anything else that is slow at first is a slow first run. */
export function isColdArm({ transport, idleSeconds }: Pick<Arm['settings'], 'transport' | 'idleSeconds'>): boolean {
  return transport === 'http1-cold' && idleSeconds >= COLD_AFTER_IDLE_SECONDS;
}
