import { describe, expect, it } from 'vitest';
import { apa, chicago, ieee, mla, vancouver } from '../../../lib/exchange/cite/references';
import { itemOf, nastyItems } from '../nasty';

const preprint = itemOf({
  title: 'Attention is all you need in $O(n^2)$',
  ids: ['arxiv:1706.03762'],
  authors: [
    { given: 'Laurens', family: 'van der Maaten' },
    { given: 'Martin Luther', family: 'King Jr.' },
  ],
  published: '2017-06-12',
});
const article = itemOf({
  title: 'Deep learning',
  ids: ['doi:10.1038/nature14539'],
  authors: [{ given: 'Yann', family: 'LeCun' }],
  venue: 'Nature',
  published: '2015-05',
});

/** Loading two styles takes seconds when all tests run at the same time. */
const SLOW = 60_000;

describe('references', () => {
  it.each([
    [
      apa,
      'van der Maaten, L., & King, M. L., Jr. (2017). Attention is all you need in O(n²) (arXiv:1706.03762). arXiv. https://doi.org/10.48550/arXiv.1706.03762',
      'LeCun, Y. (2015). Deep learning. Nature. https://doi.org/10.1038/nature14539',
    ],
    [
      ieee,
      '[1] L. van der Maaten and M. L. King Jr., “Attention is all you need in O(n²),” Jun. 12, 2017, arXiv: 1706.03762. doi: 10.48550/arXiv.1706.03762.',
      '[2] Y. LeCun, “Deep learning,” Nature, May 2015, doi: 10.1038/nature14539.',
    ],
    [
      chicago,
      'Maaten, Laurens van der, and Martin Luther King Jr. 2017. “Attention Is All You Need in O(n²).” arXiv:1706.03762. Preprint, arXiv, June 12. https://doi.org/10.48550/arXiv.1706.03762.',
      'LeCun, Yann. 2015. “Deep Learning.” Nature, ahead of print, May. https://doi.org/10.1038/nature14539.',
    ],
    [
      mla,
      'van der Maaten, Laurens, and Martin Luther King Jr. “Attention Is All You Need in O(n²).” arXiv:1706.03762, arXiv, 12 June 2017, https://doi.org/10.48550/arXiv.1706.03762.',
      'LeCun, Yann. “Deep Learning.” Nature, May 2015, https://doi.org/10.1038/nature14539.',
    ],
    [
      vancouver,
      '1. van der Maaten L, King ML Jr. Attention is all you need in O(n²) [Internet]. arXiv; 2017. Available from: https://arxiv.org/abs/1706.03762 doi:10.48550/arXiv.1706.03762',
      '2. LeCun Y. Deep learning. Nature. 2015 May. doi:10.1038/nature14539',
    ],
  ])(
    '$id',
    async (format, ...lines) => {
      expect((await format.write([preprint, article], { now: 0 })).trimEnd().split('\n')).toEqual(
        lines,
      );
    },
    SLOW,
  );

  it(
    'says that there are more authors where only some are known',
    async () => {
      const some = itemOf({ ...preprint.paper, authorsComplete: false });
      const begins = async (format: typeof apa) =>
        (await format.write([some], { now: 0 })).slice(0, 70);
      expect(await begins(apa)).toMatch(
        /^van der Maaten, L\., King, M\. L\., Jr\., et al\. \(2017\)\. /,
      );
      expect(await begins(ieee)).toMatch(
        /^\[1\] L\. van der Maaten, M\. L\. King Jr\., et al\., “/,
      );
      expect(await begins(mla)).toMatch(/^van der Maaten, Laurens, et al\. “/);
      expect(await begins(vancouver)).toMatch(/^1\. van der Maaten L, King ML Jr, et al\. Att/);
    },
    SLOW,
  );

  it.each([
    [apa, 'Moss, A., et al. (2020)'],
    [chicago, 'Moss, Ada, et al. 2020. '],
    [ieee, '[1] A. Moss et al., “'],
    [mla, 'Moss, Ada, et al. “'],
    [vancouver, '1. Moss A, et al. R'],
  ])(
    '$id separates a single known author from “et al.” with a comma if the name is inverted',
    async (format, begin) => {
      const some = itemOf({
        title: 'Rills',
        ids: ['doi:10.1000/x'],
        published: '2020',
        authors: [{ given: 'Ada', family: 'Moss' }],
        authorsComplete: false,
      });
      expect(await format.write([some], { now: 0 })).toContain(begin);
    },
    SLOW,
  );

  it('the part of a book with an edition has no blank before a comma', async () => {
    const chapter = itemOf({
      title: 'Rills',
      ids: ['doi:10.1000/x'],
      kind: 'chapter',
      venue: 'Handbook of Water',
      publication: {
        'container-title': 'Handbook of Water',
        'collection-title': 'Water',
        'collection-number': '6',
        publisher: 'Moss Press',
        'publisher-place': 'Rill',
        volume: '31',
        page: '60',
      },
    });
    expect(await ieee.write([chapter], { now: 0 })).not.toContain(' ,');
  });

  it.each([ieee, mla, vancouver])(
    '$id gives one line for each paper, in their order, in parts',
    async (format) => {
      const items = [nastyItems(), nastyItems(), nastyItems()].flat();
      const parts: string[] = [];
      for await (const part of format.parts(items, { now: 0 })) parts.push(part);
      expect(parts.length).toBeGreaterThan(1);
      const lines = parts.join('').trimEnd().split('\n');
      expect(lines).toHaveLength(items.length);
      for (const [index, line] of lines.entries())
        expect(line).toContain(items[index]?.paper.ids[0]?.slice('arxiv:'.length));
    },
    SLOW,
  );

  it.each([
    [apa, 'van der Brito, L. G. O., & Ma, Y. (2020). Stones. Rivers.'],
    [ieee, '[1] L. G. O. van der Brito and Y. Ma, “Stones,” Rivers, 2020.'],
    [vancouver, '1. van der Brito LGO, Ma Y. Stones. Rivers. 2020.'],
  ])(
    'takes initials without full stops for several: %o',
    async (format, line) => {
      const authors = [
        { given: 'LGO', family: 'van der Brito' },
        { given: 'Yo', family: 'Ma' },
      ];
      const item = itemOf({
        title: 'Stones',
        ids: ['title:stones/brito'],
        authors,
        venue: 'Rivers',
        published: '2020',
      });
      expect(await format.write([item], { now: 0 })).toContain(line);
    },
    SLOW,
  );

  it('numbers papers through, past the first part', async () => {
    const items = [nastyItems(), nastyItems(), nastyItems()].flat();
    const lines = (await ieee.write(items, { now: 0 })).trimEnd().split('\n');
    expect(lines.map((line) => /^\[(\d+)\] /.exec(line)?.[1])).toEqual(
      items.map((_, index) => String(index + 1)),
    );
  });

  it(
    'writes a paper of which little is known, and nothing for no papers',
    async () => {
      const { published: _, ...paper } = itemOf({ title: 'T', ids: ['acl:N19-1423'] }).paper;
      for (const format of [ieee, mla, vancouver])
        expect(await format.write([{ paper }], { now: 0 })).toMatch(/^(?:\[1\] |1\. )?“?T\b.*\n$/);
      expect(await ieee.write([], { now: 0 })).toBe('');
    },
    SLOW,
  );

  it('cites the preprint of what has appeared where the user wants that', async () => {
    const both = itemOf({ ...article.paper, ids: [...article.paper.ids, 'arxiv:1706.03762'] });
    expect(await ieee.write([both], { now: 0, preprints: true })).toMatch(
      /arXiv: 1706\.03762\. doi: 10\.48550\/arXiv\.1706\.03762\.$/m,
    );
  });
});
