import { describe, expect, it } from 'vitest';
import { sameVenue } from '../../lib/merge/same-venue';
import type { Publication } from '../../lib/paper/publication';

const full = (name: string): Publication => ({ 'container-title': name });
const short = (name: string): Publication => ({ 'container-title-short': name });

describe('two publications name one venue', () => {
  it.each<[Publication, Publication, boolean]>([
    [{ ISSN: '1234-567X' }, { ISSN: '1234567x' }, true],
    [{ ISSN: '1111-1111, 1234-5678' }, { ISSN: '1234-5678' }, true],
    [{ ISSN: '1234-5678' }, { ISSN: '1234-5679' }, false],
    [{ ISSN: 'none' }, { ISSN: 'none' }, false],
    [{}, {}, false],
    [full('Moss Letters'), full('MOSS LETTERS'), true],
    [full('Moss Letters'), full('Fern Letters'), false],
    [full('Journal of Machine Learning Research'), short('J. Mach. Learn. Res.'), true],
    [full('J Mach Learn Res'), full('Journal of Machine Learning Research'), true],
    [full('The Journal of the Moss and the Fern'), full('Journal Moss & Fern'), true],
    [full('Zeitschrift für Moos'), full('Z. Moos'), true],
    [full('Revue de la Mousse et du Lichen'), full('Rev. Mousse Lichen'), true],
    [full('Moss-Letters'), full('Moss/Letters'), true],
    [full('Moss Letters A'), full('Moss Letters'), false],
    [full('Letters Moss'), full('Moss Letters'), false],
    [full('The'), full('Of'), false],
    [full('Moss Letters'), { ISSN: '1234-5678' }, false],
    [
      { ISSN: '1234-5678', ...full('Moss Letters') },
      { ISSN: '8765-4321', ...full('Moss Lett.') },
      true,
    ],
    [{ ...full('Annals of Stones'), ...short('Moss Lett.') }, full('Moss Letters'), true],
  ])('%j and %j: %s', (one, other, expected) => {
    expect([sameVenue(one, other), sameVenue(other, one)]).toEqual([expected, expected]);
  });
});

describe('words that abbreviations leave out', () => {
  const small = 'the of and in on for de des du la le der die und fur für et y &'.split(' ');
  it.each(small)('%s', (word) => {
    const plain = full('Moss Letters');
    expect(sameVenue(full(`Moss ${word} Letters`), plain)).toBe(true);
    expect(sameVenue(full(`${word.toUpperCase()} Moss Letters`), plain)).toBe(true);
    expect(sameVenue(full(`Moss ${word}x Letters`), plain)).toBe(false);
    expect(sameVenue(full(`Moss x${word} Letters`), plain)).toBe(word === '&x');
  });
});

it.each(['Moss.Letters', 'Moss: Letters', 'Moss, Letters', 'Moss  / Letters', 'Moss - Letters'])(
  '%s is of two words',
  (name) => expect(sameVenue(full(name), short('M. Lett'))).toBe(true),
);
