/** A row of a table, and the number of the line on which it begins, from 1. */
export interface Row {
  line: number;
  cells: string[];
}

/** The rows of a table. */
export interface Table {
  rows: Row[];
  /** The line of a quotation mark that is never closed. The text after it is one cell. */
  unclosed?: number;
}

/**
 * Splits CSV (RFC 4180) into rows. Spreadsheets may also separate cells by semicolons or tabs.
 * Empty rows are left out.
 */
export function rowsOf(text: string): Table {
  const source = text.replace(/^sep=.\r?\n/i, '');
  const delimiter = delimiterOf(source);
  const end = new RegExp(`[${delimiter}]|\\r\\n|\\n|\\r|$`, 'g');
  const table: Table = { rows: [] };
  let row: Row = { line: 1, cells: [] };
  let line = 1;
  let cell: Cell | undefined;
  do {
    cell = cellAt(source, cell?.next ?? 0, end, delimiter === '\t');
    if (!cell.closed) table.unclosed ??= line;
    row.cells.push(cell.text);
    line += cell.text.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (!cell.isLast) continue;
    if (row.cells.some(Boolean)) table.rows.push(row);
    row = { line: ++line, cells: [] };
  } while (cell.next < source.length || !cell.isLast);
  return table;
}

interface Cell {
  text: string;
  /** Offset of the next cell. */
  next: number;
  /** Whether it is the last of its row. */
  isLast: boolean;
  closed: boolean;
}

/**
 * @param end matches the end of a cell
 * @param mayBeText whether a quotation mark at the beginning of a cell may be a part of its text:
 *   in tables with tabs it is one unless the next one ends the cell
 */
function cellAt(source: string, at: number, end: RegExp, mayBeText: boolean): Cell {
  const found = source[at] === '"' ? quotedAt(source, at) : undefined;
  const isText = mayBeText && found && (!found.closed || /[^\t\r\n]/.test(source[found.end] ?? ''));
  const quoted = isText ? undefined : found;
  end.lastIndex = quoted?.end ?? at;
  const stop = end.exec(source);
  const until = stop?.index ?? source.length;
  const sign = stop?.[0] ?? '';
  return {
    text: (quoted?.value ?? '') + source.slice(quoted?.end ?? at, until),
    next: until + sign.length,
    isLast: sign === '' || /[\r\n]/.test(sign),
    closed: quoted?.closed ?? true,
  };
}

/** The delimiter that occurs most often in the first line. */
function delimiterOf(source: string): string {
  const [head = ''] = source.split(/[\r\n]/, 1);
  const counts = [',', ';', '\t', '|'].map((sign) => ({ sign, count: head.split(sign).length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.sign ?? ',';
}

/** A quoted cell, in which two quotation marks stand for one. */
function quotedAt(source: string, at: number): { value: string; end: number; closed: boolean } {
  let mark = source.indexOf('"', at + 1);
  while (mark >= 0 && source[mark + 1] === '"') mark = source.indexOf('"', mark + 2);
  const closed = mark >= 0;
  const end = closed ? mark : source.length;
  const value = source.slice(at + 1, end).replaceAll('""', '"');
  return { value, end: closed ? end + 1 : end, closed };
}
