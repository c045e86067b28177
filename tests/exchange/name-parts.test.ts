import { describe, expect, it } from 'vitest';
import { authorOf, nameParts, wholeName } from '../../lib/exchange/cite/name-parts';

describe('nameParts', () => {
  it.each([
    [
      { given: 'Laurens', family: 'van der Maaten' },
      { given: 'Laurens', particle: 'van der', family: 'Maaten' },
    ],
    [
      { given: 'Martin Luther', family: 'King Jr.' },
      { given: 'Martin Luther', family: 'King', suffix: 'Jr.' },
    ],
    // A family name of particles alone keeps its last word.
    [
      { given: 'Ann', family: 'de la' },
      { given: 'Ann', particle: 'de', family: 'la' },
    ],
    [
      { given: 'An', family: 'Van' },
      { given: 'An', family: 'Van' },
    ],
    [{ family: 'Stone III' }, { family: 'Stone III' }],
    [
      { given: 'Karl', family: 'H{\\"o}gl' },
      { given: 'Karl', family: 'Högl' },
    ],
  ])('of %j', (author, parts) => expect(nameParts(author)).toEqual(parts));

  it('are none of groups and mononyms', () => {
    expect(nameParts({ literal: 'The Moss Group' })).toBeUndefined();
    expect(nameParts({ given: 'Ada' })).toBeUndefined();
  });
});

describe('authorOf', () => {
  it.each([
    [{ given: 'Laurens', particle: 'van der', family: 'Maaten' }, 'van der Maaten'],
    [{ particle: 'd’', family: 'Arc' }, 'd’Arc'],
    [{ particle: "d'", family: 'Arc' }, "d'Arc"],
    [{ particle: 'al-', family: 'Khwarizmi' }, 'al-Khwarizmi'],
    [{ given: 'Martin', family: 'King', suffix: 'Jr.' }, 'King Jr.'],
  ])('of %j', (parts, family) => expect(authorOf(parts).family).toBe(family));
});

it('wholeName reads TeX', () => {
  expect(wholeName({ literal: 'H{\\"o}gl' })).toBe('Högl');
  expect(wholeName({ given: 'Ada' })).toBe('Ada');
});
