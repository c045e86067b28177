import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../lib/exchange/format-problem';
import { papermemory } from '../../../lib/exchange/import/papermemory';

const NOW = 1_795_000_000_000;
const read = (memory: unknown) =>
  papermemory.read(typeof memory === 'string' ? memory : JSON.stringify(memory), { now: NOW });

/** A paper with every field that PaperMemory writes. */
const moss = {
  addDate: '2022-08-29T08:35:02.977Z',
  author: 'Hella van der Moos and Stone, Ada and OpenAI',
  bibtex: '@inproceedings{moos,\n  title = {Weighing Moss},\n  doi = {10.1109/MOSS.2023.244},\n}',
  code: { url: 'https://github.com/moss/moss' },
  codeLink: 'https://github.com/moss/moss',
  count: 3,
  favorite: true,
  favoriteDate: '2022-08-30T08:35:02.977Z',
  id: 'Arxiv-2301.01234',
  key: 'moos2023weighing',
  lastOpenDate: '2023-01-02T08:00:00.000Z',
  md: '[Weighing Moss](http://arxiv.org/pdf/2301.01234v7)',
  note: 'Accepted @ MOSS 2023 -- [dblp.org]',
  pdfLink: 'http://arxiv.org/pdf/2301.01234v7',
  source: 'arxiv',
  tags: ['moss', 'to read'],
  title: 'Weighing  Moss',
  venue: 'MOSS',
  year: '2023',
};

describe('papermemory', () => {
  it('puts papers without a date of their own in the order of the file', async () => {
    const paper = (id: string) => ({ id, title: `Moss ${id}`, author: 'Ada Stone', year: '2023' });
    const { items } = await read({ a: paper('a'), b: paper('b') });
    const [first, second] = items.map(({ entry }) => entry?.savedAt ?? 0);
    expect(first).toBeGreaterThan(second ?? 0);
  });

  it('gives every paper with all that it says', async () => {
    const { items, problems } = await read({ [moss.id]: moss, __dataVersion: 508 });
    expect(problems).toEqual([]);
    expect(items).toEqual([
      {
        paper: {
          id: 'doi:10.1109/moss.2023.244',
          ids: ['arxiv:2301.01234', 'doi:10.1109/moss.2023.244'],
          title: 'Weighing Moss',
          authors: [
            { given: 'Hella', family: 'van der Moos' },
            { given: 'Ada', family: 'Stone' },
            { literal: 'OpenAI' },
          ],
          published: '2023',
          venue: 'MOSS',
          links: {
            pdf: 'http://arxiv.org/pdf/2301.01234v7',
            code: 'https://github.com/moss/moss',
          },
          counts: {},
          sources: ['import'],
          firstSeen: Date.parse(moss.addDate),
          lastSeen: Date.parse(moss.lastOpenDate),
        },
        entry: {
          paper: 'doi:10.1109/moss.2023.244',
          savedAt: Date.parse(moss.addDate),
          tags: ['moss', 'to read', 'favourite'],
          note: moss.note,
          status: 'unread',
          citekey: 'moos2023weighing',
        },
      },
    ]);
  });

  it.each([
    [
      'ACL-ACL-2020_2020.acl-main.405',
      'https://aclanthology.org/2020.acl-main.405.pdf',
      'acl:2020.acl-main.405',
    ],
    ['OR-ICLR-2021_abcdefGHI', 'https://openreview.net/pdf?id=abcdefGHI', 'openreview:abcdefGHI'],
    [
      'PMC-2020_PMC123456',
      'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123456/pdf/a.pdf',
      'pmcid:PMC123456',
    ],
    [
      'JMLR-2012_bergstra12a',
      'https://www.jmlr.org/papers/volume13/bergstra12a/bergstra12a.pdf',
      'jmlr:v13/bergstra12a',
    ],
    ['Website_any', 'https://any.example/moss?utm_source=x', 'url:https://any.example/moss'],
  ])('knows %s', async (id, pdfLink, expected) => {
    const { doi: _, bibtex: __, ...bare } = { ...moss, doi: '' };
    const { items } = await read({
      [id]: {
        ...bare,
        id,
        pdfLink,
        author: 'Hella Moos',
        source: id.startsWith('W') ? 'website' : 'x',
      },
    });
    expect(items[0]?.paper.ids[0]).toBe(expected);
  });

  it('keeps what an older version left out, and reports what it can’t read', async () => {
    const { items, problems } = await read({
      'Arxiv-1703.10593': {
        title: 'Rust',
        author: 'Ada Stone',
        year: 2017,
        codeLink: false,
        conf: 'arXiv',
      },
      'Arxiv-1703.10594': { author: 'Ada Stone' },
      'Arxiv-1703.10595': 5,
      'Arxiv-1703.10596': {
        title: 'Flour',
        conf: 'ICLR',
        year: 'unknown',
        tags: 'moss',
        addDate: 'never',
        codeLink: 'javascript:alert(1)',
      },
    });
    expect(items).toMatchObject([
      { paper: { id: 'arxiv:1703.10593', published: '2017' }, entry: { savedAt: NOW } },
      { paper: { title: 'Flour', links: {} }, entry: { tags: [] } },
    ]);
    expect(items[0]?.paper).not.toHaveProperty('venue');
    expect(items[1]?.paper.venue).toBe('ICLR');
    expect(items[1]?.paper).not.toHaveProperty('published');
    expect(problems).toEqual([
      { kind: 'left_out', at: { name: 'Arxiv-1703.10594' }, why: { kind: 'no_title' } },
      { kind: 'left_out', at: { name: 'Arxiv-1703.10595' }, why: { kind: 'no_paper_inside' } },
    ]);
  });

  it.each(['', '[]', '{', '{"__dataVersion":508}', '{"a":{"b":1}}'])('refuses %s', async (text) => {
    await expect(read(text)).rejects.toThrow(FormatError);
  });

  it('is recognised', () => {
    expect(papermemory.recognise(JSON.stringify({ [moss.id]: moss }, null, 4))).toBe(true);
    expect(papermemory.recognise('{"__dataVersion": 508}')).toBe(true);
    expect(papermemory.recognise('{"format":"offprint","version":1}')).toBe(false);
    expect(papermemory.recognise('[{"type":"article","title":"x"}]')).toBe(false);
  });
});
