import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byline, splitByline } from '../../../lib/sites/reading/byline';

const named = (...names: string[]) => names.map((name) => ({ name }));

describe('byline', () => {
  it('drops empty names and conjunctions', () => {
    expect(byline(['', ' Ada  Fern,', 'and Bo Berg', '&', ' ; '])).toEqual({
      authors: named('Ada Fern', 'Bo Berg'),
    });
  });

  it('returns nothing without names', () => {
    expect(byline([])).toEqual({});
    expect(byline(['et al.'])).toEqual({});
  });

  it.each([
    ['et al.', undefined],
    ['et. al', undefined],
    ['and et al.', undefined],
    ['…', undefined],
    ['+ 12 authors', 13],
    ['& 3 more', 4],
    ['(27 additional authors not shown)', 28],
    ['show all 9 authors', 10],
    ['Show more', undefined],
    ['more', undefined],
    ['(3 others)', 4],
    ['12 other', 13],
    ['&12', 13],
    ['+ 0 authors', undefined],
    ['...', undefined],
    ['et al. (in press)', undefined],
  ])('knows that “%s” is nobody', (rest, authorCount) => {
    expect(byline(['Ada Fern', rest])).toEqual({
      authors: named('Ada Fern'),
      authorsComplete: false,
      ...(authorCount && { authorCount }),
    });
  });

  it.each([
    'Ada Fern et al.',
    'Ada Fern…',
    'Ada Fern ...',
    'Ada Fern, et al',
    'Ada Fern and et al.',
    'Ada Fern, ET AL., …',
    'Ada Fern & et al',
    'Ada Fern, and  et. al.',
  ])('takes the rest off “%s”', (name) => {
    expect(byline([name])).toEqual({ authors: named('Ada Fern'), authorsComplete: false });
  });

  it('keeps names that resemble such words', () => {
    const names = ['Et Alia', 'Thomas More', 'Al Etal', 'Showa Moreno', 'Andy Andand', 'Moreno'];
    expect(byline(names)).toEqual({ authors: named(...names) });
  });

  it('trims separators and conjunctions', () => {
    expect(byline([' · Ada  Fern |;', 'AND  Bo Berg ,', '& Chi Cho', 'And'])).toEqual({
      authors: named('Ada Fern', 'Bo Berg', 'Chi Cho'),
    });
  });

  it('cuts what is too long for a name', () => {
    expect(byline(['x'.repeat(600)])).toEqual({ authors: named('x'.repeat(500)) });
  });

  it('never throws and never returns “et al.” as a name', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('et al.', ' et al', 'Ada', ',', ' and ', '…'),
    );
    const name = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const said = [byline(names), splitByline(names.join(', '))];
        for (const { authors = [] } of said)
          for (const author of authors)
            expect('name' in author && author.name).not.toMatch(/(?:^|[\s,])et\.? al\.?$|^\s*$/i);
      }),
    );
  });
});

describe('splitByline', () => {
  it.each([
    'Ada Fern, Bo Berg and Chi Cho',
    'Ada Fern; Bo Berg; Chi Cho',
    'Ada Fern, Bo Berg, & Chi Cho',
  ])('takes “%s” apart', (text) =>
    expect(splitByline(text).authors).toEqual(named('Ada Fern', 'Bo Berg', 'Chi Cho')),
  );

  it('drops a last name that is cut', () => {
    expect(splitByline('Fern A, Sherman J, S…')).toEqual({
      authors: named('Fern A', 'Sherman J'),
      authorsComplete: false,
    });
    expect(byline(['Ada Fern', 'Plato.']).authors).toEqual(named('Ada Fern', 'Plato.'));
    expect(byline(['Ada Fern', 'Bo…']).authors).toEqual(named('Ada Fern'));
    expect(byline(['Ada Fern', 'Bo...']).authors).toEqual(named('Ada Fern'));
    expect(splitByline('A Fern, B Berg…').authors).toEqual(named('A Fern', 'B Berg'));
    expect(splitByline('Fern…').authors).toEqual(named('Fern'));
  });

  it('splits names that contain commas at another separator', () => {
    expect(splitByline('Fern, Ada; Berg, Bo', ';').authors).toEqual(named('Fern, Ada', 'Berg, Bo'));
  });
});
