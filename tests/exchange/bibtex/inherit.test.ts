import { expect, it } from 'vitest';
import { bibtex } from '../../../lib/exchange/bibtex/bibtex';

const read = async (text: string) => {
  const { items } = await bibtex.read(text, { now: 1_795_000_000_000 });
  return items.map(({ paper }) => [paper.title, paper.venue, paper.published]);
};

it.each([
  ['@inproceedings', '@proceedings{p, title={Moss Days}, year=2020, month=jan}', 'Moss Days'],
  [
    '@inproceedings',
    '@proceedings{p, booktitle={MD}, title={Moss Days}, year=2020, month=1}',
    'MD',
  ],
  ['@article', '@periodical{p, journal={Moss Letters}, date={2020-01}}', 'Moss Letters'],
  ['@article', '@periodical{p, journaltitle={Moss Letters}, year=2020, month=jan}', 'Moss Letters'],
])('an entry %s inherits from %s', async (type, parent, venue) => {
  expect(await read(`${type}{a, title={T}, crossref={ P }}\n${parent}`)).toEqual([
    ['T', venue, '2020-01'],
  ]);
});

it('its own fields come first, and a title is not inherited as one', async () => {
  const parent = '@proceedings{p, title={Moss Days}, year=2020}';
  expect(
    await read(`@inproceedings{a, title={T}, booktitle={Own}, crossref={p}}\n${parent}`),
  ).toEqual([['T', 'Own', '2020']]);
});

it('a parent is imported if it is a paper or a book, or if nothing refers to it', async () => {
  const titles = async (parent: string, crossref = 'p') =>
    (await read(`@inbook{a, title={T}, crossref={${crossref}}}\n${parent}`)).map(
      ([title]) => title,
    );
  for (const type of ['book', 'article', 'inproceedings', 'misc', 'online', 'thesis'])
    expect(await titles(`@${type}{p, title={P}}`)).toEqual(['T', 'P']);
  expect(await titles('@proceedings{p, title={P}}')).toEqual(['T']);
  expect(await titles('@collection{p, title={P}}')).toEqual(['T']);
  expect(await titles('@proceedings{p, title={P}}', 'other')).toEqual(['T', 'P']);
  expect(await titles('@set{p, title={P}}', 'other')).toEqual(['T']);
  expect(await titles('@xdata{p, title={P}}', 'other')).toEqual(['T']);
});

it('xdata gives all of its fields, of several records the first that has one', async () => {
  const data = '@xdata{x, year=2020}\n@xdata{y, year=2021, journal={Moss}}';
  expect(await read(`@article{a, title={T}, xdata={x, Y ,a}}\n${data}`)).toEqual([
    ['T', 'Moss', '2020'],
  ]);
});
