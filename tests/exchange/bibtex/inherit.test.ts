import { expect, it } from 'vitest';
import { bibtex } from '../../../lib/exchange/bibtex/bibtex';

/** What is read of all entries but the one with the key `p`. */
const read = async (text: string) => {
  const { items } = await bibtex.read(text, { now: 1_795_000_000_000 });
  return items
    .filter(({ entry }) => entry?.citekey !== 'p')
    .map(({ paper }) => [paper.title, paper.venue, paper.published]);
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

it('a parent is imported; only a set and xdata are no works', async () => {
  const titlesOf = async (parent: string) => {
    const text = `@inbook{a, title={T}, crossref={p}}\n${parent}`;
    const { items, problems } = await bibtex.read(text, { now: 1_795_000_000_000 });
    return [items.map(({ paper }) => paper.title), problems.length];
  };
  for (const type of ['book', 'article', 'misc', 'proceedings', 'collection', 'mvbook'])
    expect(await titlesOf(`@${type}{p, title={P}}`)).toEqual([['T', 'P'], 0]);
  expect(await titlesOf('@set{p, entryset={a}}')).toEqual([['T'], 1]);
  expect(await titlesOf('@xdata{p, title={P}}')).toEqual([['T'], 0]);
});

it('inherits a title, as in BibTeX, but not what identifies the parent', async () => {
  const { items } = await bibtex.read(
    '@article{a, crossref={p}, pages={7}}\n@article{p, title={P}, journal={Moss}, doi={10.1000/p}}',
    { now: 1_795_000_000_000 },
  );
  expect(items[0]?.paper).toMatchObject({ title: 'P', venue: 'Moss', ids: ['title:p'] });
});

it('xdata gives all of its fields, of several records the first that has one', async () => {
  const data = '@xdata{x, year=2020}\n@xdata{y, year=2021, journal={Moss}}';
  expect(await read(`@article{a, title={T}, xdata={x, Y ,a}}\n${data}`)).toEqual([
    ['T', 'Moss', '2020'],
  ]);
});
