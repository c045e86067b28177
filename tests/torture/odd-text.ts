import { below, oneOf } from './choose';
import type { Random } from './part';

/** Texts that careless code fails on. */
const ODD: readonly string[] = [
  ...['', ' ', '\u00a0', '\0', '\ufeff', '\u202etxet', '\ud800', 'e\u0301\u0301', '😀', '中文'],
  ...['__proto__', 'constructor', 'toString', 'null', 'undefined', 'NaN', '[object Object]'],
  ...['-1', '0', '1e309', '99999999999999999999', '1,234,567', '31 Feb 2026', '0000-00-00'],
  ...['13/13/2026', '275760-09-13', 'in 5 days', 'Dec 32', '2026-11-21T25:61', '10.1000/', 'v0'],
  ...['javascript:alert(1)', 'data:text/html,x', 'http://', 'https://[', '//', '/%', '?#', 'a:b'],
  ...['https://doi.org/10.1000/%00', 'https://arxiv.org/abs/9999.99999', 'arXiv:0000.0000v0'],
  ...['{', '}', '\\', '\\"{', '$', '$$', '{{{', '\\begin{', '%', '&', '&#x110000;', '&lt', ']]>'],
  ...['<b>', '</div>', '<!--', '"', "'", ',', ';', ' and ', 'et al.', ', et al.', '…', 'a'],
];

/** An odd text; one of eight is repeated up to 20,000 characters. */
export function oddText(random: Random): string {
  const text = oneOf(ODD, random);
  if (random() >= 0.125 || text === '') return text;
  return text.repeat(1 + below(Math.floor(20_000 / text.length), random));
}
