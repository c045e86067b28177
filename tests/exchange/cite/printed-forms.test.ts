import { describe, expect, it } from 'vitest';
import { editionNumber } from '../../../lib/exchange/cite/edition';
import { apa, chicago, ieee, mla } from '../../../lib/exchange/cite/references';
import { itemOf } from '../nasty';

describe('editions', () => {
  it.each([
    ['Second', '2'],
    ['tenth', '10'],
    ['Third edition', '3'],
    ['2', '2'],
    ['2nd', '2'],
    ['3rd ed.', '3'],
    ['21st edn', '21'],
    ['Revised', 'Revised'],
    ['2., überarbeitete Auflage', '2., überarbeitete Auflage'],
    ['Second revised edition', 'Second revised edition'],
  ])('%s is %s', (edition, number) => expect(editionNumber(edition)).toBe(number));

  it('in words are printed as numbers', async () => {
    const book = itemOf({ title: 'On Moss', kind: 'book', publication: { edition: 'Second' } });
    expect(await apa.write([book], { now: 0 })).toContain('On Moss (2nd ed.)');
  });
});

it('IEEE names the conference of a paper that is in no proceedings', async () => {
  const talk = itemOf({
    title: 'On Moss',
    kind: 'paper-conference',
    publication: { 'event-title': 'Moss Meeting' },
  });
  expect(await ieee.write([talk], { now: 0 })).toContain(
    '“On Moss,” presented at the Moss Meeting, Nov. 2026',
  );
});

describe('titles in capitals', () => {
  it.each([
    ['Growth of E. coli in rivers', 'Growth of E. coli in Rivers'],
    ['Moss of 5 µm and 3 μm', 'Moss of 5 µm and 3 μm'],
    ['A study by A. Fern', 'A Study by A. Fern'],
    ['On $O(n)$ and E. coli', 'On O(n) and E. coli'],
  ])('leave %s as %s', async (title, printed) => {
    const item = itemOf({ title });
    expect(await chicago.write([item], { now: 0 })).toContain(printed);
    expect(await mla.write([item], { now: 0 })).toContain(printed);
  });
});
