import { texSource } from '../../text/tex-spans';
import { ACCENTS, MATH_SYMBOLS, SUBSCRIPTS, SUPERSCRIPTS } from '../../text/tex-symbols';
import { NOT_PRINTED } from './t1-signs';

/**
 * Writes the characters of a LaTeX text that pdfLaTeX can't print as TeX: Greek, signs of
 * mathematics, scripts, and letters with accents that T1 lacks. What TeX has no macro for stays as
 * it is: see `lacksSigns`.
 */
export function inT1(tex: string): string {
  if (!/[^\0-~]/.test(tex)) return tex;
  const text = tex.normalize('NFC');
  const { maths } = texSource(text);
  let written = '';
  let from = 0;
  for (const [at, { end }] of maths) {
    if (at < from) continue;
    written += textInT1(text.slice(from, at));
    written += text.slice(at, end).replace(NOT_PRINTED, (sign) => mathOf(sign) ?? sign);
    from = end;
  }
  return written + textInT1(text.slice(from));
}

/** Whether a text contains characters that pdfLaTeX can't print, and TeX has no macro for them. */
export function lacksSigns(text: string): boolean {
  if (!/[^\0-~]/.test(text)) return false;
  return [...text.normalize('NFC').matchAll(NOT_PRINTED)].some(
    ([sign]) => textOf(sign) === undefined,
  );
}

function textInT1(text: string): string {
  return text
    .replace(SUPERSCRIPT_RUN, (run) => script('textsuperscript', run, BASE_OF_SUPERSCRIPT))
    .replace(SUBSCRIPT_RUN, (run) => script('textsubscript', run, BASE_OF_SUBSCRIPT))
    .replace(NOT_PRINTED, (sign) => textOf(sign) ?? sign);
}

/** The TeX of a character outside of formulas. */
function textOf(sign: string): string | undefined {
  const spacing = SPACING[sign];
  if (spacing !== undefined) return spacing;
  if (BASE_OF_SUPERSCRIPT.has(sign)) return script('textsuperscript', sign, BASE_OF_SUPERSCRIPT);
  if (BASE_OF_SUBSCRIPT.has(sign)) return script('textsubscript', sign, BASE_OF_SUBSCRIPT);
  const macro = mathOf(sign)?.trim();
  // Styles of BibTeX make the capitals of a title small, also those of a macro.
  if (macro !== undefined) return /[A-Z]/.test(macro) ? `{$${macro}$}` : `$${macro}$`;
  return accented(sign);
}

/** The TeX of a character in a formula. The space ends the name of the macro. */
function mathOf(sign: string): string | undefined {
  const own = MATH_SIGNS[sign];
  if (own !== undefined) return own;
  const name = MACROS.get(sign);
  return name === undefined ? undefined : `\\${name} `;
}

/** A letter with accents. Those above come first: TeX sets them only on a letter. */
function accented(sign: string): string | undefined {
  const [base = '', ...marks] = sign.normalize('NFD');
  if (!/^[A-Za-zıȷæøÆØ]$/.test(base) || marks.length === 0 || marks.length > 3) return undefined;
  const names = marks.map((mark) => ACCENT_NAMES.get(mark));
  if (!names.every((name) => name !== undefined)) return undefined;
  const above = names.filter((name) => !/[cdbk]/.test(name));
  const below = names.filter((name) => /[cdbk]/.test(name));
  const dotless =
    above.length > 0 ? ({ i: '\\i', j: '\\j', ı: '\\i', ȷ: '\\j' }[base] ?? base) : base;
  const [inner = '', ...outer] = [...above, ...below];
  const first = `\\${inner}${/[a-zA-Z]/.test(inner) && !dotless.startsWith('\\') ? ' ' : ''}${dotless}`;
  return `{${outer.reduce((tex, name) => `\\${name}{${tex}}`, first)}}`;
}

const ACCENT_NAMES: ReadonlyMap<string, string> = new Map(
  [...ACCENTS].flatMap(([name, mark]) => (name === 't' ? [] : [[mark, name] as const])),
);

const SPACING: Record<string, string> = {
  '\u2002': '\\enspace{}',
  '\u2003': '\\quad{}',
  '\u2009': '\\,',
  '\u200a': '\\,',
  '\u202f': '\\,',
  '\u200b': '',
  '\u2060': '',
};

const MATH_SIGNS: Record<string, string> = {
  '−': '-',
  '′': "'",
  '″': "''",
  '⋅': '\\cdot ',
  '∣': '\\mid ',
};

/** Macros that need a package, and those that only name a letter or a word. */
const NOT_PLAIN =
  /^(?:omicron|leqslant|geqslant|le|ge|ne|lesssim|gtrsim|varnothing|square|Box|checkmark|land|lor|lnot|gets|implies|iff|bot|lVert|rVert|dots\w*|degree|dagger|ddagger|longrightarrow)$/;

/** Characters → macros of LaTeX’s mathematics that need no package. */
const MACROS: ReadonlyMap<string, string> = new Map(
  [...MATH_SYMBOLS]
    .filter(([name, sign]) => /^[^\0-~]$/u.test(sign) && !NOT_PLAIN.test(name))
    .map(([name, sign]) => [sign, name]),
);

const BASE_OF_SUPERSCRIPT = bases(SUPERSCRIPTS);
const BASE_OF_SUBSCRIPT = bases(SUBSCRIPTS);
const SUPERSCRIPT_RUN = runs(BASE_OF_SUPERSCRIPT);
const SUBSCRIPT_RUN = runs(BASE_OF_SUBSCRIPT);

/** Scripts of ASCII letters and signs. Those of mathematics and of Latin-1 are printed anyway. */
function bases(scripts: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...scripts].flatMap(([base, sign]) =>
      /^[\w+\-=()]$/.test(base) && !/[\0-\xff]/.test(sign) ? [[sign, base] as const] : [],
    ),
  );
}

function runs(base: ReadonlyMap<string, string>): RegExp {
  return new RegExp(`[${[...base.keys()].join('')}]{2,}`, 'g');
}

function script(name: string, run: string, base: ReadonlyMap<string, string>): string {
  return `\\${name}{${[...run].map((sign) => base.get(sign) ?? sign).join('')}}`;
}
