/**
 * Finds the sections of a shared AWS file with their line numbers. It reads lines by the rules of `parseIni` in
 * `@smithy/core/config`, but keeps what that one drops in silence. Values are not kept.
 */

export interface IniSection {
  /** Between the brackets, as written. */
  readonly header: string;
  /** Counted from 1. */
  readonly line: number;
  /** The header that lacks its closing bracket goes on with the section before; null: it is closed. */
  readonly unclosedAfter: { readonly header: string | null } | null;
  /** How many settings have a value. */
  readonly settings: number;
  /** Settings without a value. */
  readonly empty: readonly { readonly key: string; readonly line: number }[];
  /** Lines that are no setting. */
  readonly ignored: readonly number[];
}

export interface IniScan {
  readonly sections: readonly IniSection[];
  /** Lines with something on them before the first section. */
  readonly outside: readonly number[];
}

type Growing = { -readonly [K in keyof IniSection]: IniSection[K] } & {
  empty: { key: string; line: number }[];
  ignored: number[];
};

export function scanIni(text: string): IniScan {
  const sections: Growing[] = [];
  const outside: number[] = [];
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = index + 1;
    const content = (raw.split(/(^|\s)[;#]/)[0] ?? '').trim();
    if (content === '') return;
    const current = sections.at(-1);
    if (content.startsWith('[')) {
      sections.push(openSection(content, line, current));
      return;
    }
    if (current === undefined) {
      outside.push(line);
      return;
    }
    const equals = content.indexOf('=');
    if (equals < 1) current.ignored.push(line);
    else if (equals === content.length - 1) current.empty.push({ key: content.slice(0, equals).trim(), line });
    else current.settings += 1;
  });
  return { sections, outside };
}

function openSection(content: string, line: number, before: Growing | undefined): Growing {
  const closed = content.endsWith(']');
  const header = closed ? content.slice(1, -1) : (/^\[([^\]=]*)/.exec(content)?.[1] ?? '');
  const owner =
    before === undefined ? null : before.unclosedAfter === null ? before.header : before.unclosedAfter.header;
  return { header, line, unclosedAfter: closed ? null : { header: owner }, settings: 0, empty: [], ignored: [] };
}
