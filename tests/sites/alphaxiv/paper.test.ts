import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { describedPaper, titleOfTab } from '../../../lib/sites/alphaxiv/paper';

const url = new URL('https://www.alphaxiv.org/abs/2511.01234');
const paper = { '@type': 'ScholarlyArticle', headline: 'On Moss' };
const described = (...papers: object[]) =>
  describedPaper(
    parseHtml(
      papers
        .map((each) => `<script type="application/ld+json">${JSON.stringify(each)}</script>`)
        .join(''),
    ),
    'arxiv:2511.01234',
    url,
  );

describe('describedPaper', () => {
  it.each([
    { url: 'https://www.alphaxiv.org/abs/2511.01234' },
    { '@id': 'https://www.alphaxiv.org/abs/2511.01234' },
    { citation: 'arXiv:2511.01234' },
    { identifier: { value: '2511.01234' } },
    { identifier: [7, { identifier: '2511.01234' }] },
    { sameAs: ['https://moss.example', { url: 'https://arxiv.org/abs/2511.01234' }] },
  ])('finds the paper with %j', (name) => {
    const other = { ...paper, headline: 'On Fern', url: 'https://arxiv.org/abs/2511.00002' };
    expect(described(other, { ...paper, ...name })?.title).toBe('On Moss');
  });

  it('takes a description without a name if it is the only one', () => {
    expect(described(paper)).toMatchObject({ title: 'On Moss' });
    expect(described(paper, paper)).toBeUndefined();
    expect(described({ ...paper, url: 'https://arxiv.org/abs/2511.00002' })).toBeUndefined();
    expect(described()).toBeUndefined();
  });

  it('leaves the address of the page to the identifier', () => {
    expect(described(paper)?.links).toBeUndefined();
  });

  const likes = (count: unknown, type = 'LikeAction') => ({
    interactionStatistic: [
      'none',
      { interactionType: { '@type': 'ViewAction' }, userInteractionCount: 99 },
      { interactionType: { '@type': type }, userInteractionCount: count },
    ],
  });

  it.each([
    [
      { ...likes(12), commentCount: 3 },
      { upvotes: 12, comments: 3 },
    ],
    [likes(0), { upvotes: 0 }],
    [{ commentCount: 3 }, { comments: 3 }],
    [likes(-1), undefined],
    [likes(1.5), undefined],
    [likes('12'), undefined],
    [likes(12, 'ShareAction'), undefined],
    [{}, undefined],
  ])('reads the counts of %j', (facts, counts) =>
    expect(described({ ...paper, ...facts })?.counts).toEqual(counts),
  );
});

describe('titleOfTab', () => {
  it.each([
    ['On Moss | alphaXiv', 'On Moss'],
    ['[2511.01234] On  Moss - AlphaXiv', 'On Moss'],
    ['On | Moss–alphaXiv', 'On | Moss'],
    ['On\nMoss | alphaXiv', 'On Moss'],
    ['On Moss', ''],
    ['On Moss | alphaXiv papers', ''],
    ['| alphaXiv', ''],
  ])('of %j', (title, expected) => {
    const document = parseHtml('');
    document.title = title;
    expect(titleOfTab(document)).toBe(expected);
  });
});
