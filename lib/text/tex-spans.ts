/** End of a math span, delimiters included, and the length of one delimiter. */
export interface MathSpan {
  end: number;
  delimiter: number;
}

/** A text with its groups and math spans, found in one pass. Positions are UTF-16 offsets. */
export interface TexSource {
  text: string;
  /** `{` → its `}`. Unmatched braces are left out. */
  closers: ReadonlyMap<number, number>;
  /** Opening delimiter → its span. */
  maths: ReadonlyMap<number, MathSpan>;
  /** Position of the first pair of backticks, which opens a quotation; -1 for none. */
  quote: number;
}

/** Finds the groups and the math of a text in linear time. */
export function texSource(text: string): TexSource {
  const { closers, delimiters } = scan(text);
  return { text, closers, maths: pairMath(text, delimiters), quote: text.indexOf('``') };
}

interface Delimiter {
  at: number;
  sign: string;
}

/** Finds matched braces and possible math delimiters. Escaped signs are skipped. */
function scan(text: string) {
  const closers = new Map<number, number>();
  const delimiters: Delimiter[] = [];
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/\\[\s\S]|[{}$]/g)) {
    if (sign === '{') open.push(index);
    else if (sign === '}') {
      const opener = open.pop();
      if (opener !== undefined) closers.set(opener, index);
    } else if (/^(?:\$|\\[()[\]])$/.test(sign)) delimiters.push({ at: index, sign });
  }
  return { closers, delimiters };
}

const PARTNERS: Record<string, string> = { $: '$', '\\(': '\\)', '\\[': '\\]' };

function pairMath(text: string, delimiters: readonly Delimiter[]): Map<number, MathSpan> {
  const maths = new Map<number, MathSpan>();
  for (let i = 0; i < delimiters.length; i++) {
    const length = isDisplay(delimiters, i) ? 2 : 1;
    const open = delimiters[i];
    const close = delimiters[i + length];
    if (!open || !close || close.sign !== PARTNERS[open.sign]) continue;
    const delimiter = length * open.sign.length;
    const content = text.slice(open.at + delimiter, close.at);
    const end = close.at + delimiter;
    if (open.sign === '$' && length === 1 && !looksLikeMath(content, text.charAt(end))) continue;
    maths.set(open.at, { end, delimiter });
    i += 2 * length - 1;
  }
  return maths;
}

/** Whether `$$…$$` starts at the delimiter. */
function isDisplay(delimiters: readonly Delimiter[], i: number): boolean {
  const [a, b, c, d] = delimiters.slice(i, i + 4);
  if (!a || !b || !c || !d || [a, b, c, d].some(({ sign }) => sign !== '$')) return false;
  return b.at === a.at + 1 && d.at === c.at + 1 && c.at > b.at + 1;
}

/** Operators and functions of a formula that has spaces but no macro. */
const JOINS = /[=<>+*/,|≤≥≈∈→×-]|\b(?:log|ln|exp|sin|cos|tan|min|max|mod)\b/;
const PROSE = /\s(?!(?:log|ln|exp|sin|cos|tan|min|max|mod|for)\b)\p{L}{2,}/u;

/**
 * Distinguishes math from amounts of money. The rule is pandoc's
 * (https://pandoc.org/MANUAL.html#math): no space inside the delimiters and no digit after the
 * closing one. A macro or a script in the content proves math and relaxes the rule.
 */
function looksLikeMath(content: string, after: string): boolean {
  const [first = '', last = ''] = [content.charAt(0), content.slice(-1)];
  if (content.trim() === '') return false;
  const hasMacro = /\\[a-zA-Z]/.test(content);
  if (/\s/.test(first) || /\s/.test(last)) return hasMacro && /\s/.test(first) === /\s/.test(last);
  if (hasMacro || /[\^_{}]/.test(content)) return true;
  if (/\d/.test(after) || PROSE.test(content)) return false;
  // `$5 (US$` and `$AP 5$` are not formulas.
  return !/\s/.test(content) || (JOINS.test(content) && !/^\d+\s/.test(content));
}

/**
 * Returns the name (a word or one sign) of the macro whose backslash is at offset `at`, and the
 * offset after it, at most `to`.
 */
export function macroName(text: string, at: number, to: number): { name: string; end: number } {
  const sticky = /\\([a-zA-Z]+|[\s\S])/uy;
  sticky.lastIndex = at;
  const name = (sticky.exec(text)?.[1] ?? '').slice(0, to - at - 1);
  return { name, end: at + 1 + name.length };
}
