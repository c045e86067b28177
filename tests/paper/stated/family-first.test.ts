import { describe, expect, it } from 'vitest';
import { familyFirst } from '../../../lib/paper/stated/family-first';

const turn = (...names: string[]) =>
  familyFirst({ authors: names.map((name) => ({ name })) }).authors;

describe('familyFirst', () => {
  it.each([
    ['Brito LGO', { given: 'LGO', family: 'Brito' }],
    ['van der  Moor Ł-M', { given: 'Ł-M', family: 'van der Moor' }],
    ['Smith JA Jr.', { given: 'JA', family: 'Smith Jr' }],
    ['Smith JA 3rd', { given: 'JA', family: 'Smith III' }],
    ['Li ABCDE', { given: 'ABCDE', family: 'Li' }],
  ])('turns %s', (name, author) => expect(turn(name)).toEqual([author]));

  it.each(['Moss Study Group', 'LGO', 'Group ABCDEF', 'Fern a', 'Fern A x', 'Fern A 5th'])(
    'takes %s among such names for a group',
    (name) => expect(turn('Brito LGO', name)?.[1]).toEqual({ literal: name }),
  );

  it('ignores the full stop after the last name', () => {
    expect(turn('Brito LGO', 'Fern A.')?.[1]).toEqual({ given: 'A', family: 'Fern' });
    expect(turn('Brito LGO', 'Moss  Group.')?.[1]).toEqual({ literal: 'Moss Group' });
  });

  it('keeps names of which none has initials', () => {
    const printed = { authors: [{ name: 'Ada Fern' }, { name: 'Bo Berg' }] };
    expect(familyFirst(printed)).toBe(printed);
    expect(familyFirst({})).toEqual({});
  });

  it('keeps structured names and what is known of the list', () => {
    const fern = { given: 'Ada', family: 'Fern' };
    expect(
      familyFirst({ authors: [fern, { name: 'Berg B' }], authorsComplete: false, authorCount: 9 }),
    ).toEqual({
      authors: [fern, { given: 'B', family: 'Berg' }],
      authorsComplete: false,
      authorCount: 9,
    });
    expect(familyFirst({ authors: [fern] })).toEqual({ authors: [fern] });
  });
});
