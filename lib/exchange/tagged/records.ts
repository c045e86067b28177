/** A field of a record, with its continuation lines. */
export interface TaggedField {
  tag: string;
  lines: string[];
}

/** A record of a file of tagged lines, and the number of its first line, from 1. */
export interface TaggedRecord {
  line: number;
  fields: TaggedField[];
}

/** How a format of tagged lines marks its fields and records. */
export interface TagRules {
  /** Matches the first line of a field; captures its tag and the beginning of its value. */
  field: RegExp;
  /** The tag with which a record begins, even if the one before has no end. */
  first: string;
  /**
   * The tag of the title, if records may have no first tag: after an empty line a record that has
   * one ends before an author or a title, if it has these already.
   */
  title?: string;
  /** The tag that ends a record. */
  last?: string;
  /** Tags of the file itself, at its beginning and end. */
  ofFile?: readonly string[];
}

/** The beginning of an entry of BibTeX: files that people put together may begin with some. */
const ENTRY = /^\s*@[a-z]+\s*[{(]/i;

/**
 * Splits a file of tagged lines, with any line breaks, into records. A record also begins after an
 * empty line with the tag with which the first record of the file begins, or with any tag if the
 * file has the usual first tag nowhere. Lines before the first field are a heading of some sites.
 * @returns the records, and the numbers of lines that belong to none
 */
export function taggedRecords(
  text: string,
  rules: TagRules,
): { records: TaggedRecord[]; stray: number[] } {
  const records: TaggedRecord[] = [];
  const stray: number[] = [];
  let open: TaggedRecord | undefined;
  let isAfterBlank = false;
  /** The spaces before every line of a record that was copied out of an indented text. */
  let indent = '';
  const withoutIndent = (line: string) =>
    line.startsWith(indent) ? line.slice(indent.length) : line;
  let hasFirst = false;
  const isNext = (tag: string) =>
    /^[AT]$/.test(tag) &&
    [rules.title, tag].every((each) => open?.fields.some((field) => field.tag === each));
  const isFirst = (tag: string) =>
    !open ||
    tag === rules.first ||
    (isAfterBlank && (tag === records[0]?.fields[0]?.tag || !hasFirst || isNext(tag)));
  const addField = (tag: string, value: string, line: number) => {
    hasFirst ||= tag === rules.first;
    if (isFirst(tag)) {
      open = { line, fields: [] };
      records.push(open);
    }
    open?.fields.push({ tag, lines: [value] });
  };
  const addText = (text: string, line: number) => {
    if (open) open.fields.at(-1)?.lines.push(text);
    else if (text.trim() !== '' && (records.length > 0 || ENTRY.test(text))) stray.push(line);
  };
  for (const [index, line] of text
    .replaceAll('\r\r\n', '\n')
    .split(/\r\n?|\n/)
    .entries()) {
    const [, tag, value = ''] =
      rules.field.exec(open ? withoutIndent(line) : line.trimStart()) ?? [];
    if (tag !== undefined && open === undefined) indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    if (tag === undefined) addText(line, index + 1);
    else if (tag === rules.last || rules.ofFile?.includes(tag)) open = undefined;
    else addField(tag, value, index + 1);
    isAfterBlank = line.trim() === '';
  }
  return { records, stray };
}
