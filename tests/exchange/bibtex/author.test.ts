import { describe, expect, it } from 'vitest';
import { authorsOf } from '../../../lib/exchange/bibtex/author';

describe('the authors of an entry', () => {
  it.each([
    [{ name: 'Moss Lab' }, { literal: 'Moss Lab' }],
    [{ name: 'Moss Lab', lastName: 'Lab' }, { literal: 'Moss Lab' }],
    [{ lastName: 'Plato' }, { literal: 'Plato' }],
    [{ firstName: 'Plato' }, { literal: 'Plato' }],
    [
      { lastName: 'Moss', firstName: 'Ada' },
      { given: 'Ada', family: 'Moss' },
    ],
    [{ lastName: 'Moss', prefix: 'van' }, { family: 'van Moss' }],
    [{ lastName: 'Moss', suffix: 'Jr.' }, { family: 'Moss Jr.' }],
    [
      { lastName: 'Moss', firstName: 'Ada', prefix: 'van der', suffix: 'III' },
      { given: 'Ada', family: 'van der Moss III' },
    ],
    [
      { lastName: 'Jr.', firstName: 'Martin Luther King' },
      { given: 'Martin Luther', family: 'King Jr.' },
    ],
    [
      { lastName: 'Jr.', firstName: 'King' },
      { given: 'King', family: 'Jr.' },
    ],
    [{ lastName: 'Gogh', firstName: 'van' }, { literal: 'van Gogh' }],
    [
      { lastName: 'Gogh', firstName: 'van', prefix: 'de' },
      { given: 'van', family: 'de Gogh' },
    ],
    [
      { lastName: 'M&uuml;ller', firstName: ' Ada\n B. ' },
      { given: 'Ada B.', family: 'Müller' },
    ],
  ])('%j is %j', (name, author) => {
    expect(authorsOf([name])).toEqual({ authors: [author], more: false });
  });

  it.each(['others', 'Others', 'et al.', 'et. al', 'et.al.', 'etal'])(
    '%s stands for authors who are not named',
    (literal) => {
      expect(authorsOf([{ lastName: 'Moss', firstName: 'A' }, { name: literal }])).toEqual({
        authors: [{ given: 'A', family: 'Moss' }],
        more: true,
      });
    },
  );

  it('may be named like that', () => {
    expect(authorsOf([{ name: 'The Others' }, { name: 'et al. Lab' }, { name: ' ' }])).toEqual({
      authors: [{ literal: 'The Others' }, { literal: 'et al. Lab' }],
      more: false,
    });
  });
});
