import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { entryDraft, readData } from '../../../lib/sites/huggingface/data';

const url = new URL('https://huggingface.co/papers');
const paper = { id: '2511.01234', title: 'On Moss' };

function read(...elements: [target: string, data: unknown][]) {
  const document = parseHtml('<main></main>');
  for (const [target, data] of elements) {
    const element = document.createElement('div');
    element.setAttribute('data-target', target);
    element.setAttribute('data-props', typeof data === 'string' ? data : JSON.stringify(data));
    document.body.append(element);
  }
  return readData(document);
}
const ids = (data: unknown) => [...read(['DailyPapers', data]).entries.keys()];

describe('readData', () => {
  it.each([
    ['a listing', { dailyPapers: [{ paper }, { paper: { ...paper, id: '2511.00002' } }] }, 2],
    ['a search', { searchResults: [{ paper }] }, 1],
    ['a page of one paper', { paper }, 1],
    ['a collection', { collection: { items: [{ ...paper, type: 'paper' }] } }, 1],
    ['a list with the same paper twice', [{ paper }, { paper }], 1],
    ['papers without a title', [{ paper: { id: '2511.01234', title: ' ' } }], 0],
    ['papers without a number', [{ paper: { id: 'moss', title: 'On Moss' } }], 0],
    ['nested data', { a: { b: { c: { d: paper } } } }, 1],
    ['data that is nested too deeply', { a: { b: { c: { d: { e: paper } } } } }, 0],
    ['null', null, 0],
    ['a text', '"2511.01234"', 0],
  ])('finds the papers of %s', (_, data, count) => expect(ids(data)).toHaveLength(count));

  it('keeps the first entry of a paper', () => {
    const { entries } = read([
      'DailyPapers',
      [
        { paper, a: 1 },
        { paper, a: 2 },
      ],
    ]);
    expect(entries.get('arxiv:2511.01234')).toMatchObject({ a: 1 });
  });

  it('reads only what may hold papers', () => {
    expect(read(['Header', { paper }]).entries.size).toBe(0);
    expect(read(['MyDailyPapers', { paper }]).entries.size).toBe(0);
    expect(read(['PaperContents', { paper }]).entries.size).toBe(0);
    expect(read(['PaperContent', { paper }]).entries.size).toBe(1);
    expect(read(['Header', { paper: { ...paper, publishedAt: 1 } }]).entries.size).toBe(1);
  });

  it('reports data that is not JSON, and reads the rest', () => {
    const data = read(['DailyPapers', '{'], ['PaperContent', { paper }]);
    expect([data.broken, data.entries.size]).toEqual([true, 1]);
    expect(read(['PaperContent', { paper }]).broken).toBe(false);
    expect(read(['Header', '{']).broken).toBe(false);
  });

  it('reads the period of the first data that states one', () => {
    const period = (...data: unknown[]) =>
      read(...data.map((each): [string, unknown] => ['DailyPapers', each])).period;
    expect(period({ dateString: '2024-W09', date: '2024-02-28T00:00:00Z' })).toBe('2024-W09');
    expect(period({ date: '2024-02-28T00:00:00Z' })).toBe('2024-02-28');
    expect(period({}, { dateString: '2024-02' }, { dateString: '2024-03' })).toBe('2024-02');
    expect(period({ paper })).toBeUndefined();
  });
});

