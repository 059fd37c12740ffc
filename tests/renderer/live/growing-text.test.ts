import { describe, expect, it } from 'vitest';
import { GrowingText } from '../../../src/renderer/screens/live/growing-text.js';

/** What GrowingText needs of a DOM text node, and how often its whole text was replaced. */
function makeNode() {
  let text = '';
  let replaced = 0;
  return {
    get data() {
      return text;
    },
    set data(value: string) {
      text = value;
      replaced++;
    },
    get length() {
      return text.length;
    },
    get replaced() {
      return replaced;
    },
    appendData(added: string) {
      text += added;
    },
    deleteData(offset: number, count: number) {
      text = text.slice(0, offset) + text.slice(offset + count);
    },
  };
}

describe('GrowingText', () => {
  it('appends what is new and never writes the old text again', () => {
    const node = makeNode();
    const growing = new GrowingText(node);
    for (const text of ['The', 'The quick', 'The quick', 'The quick fox']) growing.show(text);
    expect([node.data, node.replaced]).toEqual(['The quick fox', 0]);
  });

  it('starts over with the next run', () => {
    const node = makeNode();
    const growing = new GrowingText(node);
    for (const text of ['First reply', '', 'Second']) growing.show(text);
    expect(node.data).toBe('Second');
  });

  it('stays short and keeps the end, however long the reply is', () => {
    const node = makeNode();
    const growing = new GrowingText(node);
    let text = '';
    for (let word = 0; word < 20_000; word++) {
      text = `${text} ${word}`.slice(-16_000);
      growing.show(text);
      if (node.length > 4_000) throw new Error(`holds ${node.length} characters after word ${word}`);
    }
    expect(text.endsWith(node.data)).toBe(true);
    expect(node.length).toBeGreaterThanOrEqual(2_000);
  });
});
