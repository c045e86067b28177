/** A field of a record, with its continuation lines. */
export interface RisField {
  tag: string;
  lines: string[];
}

/** A record of a RIS file, and the number of its first line, from 1. */
export interface RisRecord {
  line: number;
  fields: RisField[];
}

/**
 * The beginning of a field. The standard has two spaces before the hyphen and one after it; files
 * have fewer or more.
 */
export const RIS_TAG = /^([A-Z][A-Z\d])\s{1,3}-(?:\s([\s\S]*))?$/;

/**
 * Splits a RIS file with any line breaks into records. A record without `ER` ends at the next
 * `TY`, and `TY` may be missing. Lines before the first field are a heading that some sites
 * write.
 * @returns the records, and the numbers of lines that belong to none
 */
export function risRecords(text: string): { records: RisRecord[]; stray: number[] } {
  const records: RisRecord[] = [];
  const stray: number[] = [];
  let open: RisRecord | undefined;
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const [, tag, value = ''] = RIS_TAG.exec(open ? line : line.trimStart()) ?? [];
    if (tag === 'ER') open = undefined;
    else if (open && tag !== 'TY') addLine(open, line, tag, value);
    else if (tag) {
      open = { line: index + 1, fields: [{ tag, lines: [value] }] };
      records.push(open);
    } else if (line.trim() !== '' && records.length > 0) stray.push(index + 1);
  }
  return { records, stray };
}

function addLine(
  { fields }: RisRecord,
  line: string,
  tag: string | undefined,
  value: string,
): void {
  if (tag) fields.push({ tag, lines: [value] });
  else fields.at(-1)?.lines.push(line);
}