describe('entryDraft', () => {
  const draft = (fields: object, entry = {}) =>
    entryDraft({ paper: { ...paper, ...fields }, ...entry }, url);

  it('has no fields for missing facts', () => {
    expect(draft({})).toEqual({ title: 'On Moss', links: {}, counts: {} });
    expect(entryDraft(paper, url)).toEqual({ title: 'On Moss', links: {}, counts: {} });
  });

  it('reads every fact', () => {
    expect(
      draft(
        {
          summary: 'Moss grows.',
          publishedAt: '2025-11-05T00:00:00Z',
          submittedOnDailyAt: '2025-11-06T00:00:00Z',
          submittedOnDailyBy: { user: 'bo' },
          organization: { name: 'moss', fullname: 'Moss Lab' },
          ai_keywords: ['moss', '', 7, 'fern'],
          githubRepo: 'https://github.com/ann/moss',
          githubStars: 7,
          projectPage: 'https://moss.example/',
          thumbnailUrl: '/moss.png',
          upvotes: 12,
        },
        { numComments: 3, publishedAt: '2020-01-01T00:00:00Z' },
      ),
    ).toEqual({
      title: 'On Moss',
      abstract: 'Moss grows.',
      published: '2025-11-05',
      submitted: '2025-11-06',
      submitter: 'bo',
      organisation: 'Moss Lab',
      keywords: ['moss', 'fern'],
      links: {
        code: 'https://github.com/ann/moss',
        project: 'https://moss.example/',
        thumbnail: 'https://huggingface.co/moss.png',
      },
      counts: { upvotes: 12, comments: 3, stars: 7 },
    });
  });

  it('reads facts of the entry', () => {
    const entry = {
      title: 'Other',
      summary: 'Of the entry.',
      submittedBy: { fullname: 'Ann', name: 'ann' },
      submitterOrganization: { name: 'moss' },
      thumbnail: 'https://a.example/1.png',
      comments: [{ type: 'comment' }, { type: 'status' }, null, { type: 'comment' }],
    };
    expect(draft({ submittedOnDailyBy: { name: 'bo' }, thumbnailUrl: '/2.png' }, entry)).toEqual({
      title: 'On Moss',
      abstract: 'Of the entry.',
      submitter: 'Ann',
      organisation: 'moss',
      links: { thumbnail: 'https://a.example/1.png' },
      counts: { comments: 2 },
    });
    const of = { organization: { name: 'b' }, submitterOrganization: { name: 'c' } };
    expect(draft({ title: 7, organization: { name: 'a' } }, { ...entry, ...of })).toMatchObject({
      title: 'Other',
      organisation: 'a',
    });
    expect(draft({}, of).organisation).toBe('b');
  });

  it.each([
    [[{ name: 'Ada Fern' }, { name: 'Bo Berg' }], { authorCount: 2 }, 2],
    [[{ name: 'Ada Fern' }, {}], { authorCount: 2, authorsComplete: false }, 1],
    [[{ name: 'Ada Fern' }, { name: 'x'.repeat(301) }], { authorsComplete: false }, 1],
    [[{ name: 'x'.repeat(300) }], { authorCount: 1 }, 1],
    [[{}, { name: ' ' }], { authorCount: 2 }, undefined],
    [[], {}, undefined],
    ['Ada Fern', {}, undefined],
  ])('reads the authors of %j', (authors, facts, count) => {
    const read = draft({ authors });
    expect(read).toMatchObject(facts);
    expect(read.authors?.length).toBe(count);
    if (!('authorsComplete' in facts)) expect(read.authorsComplete).toBeUndefined();
    if (!('authorCount' in facts) && count === undefined) expect(read.authorCount).toBeUndefined();
  });

  it.each([[-1], [1.5], ['7'], [null], [undefined]])('takes %s for no count', (count) =>
    expect(draft({ upvotes: count }).counts).toEqual({}),
  );

  it('keeps a hundred keywords that are not too long', () => {
    const words = Array.from({ length: 101 }, (_, index) => `moss ${index}`);
    expect(draft({ ai_keywords: ['x'.repeat(301), ...words] }).keywords).toEqual(
      words.slice(0, 100),
    );
    expect(draft({ ai_keywords: ['x'.repeat(300)] }).keywords).toHaveLength(1);
    expect(draft({ ai_keywords: [''] }).keywords).toBeUndefined();
    expect(draft({ ai_keywords: 'moss' }).keywords).toBeUndefined();
  });
});
