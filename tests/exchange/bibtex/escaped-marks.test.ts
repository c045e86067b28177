import { describe, expect, it } from 'vitest';
import { decodeTex } from '../../../lib/exchange/bibtex/tex/decode-tex';

describe('marks of HTML whose brackets are TeX', () => {
  it.each([
    ['{\\textless}i{\\textgreater}E. coli{\\textless}/i{\\textgreater} grows', 'E. coli grows'],
    ['{\\textless}{}b{\\textgreater}x{\\textless}{}/b{\\textgreater} y', '<b>x</b> y'],
    ['$<$i$>$x$<$/i$>$ y', 'x y'],
    ['H{\\textless}sub{\\textgreater}2{\\textless}/sub{\\textgreater}O', 'H₂O'],
    ['The {\\textless}b{\\textgreater} element', 'The <b> element'],
    ['5 {\\textless} 6 and 7 {\\textgreater} 6', '5 < 6 and 7 > 6'],
  ])('%s is %s', (tex, text) => expect(decodeTex(tex)).toBe(text));
});
