/** The figures that a finding rests on, as data. */
import type { Finding } from '../domain/session-document.js';

export type Evidence = Finding['evidence'];

export interface NamedEvidence {
  /** Put before each figure's name; null: the finding has one subject. */
  readonly name: string | null;
  readonly evidence: Evidence;
}

/** @example evidenceOf([{ name: 'arm-2', evidence: { n: 20 } }]) // { 'arm-2 n': 20 } */
export function evidenceOf(parts: readonly NamedEvidence[]): Evidence {
  return Object.fromEntries(
    parts.flatMap(({ name, evidence }) =>
      Object.entries(evidence).map(([key, value]) => [name === null ? key : `${name} ${key}`, value]),
    ),
  );
}

/** By arm; the figures of a single arm carry no name. */
export function evidenceByArm(parts: readonly { readonly armId: string; readonly evidence: Evidence }[]): Evidence {
  return evidenceOf(parts.map(({ armId, evidence }) => ({ name: parts.length === 1 ? null : armId, evidence })));
}
