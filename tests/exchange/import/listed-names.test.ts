import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../lib/exchange/import/listed-names';
import { datedBy, preciseDate } from '../../../lib/exchange/import/loose-date';

/** The names as `family/given`, and a group as it is; `…` at the end for “et al.”. */
const shown = (...values: string[]) => {
  const { names, more } = namesOf(values);
  const all = names.map((name) =>
    'literal' in name && name.literal !== undefined
      ? name.literal
      : [name.family, name.given].filter(Boolean).join('/'),
  );
  return [...all, ...(more ? ['…'] : [])].join(' & ');
};

describe('the names of a reference', () => {
  it.each<[values: string[], names: string]>([
    [['Moss, Ada'], 'Moss/Ada'],
    [['Moss, Ada; Fern, Bo'], 'Moss/Ada & Fern/Bo'],
    [['Moss, Ada', 'Fern, Bo'], 'Moss/Ada & Fern/Bo'],
    [['Ada Moss; Bo Fern'], 'Moss/Ada & Fern/Bo'],
    [['Moss A; Fern B'], 'Moss/A & Fern/B'],
    [['Moss AB; Fern B'], 'Moss/AB & Fern/B'],
    [['Moss B; Fern AB'], 'Moss/B & Fern/AB'],
    [['Moss A.B.; Fern CD'], 'Moss/A.B. & Fern/CD'],
    [['Moss A; Fern, Bo'], 'Moss A & Fern/Bo'],
    [['Moss, A; Fern B'], 'Moss/A & Fern B'],
    [['Moss, Ada', 'et al.'], 'Moss/Ada & …'],
    [['Moss, Ada', 'et al'], 'Moss/Ada & …'],
    [['Moss, Ada', 'et. al.'], 'Moss/Ada & …'],
    [['Moss, Ada', 'Et Al,'], 'Moss/Ada & …'],
    [['Moss, Ada', 'others'], 'Moss/Ada & …'],
    [['Moss, Ada', 'Others,'], 'Moss/Ada & …'],
    [['Moss, Ada', 'Brothers, Bo'], 'Moss/Ada & Brothers/Bo'],
    [['Moss, Ada', 'Others, Bo'], 'Moss/Ada & Others/Bo'],
    [['Moss, Ada, Jr.'], 'Moss Jr./Ada'],
    [['Moss, Jr., Ada'], 'Moss Jr./Ada'],
    [['Moss Labs,'], 'Moss Labs'],
    [['Moss Labs, Inc.'], 'Moss Labs, Inc.'],
    [['Moss Labs, GmbH'], 'Moss Labs, GmbH'],
    [['Moss, Incy'], 'Moss/Incy'],
    [['A. Moss'], 'Moss/A.'],
  ])('%j', (values, names) => expect(shown(...values)).toBe(names));
});

describe('the most precise of several dates', () => {
  it.each<[dates: (string | undefined)[], date: string | undefined]>([
    [[], undefined],
    [[undefined], undefined],
    [['in press'], undefined],
    [['2020'], '2020'],
    [['2020', '2020-03'], '2020-03'],
    [['2020-03', '2020-04-05'], '2020-04-05'],
    [['2020-03-04', '2020'], '2020-03-04'],
    [['2020', '2021-03-04'], '2020'],
    [['2020-03', '2021-03-04'], '2020-03'],
    [['2020', 'Jan 24'], '2020-01-24'],
    [[undefined, '2020', 'Jan'], '2020-01'],
    [['in press', '2020'], '2020'],
    [['2020-01', '2020-02'], '2020-01'],
  ])('%j', (dates, date) => expect(preciseDate(dates)).toBe(date));
});

describe('a date of numbers', () => {
  it.each<[parts: [unknown, unknown?, unknown?], date: string | undefined]>([
    [[2020], '2020'],
    [['2020', '3'], '2020-03'],
    [[2020, 3, 4], '2020-03-04'],
    [[2020, 3, 0], '2020-03'],
    [[2020, 3, -1], '2020-03'],
    [[2020, 3, 1.5], '2020-03'],
    [[2020, 3, 'x'], '2020-03'],
    [[2020, 1.5], '2020'],
    [[2020, 0, 5], '2020'],
    [[2020, -1, 5], '2020'],
    [[2020, undefined, 5], '2020'],
    [[2020, 13, 5], '2020'],
    [[2020, 2, 31], '2020-02'],
    [['x', 3], undefined],
  ])('%j', (parts, date) => expect(datedBy(...parts)).toBe(date));
});
