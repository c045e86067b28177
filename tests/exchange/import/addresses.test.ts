import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../lib/exchange/format-problem';
import { addresses } from '../../../lib/exchange/import/addresses';
import { links } from '../../../lib/exchange/notes/links';
import { mergePapers, paperOf } from '../../../lib/merge/merge';
import type { Paper } from '../../../lib/paper/paper';
import { nastyItems } from '../nasty';
import { written } from '../written';

const NOW = 1_795_000_000_000;
const read = (text: string) => addresses.read(text, { now: NOW });
const papers = async (text: string) => (await read(text)).items.map(({ paper }) => paper);

describe('a list of addresses', () => {
  it.each([
    ['https://arxiv.org/abs/2301.01234v2', 'arxiv:2301.01234', 'arXiv:2301.01234'],
    ['2301.01234', 'arxiv:2301.01234', 'arXiv:2301.01234'],
    ['arXiv:hep-th/9711200', 'arxiv:hep-th/9711200', 'arXiv:hep-th/9711200'],
    ['10.1145/3292500.3330701', 'doi:10.1145/3292500.3330701', 'doi:10.1145/3292500.3330701'],
    ['https://huggingface.co/papers/2301.01234', 'arxiv:2301.01234', 'arXiv:2301.01234'],
    ['www.any.example/doi/10.1000/moss.5', 'doi:10.1000/moss.5', 'doi:10.1000/moss.5'],
    ['https://any.example/moss', 'url:https://any.example/moss', 'https://any.example/moss'],
    [
      'https://any.example/moss?utm_source=x#top',
      'url:https://any.example/moss',
      'https://any.example/moss',
    ],
    ['openreview:abcdefGHI', 'openreview:abcdefGHI', 'openreview:abcdefGHI'],
    ['  - <https://arxiv.org/abs/2301.01234>', 'arxiv:2301.01234', 'arXiv:2301.01234'],
    ['12. 2301.01234', 'arxiv:2301.01234', 'arXiv:2301.01234'],
    ['1234) 2301.01234', 'arxiv:2301.01234', 'arXiv:2301.01234'],
    ['• 2301.01234', 'arxiv:2301.01234', 'arXiv:2301.01234'],
    ['* 2301.01234', 'arxiv:2301.01234', 'arXiv:2301.01234'],
    ['+ 2301.01234', 'arxiv:2301.01234', 'arXiv:2301.01234'],
    ['[Of 5. May](https://arxiv.org/abs/2301.01234)', 'arxiv:2301.01234', 'Of 5. May'],
    ['[Moss - Stones](https://arxiv.org/abs/2301.01234)', 'arxiv:2301.01234', 'Moss - Stones'],
    ['7)  2301.01234', 'arxiv:2301.01234', 'arXiv:2301.01234'],
    ['•\t<2301.01234>', 'arxiv:2301.01234', 'arXiv:2301.01234'],
    ['[ ](https://arxiv.org/abs/2301.01234)', 'arxiv:2301.01234', 'arXiv:2301.01234'],
    [
      '- [Weighing moss](https://arxiv.org/abs/2301.01234). Ada',
      'arxiv:2301.01234',
      'Weighing moss',
    ],
  ])('knows %s', async (line, id, title) => {
    expect(await papers(line)).toMatchObject([{ id, title, authors: [] }]);
  });

  it('is saved in order, and lines that are not papers are reported', async () => {
    const text =
      '# My list\n2301.01234\n\nmoss and rust\r\nhttps://arxiv.org/list/cs.CL/new\n10.1000/moss';
    const { items, problems } = await read(text);
    expect(items.map(({ paper, entry }) => [paper.id, entry?.savedAt])).toEqual([
      ['arxiv:2301.01234', NOW],
      ['doi:10.1000/moss', NOW - 3],
    ]);
    expect(problems).toEqual([
      {
        kind: 'left_out',
        at: { line: 4 },
        why: { kind: 'no_address', value: 'moss and rust' },
      },
      {
        kind: 'left_out',
        at: { line: 5 },
        why: { kind: 'listing_address', value: 'https://arxiv.org/list/cs.CL/new' },
      },
    ]);
  });

  it('keeps the order of its lines, also of those that only mention papers', async () => {
    const { items } = await read(
      'See arXiv:2301.00001 there\n2301.00002\nand arXiv:2301.00003 here\n',
    );
    const times = items.map(({ entry }) => entry?.savedAt ?? 0);
    expect(times).toEqual([NOW, NOW - 1, NOW - 2]);
  });

  it('links the page or the PDF that the line gives', async () => {
    const [pdf, page, id] = await papers(
      'https://any.example/moss.PDF\rhttps://any.example/pdf\r\n2301.01234',
    );
    expect(pdf?.links).toEqual({ pdf: 'https://any.example/moss.PDF' });
    expect(page?.links).toEqual({ page: 'https://any.example/pdf' });
    expect(id?.links).toEqual({});
  });

  it('reports an address that is too long, and shortens a long text', async () => {
    const long = `https://any.example/${'m'.repeat(2000)}`;
    const { problems } = await read(`${'moss '.repeat(50)}\n${long}\n2301.01234`);
    expect(problems).toMatchObject([
      { at: { line: 1 }, why: { kind: 'no_address', value: 'moss '.repeat(16) } },
      { at: { line: 2 }, why: { kind: 'long_address', value: long.slice(0, 80) } },
    ]);
  });

  it('has no title that would outlast the page of the paper', async () => {
    const [listed] = await papers('https://arxiv.org/abs/2301.01234');
    if (!listed) throw new Error('nothing was read');
    const draft = { ids: ['arxiv:2301.01234'], title: 'Weighing moss in the …' };
    const page = (site: string, now: number): Paper => paperOf(draft, site, now);
    // A page of an index, seen before the list was imported.
    expect(mergePapers(listed, page('semanticscholar', 0)).title).toBe(draft.title);
    expect(mergePapers(page('arxiv', 0), listed).title).toBe(draft.title);
  });

  it('is recognised where every line is one', () => {
    expect(addresses.recognise('# a\nhttps://any.example/\n\n- 2301.01234\n')).toBe(true);
    expect(addresses.recognise('https://any.example/\nmoss')).toBe(false);
    expect(addresses.recognise('\n')).toBe(false);
    expect(addresses.recognise('See https://any.example/')).toBe(false);
    expect(addresses.recognise('https://any.example/ and more')).toBe(false);
    expect(addresses.recognise('openreview:abcdefGHI')).toBe(true);
    expect(addresses.recognise(`${'2301.01234\n'.repeat(50)}moss`)).toBe(true);
    expect(addresses.recognise(`${'2301.01234\n'.repeat(49)}moss`)).toBe(false);
  });

  it.each(['', 'moss', 'https://arxiv.org/list/cs.CL/new', 'https://arxiv.org/help/moss'])(
    'of %j is refused',
    async (text) => {
      await expect(read(text)).rejects.toThrow(FormatError);
    },
  );
});

describe('links', () => {
  it('are a list of addresses', async () => {
    const items = nastyItems();
    const text = written(links, items);
    expect(text.split('\n')).toHaveLength(items.length + 1);
    expect((await papers(text)).map(({ id }) => id)).toEqual(items.map(({ paper }) => paper.id));
  });

  it('of a paper that has no address are its title, as a remark', () => {
    const paper = paperOf({ ids: ['title:moss'], title: 'Weighing $\\pi$' }, 'import', NOW);
    expect(written(links, [{ paper }])).toBe('# Weighing π\n');
  });
});
