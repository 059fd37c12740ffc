/** The evidence of a finding as a table: what it speaks of as rows, the figures that any of these has as columns. */
import type { Finding } from '../../../../shared/domain/session-document.js';
import type { OverviewArm } from '../../../../shared/domain/session-overview.js';
import { formatFigure } from '../../../../shared/domain/figures/format-figure.js';
import { UNKNOWN } from '../../../components/format.js';
import { type EvidenceFigure, evidenceFigures, type EvidenceValue } from './evidence-figures.js';

export interface EvidenceRow {
  /** @example 'Nova Micro' @example 'Nova Micro against GPT OSS 20B, total' */
  label: string;
  /** By the name of the figure; a figure that is not here does not apply. */
  values: ReadonlyMap<string, string>;
}

export interface EvidenceTable {
  /** Of the finding as a whole. */
  own: readonly { name: string; meaning: string; value: string }[];
  columns: readonly Pick<EvidenceFigure, 'name' | 'meaning'>[];
  rows: readonly EvidenceRow[];
}

type Values = Map<string, EvidenceValue>;

export function evidenceTable(
  { evidence }: Pick<Finding, 'evidence'>,
  arms: readonly Pick<OverviewArm, 'id' | 'label'>[],
): EvidenceTable {
  const labels = new Map(arms.map(({ id, label }) => [id, label]));
  const subjects = new Map<string, Values>();
  for (const [key, value] of Object.entries(evidence)) {
    const { subject, figure } = partsOf(key);
    const values: Values = subjects.get(subject) ?? new Map<string, EvidenceValue>();
    subjects.set(subject, values.set(figure, value));
  }
  const own = subjects.get('') ?? new Map<string, EvidenceValue>();
  subjects.delete('');
  const all = [...subjects.values()];
  const columns = figuresOf(all);
  return {
    own: figuresOf([own]).map((each) => ({ name: each.name, meaning: each.meaning, value: shown(each, own) })),
    columns: columns.map(({ name, meaning }) => ({ name, meaning })),
    rows: [...subjects].map(([subject, values]) => ({
      label: subjectWords(subject, labels),
      values: new Map(columns.filter((each) => applies(each, values)).map((each) => [each.name, shown(each, values)])),
    })),
  };
}

/** The key of a figure has no space; what stands before it names the subject. */
function partsOf(key: string): { subject: string; figure: string } {
  const border = key.lastIndexOf(' ');
  return border === -1
    ? { subject: '', figure: key }
    : { subject: key.slice(0, border), figure: key.slice(border + 1) };
}

/** An arm, two arms and a figure, or a name as it is. */
function subjectWords(subject: string, labels: ReadonlyMap<string, string>): string {
  const label = labels.get(subject);
  if (label !== undefined) return label;
  const [arm = '', baseline = '', figure] = subject.split(' ');
  const [own, other] = [labels.get(arm), labels.get(baseline)];
  if (own === undefined || other === undefined) return subject;
  return `${own} against ${other}${figure === 'totalMs' ? ', total' : ''}`;
}

/** Those of the list in its order, then what it does not know. */
function figuresOf(subjects: readonly Values[]): EvidenceFigure[] {
  const known = evidenceFigures.filter((each) => subjects.some((values) => applies(each, values)));
  const named = new Set(known.flatMap(({ keys }) => keys));
  const rest = [...new Set(subjects.flatMap((values) => [...values.keys()]))].filter((key) => !named.has(key));
  return [...known, ...rest.map(unlisted)];
}

function applies({ keys }: EvidenceFigure, values: Values): boolean {
  return values.has(keys[0]);
}

function shown({ keys, show }: EvidenceFigure, values: Values): string {
  return show(...keys.map((key) => values.get(key) ?? null));
}

/** @example 'largestGapMs' becomes 'largest gap ms' */
function unlisted(key: string): EvidenceFigure {
  const words = key.replaceAll(/[-_]/g, ' ').replaceAll(/([a-z])([A-Z])/g, (_all, end: string, start: string) => {
    return `${end} ${start.toLowerCase()}`;
  });
  return {
    keys: [key],
    name: words,
    meaning: '',
    show: (value) => (typeof value === 'number' ? formatFigure(value, 2) : String(value ?? UNKNOWN)),
  };
}
