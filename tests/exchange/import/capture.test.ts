import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../lib/exchange/format-problem';
import { capture } from '../../../lib/exchange/import/capture/capture';
import { mergePapers, paperOf } from '../../../lib/merge/merge';
import { sameWork } from '../../../lib/merge/same-work';
import { HEADER, LONG, OTHER, papers, read, record } from './capture-text';

describe('a capture with authors and dates', () => {
  const text =
    HEADER +
    record('Weighing Moss', '  • 5 authors', 'Nov 23, 2015') +
    record('Rust', '  • 1,204 authors', 'Sep 22 3', OTHER) +
    record('May 3', 'moss-lab Moss Lab', 'Jul 26, 2024 1.2k') +
    record('Flour', 'Institute of Rain', 'Dec 17 2') +
    record('Mills? All You Need', '  • 1 author', 'Dec 16');

  it('gives every paper with all that it says', () => {
    expect(read(text).problems).toEqual([]);
    expect(papers(text)).toMatchObject([
      { title: 'Weighing Moss', abstract: LONG, authorCount: 5, published: '2015-11-23' },
      { title: 'Rust', abstract: OTHER, authorCount: 1204, published: '2025-09-22' },
      { title: 'May 3', organisation: 'Moss Lab', published: '2024-07-26' },
      { title: 'Flour', organisation: 'Institute of Rain', published: '2024-12-17' },
      { title: 'Mills? All You Need', authorCount: 1, published: '2025-12-16' },
    ]);
    expect(papers(text).map(({ counts }) => counts.upvotes)).toEqual([
      undefined,
      3,
      1200,
      2,
      undefined,
    ]);
    expect(read(text).items.filter(({ entry }) => entry)).toEqual([]);
  });

  it('is seen on its own day, and gives the same papers each time', () => {
    expect(papers(text)[0]?.lastSeen).toBe(Date.parse('2025-12-16'));
    expect(papers(text)).toEqual(papers(text.replaceAll('\n', '\r\n')));
  });

  it('keeps an abstract of several paragraphs, a missing one, and a date in the same line', () => {
    const odd =
      HEADER +
      record(
        'Weighing Moss',
        '• 5 authors',
        'Feb 2',
        `${LONG}\n\nWe give three reasons:\n\n${OTHER}`,
      ) +
      '\nRust\n\n• 2 authors\n·\nFeb 3 4\n' +
      `\nFlour\n\n${LONG}\n\n• 7 authors · Mar 9 12\n`;
    expect(papers(odd)).toMatchObject([
      { abstract: `${LONG} We give three reasons: ${OTHER}`, published: '2025-02-02' },
      { title: 'Rust', authorCount: 2, published: '2025-02-03', counts: { upvotes: 4 } },
      { title: 'Flour', authorCount: 7, published: '2025-03-09', counts: { upvotes: 12 } },
    ]);
    expect(papers(odd)[1]).not.toHaveProperty('abstract');
  });

  it('parts papers of which one has lost its authors and date', () => {
    const odd = `${HEADER}\nWeighing Moss\n\n${LONG}\n${record('Rust', '• 2 authors', 'Feb 3', OTHER)}`;
    expect(papers(odd).map(({ title, authorCount }) => [title, authorCount])).toEqual([
      ['Weighing Moss', undefined],
      ['Rust', 2],
    ]);
  });

  it('reports what it can’t read, with its line', () => {
    const odd = `${HEADER + record('Weighing Moss', '• 5 authors', 'Feb 30')}\nA lone line\n`;
    expect(read(odd).problems).toEqual([
      { kind: 'left_out', at: { line: 21 }, why: { kind: 'alone', value: 'A lone line' } },
      { kind: 'lost', at: { line: 19 }, what: { kind: 'no_date', value: 'Feb 30' } },
    ]);
    expect(papers(odd)).toMatchObject([{ title: 'Weighing Moss', authorCount: 5 }]);
    expect(papers(odd)[0]).not.toHaveProperty('published');
    expect(
      read(`${HEADER}\n• 5 authors\n·\nFeb 3\n${record('Rust', '• 2 authors', 'Feb 4')}`),
    ).toMatchObject({
      items: [{ paper: { title: 'Rust', published: '2025-02-04' } }],
      problems: [
        { kind: 'left_out', at: { line: 13 }, why: { kind: 'alone', value: '• 5 authors' } },
      ],
    });
  });
});

