/**
 * Splits a BibTeX list of names at `and`, and at what some programs write instead: semicolons, and
 * `&` between names with commas.
 * Text in braces is not split, unless its braces are unbalanced.
 */
export function splitNames(list: string): string[] {
  const names = splitAt(list, NAMES);
  return names.flatMap((name) => {
    const parts = name.includes(';') ? splitAt(name, SEMICOLONS) : [name];
    const areNames = names.length === 1 || parts.every((part) => part.includes(','));
    return (areNames ? parts : [parts.join(' ')]).flatMap(splitAmpersands);
  });
}

function splitAmpersands(name: string): string[] {
  const parts = name.includes('&') ? splitAt(name, AMPERSANDS) : [name];
  return parts.every((part) => part.includes(',')) ? parts : [name];
}

/** The parts of a name between commas. */
export function commaParts(name: string): string[] {
  return splitAt(name, PARTS);
}

/**
 * The words of a name, in TeX. A space that only ends a macro’s name does not separate words.
 */
export function nameWords(name: string): string[] {
  return splitAt(name, WORDS);
}

/*
 * A separator, or else what is no separator although it contains one. Spaces belong to the name of
 * a macro before them.
 */
const NAMES = /((?<=^|\s)and(?=\s|$))|\\\S|[{}]/gi;
const SEMICOLONS = /(;)|\\\S|[{}]/g;
const AMPERSANDS = /(\\?&)|\\\S|[{}]/g;
const PARTS = /(,)|\\\S|[{}]/g;
const WORDS = /(\\\s|[\s~])|\\[a-zA-Z]+\s*|\\\S|[{}]/g;

/** Splits where a separator is outside of braces and trims the parts. Empty parts are left out. */
function splitAt(text: string, tokens: RegExp): string[] {
  const parts: string[] = [];
  const isBalanced = endDepth(text) === 0;
  let depth = 0;
  let from = 0;
  for (const { 0: token, 1: found, index } of text.matchAll(tokens)) {
    if (found !== undefined && depth === 0) {
      parts.push(text.slice(from, index));
      from = index + token.length;
    } else if (isBalanced && token === '{') depth++;
    else if (isBalanced && token === '}') depth--;
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** The depth of braces at the end; -1 if it is ever negative. Escaped braces don't count. */
function endDepth(text: string): number {
  let depth = 0;
  for (const [sign] of text.matchAll(/\\[\s\S]|[{}]/g)) {
    if (sign === '{') depth++;
    else if (sign === '}' && --depth < 0) return -1;
  }
  return depth;
}
