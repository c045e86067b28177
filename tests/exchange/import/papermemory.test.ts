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

  it('gives the papers before the cut of a file that is cut', async () => {
    const text = JSON.stringify({ __dataVersion: 1, a: moss, b: { ...moss, title: 'Fern' } });
    const { items, problems } = await read(text.slice(0, text.indexOf('Fern')));
    expect(items.map(({ paper }) => paper.title)).toEqual(['Weighing Moss']);
    expect(problems).toEqual([{ kind: 'file_cut' }]);
    await expect(read('{"__dataVersion":1,"a":{"title')).rejects.toThrow(/not_papermemory/);
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

  const factsOf = async (more: object, id = 'Website_moss') => {
    const { bibtex: _, doi: __, ...bare } = { ...moss, doi: '' };
    return (await read({ [id]: { ...bare, source: 'x', pdfLink: '', ...more } })).items[0];
  };

  it.each([
    ['doi in quotes', { bibtex: '@misc{a, DOI="10.1000/moss"}' }, 'doi:10.1000/moss'],
    ['doi of its own', { doi: '10.1000/moss' }, 'doi:10.1000/moss'],
    ['page in “extra”', { extra: { url: 'https://arxiv.org/abs/2301.01234' } }, 'arxiv:2301.01234'],
    ['PDF', { pdfLink: 'HTTPS://arxiv.org/pdf/2301.01234' }, 'arxiv:2301.01234'],
  ])('knows a paper by its %s', async (_, more, id) => {
    expect((await factsOf(more))?.paper.ids[0]).toBe(id);
  });

  it.each(['PMC-2020_PMC123456', 'PMC-JMossRes2020PMC123456', 'PMC-PMC123456'])(
    'knows the PMC id in %s',
    async (id) => expect((await factsOf({}, id))?.paper.ids[0]).toBe('pmcid:PMC123456'),
  );

  it('links the page and the PDF, and no address that the browser can’t open', async () => {
    const page = 'https://any.example/moss';
    const pdf = 'https://any.example/moss.pdf';
    expect((await factsOf({ extra: { url: page }, pdfLink: pdf }))?.paper.links).toEqual({
      page,
      pdf,
      code: moss.codeLink,
    });
    expect((await factsOf({ source: 'website', pdfLink: page }))?.paper.links).toEqual({
      page,
      code: moss.codeLink,
    });
    const bad = { pdfLink: 'https://', codeLink: 'see https://any.example/', extra: 'none' };
    const { links } = (await factsOf(bad, 'Arxiv-2301.01234'))?.paper ?? {};
    expect(links).toEqual({});
  });

  it('decodes what comes from a page, and keeps what is the user’s', async () => {
    const item = await factsOf({
      title: 'Moss &amp; Rust',
      author: 'Andr&eacute; Moos  and  Ek, Bo ',
      venue: ' ',
      conf: 'ARXIV',
      note: '&amp;',
      favorite: 'no',
      key: 'a b',
      lastOpenDate: '2020-01-01T00:00:00Z',
    });
    expect(item).toMatchObject({
      paper: {
        title: 'Moss & Rust',
        authors: [
          { given: 'André', family: 'Moos' },
          { given: 'Bo', family: 'Ek' },
        ],
        lastSeen: Date.parse(moss.addDate),
      },
      entry: { tags: ['moss', 'to read'], note: '&amp;' },
    });
    expect(item?.paper).not.toHaveProperty('venue');
    expect(item?.entry).not.toHaveProperty('citekey');
  });

  it('passes over its own records', async () => {
    const { items, problems } = await read({ __settings: { title: 'No paper' }, [moss.id]: moss });
    expect([items.length, problems]).toEqual([1, []]);
  });

  it.each(['', '[]', '{', '{"__dataVersion":508}', '{"a":{"b":1}}'])('refuses %s', async (text) => {
    await expect(read(text)).rejects.toThrow(FormatError);
  });

  it('is recognised', () => {
    expect(papermemory.recognise(JSON.stringify({ [moss.id]: moss }, null, 4))).toBe(true);
    expect(papermemory.recognise('{"__dataVersion": 508}')).toBe(true);
    expect(papermemory.recognise(' {"__dataVersion" : 508}')).toBe(true);
    expect(papermemory.recognise('{"a":{"pdfLink" :"","addDate" :""}}')).toBe(true);
    expect(papermemory.recognise('{"a":{"pdfLink":""}}')).toBe(false);
    expect(papermemory.recognise('{"a":{"addDate":""}}')).toBe(false);
    expect(papermemory.recognise('The file {"__dataVersion": 508}')).toBe(false);
    expect(papermemory.recognise('{"format":"offprint","version":1}')).toBe(false);
    expect(papermemory.recognise('[{"type":"article","title":"x"}]')).toBe(false);
  });
});