describe('the day of a capture', () => {
  const text = HEADER + record('Weighing Moss', '• 5 authors', 'Dec 16');
  const day = (...args: Parameters<typeof papers>) => papers(...args)[0]?.published;

  it.each([
    ['2025-12-16T08:00Z', '2025-12-16'],
    // The server's time zone is already in the next day.
    ['2025-12-15T23:00Z', '2025-12-16'],
    ['2025-12-14T23:00Z', '2024-12-16'],
    ['2026-12-15T23:00Z', '2026-12-16'],
  ])('read at %s is %s', (now, expected) => {
    expect(day(text, undefined, Date.parse(now))).toBe(expected);
  });

  it('is in the file’s name where that is the day of the page, or the page has none', () => {
    expect(day(text, 'search-2023-12-16.txt')).toBe('2023-12-16');
    expect(day(text, 'search-2023-11-16.txt')).toBe('2025-12-16');
    const dayless = text.replace('Dec 16\n', '');
    expect(day(dayless, 'search-2023-11-16.txt')).toBe('2022-12-16');
    expect(day(dayless)).toBe('2025-12-16');
  });

  it('knows 29 February', () => {
    const leap = HEADER + record('Weighing Moss', '• 5 authors', 'Feb 29 5');
    expect(papers(leap)).toMatchObject([{ published: '2024-02-29', counts: { upvotes: 5 } }]);
  });
});

describe('a capture of titles and abstracts', () => {
  const compact = `Get trending papers in your email inbox once a day!
Get trending papers in your email inbox!
SubscribeWeighing Moss
${LONG}
Rust
${OTHER}
Subscribers of Rain
It rains.`;

  it('may have the button glued to the first title', () => {
    expect(read(compact).problems).toEqual([]);
    expect(papers(compact)).toMatchObject([
      { title: 'Weighing Moss', abstract: LONG },
      { title: 'Rust', abstract: OTHER },
      { title: 'Subscribers of Rain', abstract: 'It rains.' },
    ]);
  });

  it.each([
    ['nGPT: Moss', 'SubscribenGPT: Moss'],
    ['“Moss” at All?', 'Subscribe“Moss” at All?'],
    ['Subscribers of Moss', 'Subscribe\nSubscribers of Moss'],
    ['Moss', 'Subscribe\nDaily PapersbyAK and the research community\nDec 16\nMoss'],
  ])('begins with %s', (title, written) => {
    const text = `Get trending papers in your email inbox!\n${written}\n${LONG}\nRust\n${OTHER}`;
    expect(papers(text).map((paper) => paper.title)).toEqual([title, 'Rust']);
  });

  it('may have blank lines, and lack an abstract', () => {
    const bare = `${HEADER}\nWeighing Moss\n\nRust\n\n${OTHER}\n${OTHER}\n\nFlour\n\n${LONG}\n\n${LONG}\n`;
    expect(papers(bare).map(({ title, abstract }) => [title, abstract])).toEqual([
      ['Weighing Moss', undefined],
      ['Rust', `${OTHER} ${OTHER}`],
      ['Flour', `${LONG} ${LONG}`],
    ]);
  });

  it('has papers known by their title', () => {
    expect(papers(compact).map(({ id }) => id)).toEqual([
      'title:weighingmoss',
      'title:rust',
      'title:subscribersofrain',
    ]);
  });
});

it('a text without papers is refused', () => {
  expect(() => read(HEADER)).toThrow(FormatError);
  expect(() => read('')).toThrow(FormatError);
});

it('is recognised by what only captures hold', () => {
  expect(capture.recognise(HEADER)).toBe(true);
  expect(capture.recognise(record('Rust', '  • 2 authors', 'Feb 3'))).toBe(true);
  expect(capture.recognise('•12 authors\r\n·\r\nFeb 3')).toBe(true);
  expect(capture.recognise(' by AK and the research community')).toBe(true);
  expect(capture.recognise('Read by AK and the research community')).toBe(false);
  expect(capture.recognise('We are • 2 authors\n·\nFeb 3')).toBe(false);
  expect(capture.recognise('TY  - JOUR\nTI  - Daily Papers\n')).toBe(false);
});

it('what a capture says gives way to the page of the paper', () => {
  const [captured] = papers(
    HEADER + record('On Weighing Moss in Old Mills', '• 2 authors', 'Feb 3'),
  );
  const draft = {
    ids: ['arxiv:2502.00001'],
    title: 'On Weighing Moss in Old Mills!',
    published: '2025-02-02',
  };
  const page = paperOf(draft, 'arxiv', 0);
  if (!captured) throw new Error('nothing was captured');
  expect(sameWork(captured, page)).toBe(true);
  expect(mergePapers(captured, page)).toMatchObject({ title: 'On Weighing Moss in Old Mills!' });
});
