import { describe, expect, test } from 'vitest';
import { unnumberedName } from '../../lib/paper/numbered-name';

describe('unnumberedName', () => {
  test.each([
    [
      { given: 'Wei', family: 'Wang 0001' },
      { given: 'Wei', family: 'Wang' },
    ],
    [
      { given: 'Wei 0023', family: 'Wang' },
      { given: 'Wei', family: 'Wang' },
    ],
    [
      { given: 'Wei Wang', family: '0001' },
      { given: 'Wei', family: 'Wang' },
    ],
    [
      { given: 'Hans van der Moss', family: '0001' },
      { given: 'Hans', family: 'van der Moss' },
    ],
    [{ literal: 'Wei Wang 0001' }, { literal: 'Wei Wang' }],
    [{ given: '0001', family: 'Wang' }, { family: 'Wang' }],
  ])('removes the number of dblp from %j', (name, expected) => {
    expect(unnumberedName(name)).toEqual(expected);
  });

  test.each([
    { literal: 'Expo 2000' },
    { literal: '0001' },
    { family: '0001' },
    { given: 'Ada', family: 'Fern' },
    { literal: 'Group 10001' },
  ])('keeps %j', (name) => {
    expect(unnumberedName(name)).toEqual(name);
  });
});
