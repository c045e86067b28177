import { expect, it } from 'vitest';
import { apa, chicago, ieee } from '../../../lib/exchange/cite/references';
import { withYearSuffixes } from '../../../lib/exchange/cite/year-suffixes';
import type { Format } from '../../../lib/exchange/format';
import { LIST_TEXTS } from '../list-texts';
import { itemOf } from '../nasty';

const paper = (title: string, published: string, family = 'Moss') =>
  itemOf({
    title,
    published,
    ids: [`doi:10.1000/${title.toLowerCase()}`],
    authors: [{ given: 'Ada', family }],
    kind: 'article-journal',
    venue: 'J',
  });
const ITEMS = [
  paper('Water', '2020-03'),
  paper('Brook', '2020'),
  paper('River', '2020', 'Fern'),
  paper('Stone', '2021'),
];
const lines = async (format: Format) =>
  String(await format.write?.(ITEMS, { now: 0, texts: LIST_TEXTS }))
    .trim()
    .split('\n');

it('papers of the same authors and year have letters in the order of their titles', async () => {
  const begins = (await lines(apa)).map((line) => line.slice(0, 22));
  expect(begins).toEqual([
    'Moss, A. (2020b). Wate',
    'Moss, A. (2020a). Broo',
    'Fern, A. (2020). River',
    'Moss, A. (2021). Stone',
  ]);
  expect((await lines(chicago)).map((line) => line.slice(0, 17))).toEqual([
    'Moss, Ada. 2020b.',
    'Moss, Ada. 2020a.',
    'Fern, Ada. 2020. ',
    'Moss, Ada. 2021. ',
  ]);
  expect((await lines(ieee)).join()).not.toMatch(/202\d[a-z]/);
});

it('a list of many goes on behind z, and one that is listed twice has one letter', () => {
  const list = Array.from({ length: 28 }, (_, index) => `M (2020). ${100 + index}`);
  const suffixed = withYearSuffixes([...list, 'M (2020). 100'], /^(.*?\()\d{4}/);
  expect(withYearSuffixes(['M (2020, March). B', 'M (2020). A'], /^(.*?\()\d{4}/)).toEqual([
    'M (2020b, March). B',
    'M (2020a). A',
  ]);
  expect([suffixed[0], suffixed[25], suffixed[26], suffixed[27], suffixed[28]]).toEqual([
    'M (2020a). 100',
    'M (2020z). 125',
    'M (2020aa). 126',
    'M (2020ab). 127',
    'M (2020a). 100',
  ]);
});

it('works without a date have letters after a hyphen, which a full stop may follow', async () => {
  const list = ['Brook', 'Alder'].map((title) => itemOf({ ...paper(title, '2020').paper }));
  const undated = list.map(({ paper: { published: _, ...each } }) => ({ paper: each }));
  const begins = async (format: Format) =>
    String(await format.write?.(undated, { now: 0, texts: LIST_TEXTS }))
      .trim()
      .split('\n')
      .map((line) => line.slice(0, 28));
  expect(await begins(apa)).toEqual([
    'Moss, A. (n.d.-b). Brook. J.',
    'Moss, A. (n.d.-a). Alder. J.',
  ]);
  expect(await begins(chicago)).toEqual([
    'Moss, Ada. n.d.-b. “Brook.” ',
    'Moss, Ada. n.d.-a. “Alder.” ',
  ]);
});

it('letters pass over quotation marks and other punctuation of titles', () => {
  expect(withYearSuffixes(['M (2020). “Stone”', 'M (2020). Rill'], /^(.*?\()\d{4}/)).toEqual([
    'M (2020b). “Stone”',
    'M (2020a). Rill',
  ]);
});
