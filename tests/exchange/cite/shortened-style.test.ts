import CSL from 'citeproc';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatter, printedWork } from '../../../lib/exchange/cite/citeproc';
import { apa, chicago, mla } from '../../../lib/exchange/cite/references';
import locale from '../../../lib/exchange/cite/styles/en-us.json';
import { cslWork } from '../../../lib/exchange/csl/csl-item';
import { arbitraryWork } from '../../made/arbitrary-work';
import { itemOf } from '../nasty';

const TITLES = [
  'The river’s “deep” end: O’Neil’s law',
  "Rivers' ends and the 'deep' \"water\"",
  'What is <i>de novo</i> design? A study',
];
const items = [
  ...fc.sample(arbitraryWork, { numRuns: 40, seed: 3 }),
  ...TITLES.map((title, index) => itemOf({ title, ids: [`doi:10.1000/t${index}`] })),
];

/** The reference of the whole style, without the shortcuts that save time. */
function wholeStyle(xml: string) {
  const works = new Map(
    items.map((item, index) => [`w${index}`, cslWork(item, `w${index}`, { now: 0 })]),
  );
  const engine = new CSL.Engine(
    {
      retrieveLocale: () => locale.xml,
      retrieveItem: (id) => works.get(id) ?? expect.fail(`unknown ${id}`),
    },
    xml,
    'en-US',
  );
  engine.setOutputFormat('text');
  return (index: number) => {
    engine.updateItems([`w${index}`]);
    const bibliography = engine.makeBibliography();
    return bibliography
      ? bibliography[1][0]?.replace(/\s+/g, ' ').replaceAll(' ,', ',').trim()
      : '';
  };
}

it.each(['apa', 'chicago', 'ieee', 'mla', 'vancouver'])(
  '%s gives the references of the whole style',
  async (id) => {
    const { default: style } = await import(`../../../lib/exchange/cite/styles/${id}.json`);
    const works = items.map((item, index) => printedWork(item, `p${index}`, { now: 0 }, {}));
    const format = formatter(style.xml, locale.xml, {}, works);
    const whole = wholeStyle(style.xml);
    expect(works.map(format)).toEqual(items.map((_, i) => whole(i)));
  },
  60_000,
);

it('a work is printed as it is alone, whatever others of its type have', async () => {
  const book = { kind: 'book', publication: { publisher: 'Moss Press' } } as const;
  const plainBook = itemOf({ ...book, title: 'Rivers', ids: ['doi:10.1000/a'] });
  const further = itemOf(
    { ...book, title: 'Streams', ids: ['doi:10.1000/b'] },
    {
      beyond: { csl: { translator: '[{"family":"Fern","given":"Bo"}]', 'number-of-pages': '312' } },
    },
  );
  const list = [plainBook, further];
  for (const style of [apa, chicago, mla]) {
    const alone = await Promise.all(list.map((item) => style.write([item], { now: 0 })));
    expect(await style.write(list, { now: 0 })).toBe(alone.join(''));
  }
  expect(await apa.write(list, { now: 0 })).toContain('Fern');
});
