/** The text of a finding for the window: labels of models in it are of any length and direction. */
import { shortLabel } from '../../../components/short-label.js';

/** First strong isolate, and the end of it: what runs from right to left within them turns nothing after them around. */
const ISOLATE = '\u2068';
const END = '\u2069';

const turning = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufefc]/;

/** Labels that are long are cut, and those that could turn the words after them around are isolated. */
export function findingText(text: string, arms: readonly { readonly label: string }[]): string {
  // A label may be a part of another one.
  const labels = [...new Set(arms.map(({ label }) => label))].toSorted((a, b) => b.length - a.length);
  return labels.reduce((words, label) => {
    const short = shortLabel(label);
    const shown = turning.test(label) ? `${ISOLATE}${short}${END}` : short;
    return shown === label ? words : words.replaceAll(label, () => shown);
  }, text);
}

/** So many characters are read at a glance; the evidence has the whole text. */
const AT_A_GLANCE = 420;

/** Whole words of a text that would push all others out of sight: a finding about fifty arms tells each. */
export function atAGlance(text: string): string {
  if (text.length <= AT_A_GLANCE) return text;
  const words = text.slice(0, AT_A_GLANCE);
  return `${words.slice(0, Math.max(words.lastIndexOf(' '), 1))} …`;
}
