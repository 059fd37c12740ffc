import { parseKeybinding } from 'tinykeys';
import { describe, expect, test } from 'vitest';
import { keyWords } from '../../../../src/renderer/app/shortcuts/key-words.js';
import { isCharacter, type Shortcut, shortcuts } from '../../../../src/shared/contract/shortcuts.js';
import { isIgnored } from '../../../../src/renderer/app/shortcuts/when-ignored.js';

const all = Object.values<Shortcut>(shortcuts).flatMap(({ keys }) => keys);

describe('the table of shortcuts', () => {
  test('has no two shortcuts on the same keys', () => {
    expect(new Set(all).size).toBe(all.length);
  });

  test('leaves the keys that browsers and systems use themselves', () => {
    const taken = [/^\$mod\+\[?[a-df-z0-9]$/i, /^Alt\+Digit/, /^F\d+$/, /^Escape$/, /^Tab$/, /^\$mod\+\[?Shift/];
    const ours = all.filter((keys) => !/^\$mod\+\[Shift\]\+\/$/.test(keys));
    expect(ours.filter((keys) => taken.some((pattern) => pattern.test(keys)))).toEqual([]);
  });

  test('is written in what the listener understands: one press, whose key has a name', () => {
    for (const keys of all) {
      const presses = parseKeybinding(keys);
      expect(presses).toHaveLength(1);
      expect(presses[0]?.[2], keys).toMatch(/^(.|Enter|Digit\d)$/);
    }
  });
});

describe('the names of keys', () => {
  test.each([
    ['$mod+Enter', ['Ctrl', 'Enter'], ['⌘', '↩']],
    ['Alt+Shift+Digit1', ['Alt', 'Shift', '1'], ['⌥', '⇧', '1']],
    ['[Shift]+?', ['?'], ['?']],
    ['$mod+[Shift]+/', ['Ctrl', '/'], ['⌘', '/']],
    ['$mod+.', ['Ctrl', '.'], ['⌘', '.']],
    ['j', ['J'], ['J']],
  ])('%s is written as on the keyboard', (keys, other, mac) => {
    expect([keyWords(keys, false), keyWords(keys, true)]).toEqual([other, mac]);
  });
});

describe('a key press', () => {
  const press = { isComposing: false, repeat: false, defaultPrevented: false, target: null };
  /** An element that lies in one which matches the selector. */
  const inside = (part: string): EventTarget =>
    Object.assign(new EventTarget(), {
      closest: (selector: string) => (selector.includes(part) ? { matches: () => false } : null),
    });

  test('of one character belongs to the field in which it is typed, a chord does not', () => {
    for (const part of ['input', 'textarea', '[contenteditable]', '[role="listbox"]', '[role="menu"]']) {
      const typed = { ...press, target: inside(part) };
      expect([part, isIgnored(typed, 'p', false), isIgnored(typed, '[Shift]+?', false)]).toEqual([part, true, true]);
      expect(isIgnored(typed, '$mod+Enter', false)).toBe(false);
    }
    expect(isIgnored({ ...press, target: inside('nothing') }, 'p', false)).toBe(false);
  });

  test('is no shortcut in a dialog, while a character is composed, when held down, or when it was used already', () => {
    expect(isIgnored(press, '$mod+Enter', false)).toBe(false);
    expect(isIgnored(press, '$mod+Enter', true)).toBe(true);
    for (const used of ['isComposing', 'repeat', 'defaultPrevented']) {
      expect(isIgnored({ ...press, [used]: true }, '$mod+Enter', false)).toBe(true);
    }
  });

  test('of one character is told from a chord', () => {
    expect(all.filter(isCharacter)).toEqual(['[Shift]+?', 'p', 'b', 'j', 'k', '[Shift]+/']);
  });
});
