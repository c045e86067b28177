/** One field of a record, with its further lines. */
export interface RisField {
  tag: string;
  lines: string[];
}

/** One record of a RIS file and the line, from 1, at which it begins. */
export interface RisRecord {
  line: number;
  fields: RisField[];
}

/** The beginning of a field. The standard has two blanks before the hyphen and one behind; files have fewer and more. */
export const RIS_TAG = /^([A-Z][A-Z\d])\s{1,3}-(?:\s([\s\S]*))?$/;

/**
 * The records of a RIS file, whatever ends their lines. A missing `ER` ends where the next `TY` begins, a missing `TY`
 * is overlooked. Lines before the first field are the heading that some sites write.
 * @returns also the numbers of lines that belong to no record
 */
export function risRecords(text: string): { records: RisRecord[]; stray: number[] } {
  const records: RisRecord[] = [];
  const stray: number[] = [];
  let open: RisRecord | undefined;
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
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
