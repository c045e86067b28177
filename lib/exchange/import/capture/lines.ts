import { collapse } from '../../../text/text';
import { MONTHS } from '../../../text/time';

/** A paragraph or a line of facts, and the number of its first line, from 1. */
export interface Piece {
  kind: 'text' | 'authors' | 'dot' | 'date';
  text: string;
  line: number;
}

/** The lines of the papers, and the day from the header above them. */
export interface Body {
  pieces: Piece[];
  /** The day that the page shows, such as `Dec 16`. */
  day: string | undefined;
}

const NAMES = MONTHS.map((name) => name.charAt(0).toUpperCase() + name.slice(1));
const MONTH = `(?:${NAMES.join('|')})[a-z]*\\.?`;
const DATE = new RegExp(`^${MONTH} \\d{1,2}(?:, ?\\d{4})?(?: [\\d.,]+k?)?$`);
const DAY = new RegExp(`^${MONTH} \\d{1,2}(?:, ?\\d{4})?$`);
const AUTHORS = /^[•*-]? ?[\d,]+ authors?$/i;
/** Authors or an organisation, the dot and the date in one line. */
const ALL_IN_ONE = /^(?<who>[^·]{0,200})· ?(?<date>[^·]{3,40})$/;
/** Text of the page's menus, above the papers and around them. */
const MENU =
  /^(?:new|subscribe|hugging face|(?:daily|trending|weekly|monthly) papers|papers|models|datasets|spaces|buckets|community|docs|enterprise|pricing|log in|sign up|search|daily|weekly|monthly|trending|previous|next|company|tos|privacy|about|careers|website|(?:daily papers)? ?by ?ak and .{1,60}|get trending papers in your email.{0,60})$/i;
/**
 * The text of a button, copied together with the title after it. Before a letter in lower case it
 * may be part of the title.
 */
const GLUED = /^Subscribe(?=[^\s\p{Ll}])/u;
const BUTTON = /^Subscribe(?=\S)/;
const ABOVE_BUTTON = /^get trending papers in your email/i;
/** Longer lines are abstracts: the menu has ended. */
const LONGEST_MENU = 150;

/**
 * The lines of a capture without the page's menus. If blank lines separate titles from abstracts,
 * adjacent lines are joined into one paragraph.
 */
export function bodyOf(whole: string): Body {
  const lines = whole
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ text: collapse(line), line: index + 1 }));
  const start = headerEnd(lines);
  const day = lines.slice(0, start).findLast((each) => DAY.test(each.text))?.text;
  const [first, ...rest] = lines.slice(start);
  if (!first) return { pieces: [], day };
  const text = isGlued(lines, start) ? first.text.replace(BUTTON, '') : first.text;
  return { pieces: piecesOf([{ ...first, text }, ...rest]), day };
}

/** Whether a text contains lines that only captures have. */
export function looksLikeCapture(text: string): boolean {
  return (
    /^[ \t]*(?:get trending papers in your email|by ?AK and the research community)/im.test(text) ||
    /^ *• ?\d+ authors? *\r?\n·\r?\n/m.test(text)
  );
}

interface Line {
  text: string;
  line: number;
}

/** The index after the last line of the menu above the first abstract or date of a paper. */
function headerEnd(lines: Line[]): number {
  let end = 0;
  for (const [index, { text }] of lines.entries()) {
    if (text.length > LONGEST_MENU || text === '·' || AUTHORS.test(text)) break;
    if (MENU.test(text) || DAY.test(text)) end = index + 1;
    if (isGlued(lines, index)) return index;
  }
  return end;
}

/** Whether a title begins with a button's text, that is, the line above the button precedes it. */
function isGlued(lines: Line[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  if (!BUTTON.test(text)) return false;
  let above = index - 1;
  while (lines[above]?.text === '') above--;
  return GLUED.test(text) || ABOVE_BUTTON.test(lines[above]?.text ?? '');
}

function piecesOf(lines: Line[]): Piece[] {
  const pieces: Piece[] = [];
  const filled = lines.filter(({ text }) => text !== '');
  const spaced = (filled[1]?.line ?? 0) - (filled[0]?.line ?? 0) > 1;
  let lineBefore = -1;
  for (const { text, line } of filled.flatMap(parted)) {
    const last = pieces.at(-1);
    const kind = kindOf(text, last);
    if (spaced && kind === 'text' && last?.kind === 'text' && line === lineBefore + 1) {
      last.text += ` ${text}`;
    } else if (!MENU.test(text)) pieces.push({ kind, text, line });
    lineBefore = line;
  }
  return pieces;
}

function parted({ text, line }: Line): Line[] {
  const { who = '', date = '' } = ALL_IN_ONE.exec(text)?.groups ?? {};
  if (!DATE.test(date)) return [{ text, line }];
  return [who.trim(), '·', date].filter(Boolean).map((each) => ({ text: each, line }));
}

/** Only a line after a dot is a date, even a misspelt one: a title may be “May 3”. */
function kindOf(text: string, before: Piece | undefined): Piece['kind'] {
  if (text === '·' || text === '•') return 'dot';
  if (AUTHORS.test(text)) return 'authors';
  return before?.kind === 'dot' && /^.{0,20}\d.{0,10}$/.test(text) ? 'date' : 'text';
}
