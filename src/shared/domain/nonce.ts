/**
 * Text at the very start of a prompt that decides what a cache can know of it: a prefix is only found in a cache when it
 * is the same from its first token on.
 */
import type { PlanArm } from './plan.js';

export type NonceKind = PlanArm['nonce'];

/** Of every nonce, so that no arm has a longer prompt because of it. */
const NONCE_CHARACTERS = nonceText('run', 0).length;

/** @returns characters that a nonce adds to a prompt */
export function nonceLength(kind: NonceKind): number {
  return kind === 'none' ? 0 : NONCE_CHARACTERS;
}

/**
 * Deterministic, so that what was sent can be told later. No two runs of a session have the same one; those of two
 * sessions are equal once in four thousand million times.
 *
 * @returns empty for `none`
 * @example '[run 7f3a9c21] '
 */
export function nonceOf(kind: NonceKind, sessionId: string, { armId, sequence }: { armId: string; sequence: number }) {
  if (kind === 'none') return '';
  return nonceText(kind, kind === 'run' ? scattered(hashOf(sessionId) + sequence) : hashOf(`${sessionId} ${armId}`));
}

function nonceText(kind: Exclude<NonceKind, 'none'>, word: number): string {
  return `[${kind} ${word.toString(16).padStart(8, '0')}] `;
}

/** FNV-1a over UTF-16 units (draft-eastlake-fnv), scattered. Not for secrets. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return scattered(hash);
}

/** The last step of MurmurHash3 (Appleby, public domain): one to one on 32-bit words, so different ones stay different. */
function scattered(value: number): number {
  let word = value >>> 0;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return (word ^ (word >>> 16)) >>> 0;
}
