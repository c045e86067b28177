import { readable } from '../../../text/tex';

/*
 * Characters that TeX prints although they are also TeX: `\$`, `\{`. While a text is decoded,
 * characters of Unicode's private use area stand for them.
 */
const DOLLAR = '\ue003';
const BACKSLASH = '\ue004';
const LEFT = '\ue006';
const RIGHT = '\ue007';
const TILDE = '\ue008';
const RESERVED = /[\ue000-\ue00f]/g;

const LITERALS: Record<string, string> = {
  $: DOLLAR,
  '\\': BACKSLASH,
  '{': LEFT,
  '}': RIGHT,
  '~': TILDE,
};

/** Each character bare and as TeX. */
const FORMS: Record<string, readonly [bare: string, tex: string]> = {
  [DOLLAR]: ['$', '\\$'],
  [LEFT]: ['{', '\\{'],
  [RIGHT]: ['}', '\\}'],
  [BACKSLASH]: ['\\', '\\textbackslash{}'],
  [TILDE]: ['~', '\\textasciitilde{}'],
};
const ANY = new RegExp(`[${Object.keys(FORMS).join('')}]`, 'g');

/** Replaces the printed characters of a text by those that stand for them. */
export function literal(text: string): string {
  return text.replace(/[$\\{}~]/g, (sign) => LITERALS[sign] ?? sign);
}

/** Removes the characters that stand for others from a text that is not decoded yet. */
export function withoutReserved(text: string): string {
  return text.replace(RESERVED, '');
}

/**
 * Puts the printed characters back: bare where they are shown as such, else as TeX. Two prices are
 * not a formula, and two braces are not a group.
 */
export function restored(text: string): string {
  if (text.search(ANY) < 0) return text;
  const bare = text.replace(ANY, (sign) => FORMS[sign]?.[0] ?? '');
  const tex = text.replace(ANY, (sign) => FORMS[sign]?.[1] ?? '');
  return readable(bare) === readable(tex) ? bare : tex;
}
