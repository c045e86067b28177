/**
 * Fragments of text that are harmless alone and, repeated, have made parsers take quadratic time or
 * worse: separators, brackets without their partners, starts of escapes, tags, names and fields.
 */
export const FRAGMENTS: readonly string[] = [
  ...[' ', '\n', '\r\n', '\t', '\u00a0', ' \n', '. ', ' .'],
  ...[',', ', ', ',,', ';', '; ', ':', '|', '·', '…', '...', '/', '//', '-', '--', '–'],
  ...['{', '}', '{}', '{{}}', '{a', '(', ')', '(a', '[', ']', '[a](', '](', '<', '>', '<>'],
  ...['<a ', '<a b="', '</p>', '<!--', '<i>', '<!doctype ', '"', "'", '`', '``', "a'", '“'],
  ...[
    '\\',
    "\\'",
    "\\'e",
    '\\"{',
    '\\a',
    '\\begin{a}',
    '\\text{',
    '\\url{',
    '\\$',
    '$',
    '$$',
    '$a$',
    '%',
  ],
  ...['%41', '%25', '%\n', '&', '& ', '&amp;', '&#', '&a', '#', '~', '^', '_', '_{', '*', '+', '='],
  ...[
    '@',
    '@a{',
    '@a{b,',
    '@string{a=',
    'a=',
    'a={',
    ', a = {',
    'a = "',
    '",',
    '","',
    '\n"',
    '"\n',
  ],
  ...[
    'a',
    'A',
    'a ',
    'A. ',
    'a-',
    'A-',
    'a.',
    'ab',
    'Ab ',
    '1',
    '1.',
    '1,',
    '1 ',
    '10.',
    '10.1/',
    '0',
  ],
  ...[
    'and ',
    ' and ',
    ' et al',
    ', et al.',
    'in ',
    'doi:',
    'doi: ',
    'arXiv:',
    'http://',
    'a:',
    'a:"',
  ],
  ...[
    '.pdf',
    '.full',
    '/html/',
    'v1',
    'ß',
    'é',
    'e\u0301',
    '\u0301',
    '中',
    '中 ',
    '😀',
    '\ud800',
    '\0',
  ],
  ...[
    'TY  - ',
    '\nTY  - JOUR',
    '\nER  - ',
    '\nAU  - a',
    '{"a":',
    '[{',
    '{},',
    '"a",',
    'url = {',
    '- ',
  ],
];

/** Brackets and the like that may be nested, as pairs of fragments. */
export const NESTED: readonly (readonly [opening: string, closing: string])[] = [
  ['{', '}'],
  ['(', ')'],
  ['(a ', ' b)'],
  ['a:(', ')'],
  ['[', ']'],
  ['[', ' ]'],
  ['{"a":', '}'],
  ['$', '$'],
  ['\\(', '\\)'],
  ['^{', '}'],
  ['\\a{', '}'],
  ['\\emph{', '}'],
  ["\\'{", '}'],
  ['<i>', '</i>'],
  ['"', '"'],
];

/** Returns `text` inside of `depth` pairs. */
export function nested([opening, closing]: readonly [string, string], depth: number, text = 'x') {
  return opening.repeat(depth) + text + closing.repeat(depth);
}

/**
 * Returns texts of about `length` UTF-16 units that repeat a fragment after, before and between
 * plausible text.
 */
export function pumped(fragment: string, length: number, text = ''): string[] {
  const run = fragment.repeat(Math.ceil(length / fragment.length));
  return text === '' ? [run] : [text + run, run + text, text + run + text];
}
