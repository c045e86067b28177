import { describe, expect, it } from 'vitest';
import { csl } from '../../../lib/exchange/csl/csl';
import type { Item } from '../../../lib/paper/paper';
import { itemOf } from '../nasty';
import { written } from '../written';

const write = (item: Item, preprints = false): unknown =>
  JSON.parse(written(csl, [item], 0, preprints));
const attention = itemOf(
  {
    title: 'Attention $\\alpha$',
    ids: ['arxiv:1706.03762'],
    authors: [{ given: 'Laurens', family: 'van der Maaten' }, { literal: 'OpenAI' }],
    authorCount: 5,
    published: '2017-06',
    abstract: 'On \\"uber.',
    links: { abstract: 'https://arxiv.org/abs/1706.03762' },
  },
  { tags: ['to read', 'a'], note: '- one\n- two' },
);
const appeared = itemOf({
  title: 'T',
  ids: ['doi:10.1000/a', 'arxiv:1706.03762', 'acl:N19-1423'],
  venue: 'NeurIPS 2023',
});

describe('writing CSL-JSON', () => {
  it('writes a preprint as Zotero knows one', () => {
    expect(write(attention)).toEqual([
      {
        id: 'vandermaaten2017attention',
        type: 'article',
        title: 'Attention α',
        author: [
          { family: 'Maaten', given: 'Laurens', 'non-dropping-particle': 'van der' },
          { literal: 'OpenAI' },
          { literal: 'others' },
        ],
        issued: { 'date-parts': [[2017, 6]] },
        publisher: 'arXiv',
        number: 'arXiv:1706.03762',
        DOI: '10.48550/arXiv.1706.03762',
        URL: 'https://arxiv.org/abs/1706.03762',
        abstract: 'On über.',
        keyword: 'to read, a',
        note: '- one\n- two',
        'citation-key': 'vandermaaten2017attention',
      },
    ]);
  });

  it('writes what has appeared by its venue, with the preprint and other identifiers beside', () => {
    expect(write(appeared)).toMatchObject([
      {
        type: 'paper-conference',
        'container-title': 'NeurIPS 2023',
        DOI: '10.1000/a',
        archive: 'arXiv',
        archive_location: 'arXiv:1706.03762',
        custom: { ids: ['acl:N19-1423'] },
      },
    ]);
    expect(write(itemOf({ title: 'T', venue: 'Nature' }))).toMatchObject([
      { type: 'article-journal' },
    ]);
  });

  it('writes the preprint of it where the user wants that', () => {
    const [written] = write(appeared, true) as Record<string, unknown>[];
    expect(written).toMatchObject({
      type: 'article',
      DOI: '10.48550/arXiv.1706.03762',
      URL: 'https://arxiv.org/abs/1706.03762',
    });
    expect(written).not.toHaveProperty('container-title');
  });

  it('takes what was only submitted for a preprint', () => {
    expect(write(itemOf({ title: 'T', venue: 'Submitted to ICLR 2027' }))).toMatchObject([
      { type: 'article', publisher: 'arXiv' },
    ]);
  });

  it('writes suffixes apart, and valid JSON for no papers', () => {
    const king = itemOf({ title: 'T', authors: [{ given: 'M. L.', family: 'King Jr.' }] });
    expect(write(king)).toMatchObject([
      { author: [{ family: 'King', given: 'M. L.', suffix: 'Jr.' }] },
    ]);
    expect(JSON.parse(csl.write([], { now: 0 }))).toEqual([]);
  });

  it('reads what it wrote', async () => {
    const { items, problems } = await csl.read(written(csl, [attention, appeared]), {
      now: 1000,
    });
    expect(problems).toEqual([]);
    expect(items[0]).toMatchObject({
      paper: {
        ids: ['arxiv:1706.03762'],
        title: 'Attention α',
        authors: attention.paper.authors,
        authorsComplete: false,
        published: '2017-06',
        links: attention.paper.links,
      },
      entry: {
        savedAt: 1000,
        tags: ['to read', 'a'],
        note: '- one\n- two',
        citekey: 'vandermaaten2017attention',
      },
    });
    expect(items[1]?.paper.ids).toEqual(['arxiv:1706.03762', 'doi:10.1000/a', 'acl:N19-1423']);
    expect(items[1]?.entry?.savedAt).toBe(999);
  });

  it('recognises its own', () => {
    expect(csl.recognise(written(csl, [attention]))).toBe(true);
    expect(csl.recognise('{"papers": [], "type": "backup"}')).toBe(false);
  });
});
