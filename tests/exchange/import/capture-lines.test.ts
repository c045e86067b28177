import { describe, expect, it } from 'vitest';
import { HEADER, LONG, OTHER, papers, read, record } from './capture-text';

describe('the lines of a capture', () => {
  const titles = (text: string) => papers(text).map(({ title }) => title);

  it('that are too long for a title are reported', () => {
    const long = 'moss '.repeat(71).trim();
    const after = record('Rust', '• 2 authors', 'Feb 4', OTHER);
    const { problems } = read(`${HEADER}${record(long, '• 5 authors', 'Feb 3')}${after}`);
    expect(problems[0]).toMatchObject({
      at: { line: 13 },
      why: { kind: 'alone', value: `${long.slice(0, 60)}…` },
    });
    expect(titles(`${HEADER}${record('m'.repeat(350), '• 5 authors', 'Feb 3')}`)).toHaveLength(1);
    expect(titles(`${HEADER}${record('m'.repeat(351), '• 5 authors', 'Feb 3')}${after}`)).toEqual([
      'Rust',
    ]);
  });

  it.each([
    ['moss-lab Moss Lab', 'Moss Lab'],
    ['Moss Moss', 'Moss'],
    ['Old Moss Lab', 'Old Moss Lab'],
    ['mossLab Moss', 'mossLab Moss'],
    ['moss_2.0-x Moss', 'Moss'],
    ['moss', 'moss'],
  ])('may be an organisation and its short name: %s', (written, organisation) => {
    expect(papers(HEADER + record('Rust', written, 'Feb 3'))).toMatchObject([
      { title: 'Rust', organisation, abstract: LONG },
    ]);
  });

  it.each([
    ['ends a sentence', 'It is light.'],
    ['ends in a colon', 'We list them:'],
    ['ends in a semicolon', 'It is light;'],
    ['is long', 'moss '.repeat(21).trim()],
  ])('before a date are no organisation if the line %s', (_, last) => {
    const [paper] = papers(HEADER + record('Rust', `${last}`, 'Feb 3'));
    expect(paper).toMatchObject({ abstract: `${LONG} ${last}`, published: '2025-02-03' });
    expect(paper).not.toHaveProperty('organisation');
  });

  it('of one title or abstract are joined, and a button before a title is left out', () => {
    expect(titles(`${HEADER}\nRust\n\n${LONG}\n\nMoss on\nold walls\n\n${OTHER}\n`)).toEqual([
      'Rust',
      'Moss on old walls',
    ]);
    const mail = 'Get trending papers in your email inbox once a day!\n\n\n';
    const paper = `iMoss on walls\n\n${LONG}\n\n5 authors\n·\nFeb 3\n`;
    expect(titles(`${mail}Subscribe${paper}`)).toEqual(['iMoss on walls']);
    expect(titles(`Papers\n\nSubscribe${paper}`)).toEqual(['SubscribeiMoss on walls']);
  });

  it('of a menu are left out, also between papers', () => {
    const menu = '\nPrevious\nNext\nCompany\nTOS\n';
    expect(titles(HEADER + record('Moss', '• 5 authors', 'Feb 3') + menu)).toEqual(['Moss']);
    expect(read(HEADER + record('Moss', '• 5 authors', 'Feb 3') + menu).problems).toEqual([]);
  });

  it('above the first abstract are not a paper’s before the last line of the menu', () => {
    const text = `Moss Weekly\n\nDaily Papers\n\nDec 15\n${record('Moss', '• 5 authors', 'Feb 3')}`;
    expect(titles(text)).toEqual(['Moss']);
    expect(read(text).problems).toEqual([]);
    expect(titles(text.replace('Daily Papers\n\nDec 15\n', ''))).toEqual(['Moss Weekly']);
    const mail = 'Get trending papers in your email inbox once a day!';
    expect(titles(`Moss Weekly\n\n${mail}\n${record('Moss', '• 5 authors', 'Feb 3')}`)).toEqual([
      'Moss',
    ]);
  });

  it.each([
    ...['new', 'Subscribe', 'Hugging Face', 'Daily Papers', 'Trending Papers', 'weekly papers'],
    ...['Monthly papers', 'Papers', 'Models', 'Datasets', 'Spaces', 'Buckets', 'Community', 'Docs'],
    ...['Enterprise', 'Pricing', 'Log In', 'Sign Up', 'Search', 'Daily', 'Weekly', 'Monthly'],
    ...['Trending', 'Previous', 'Next', 'Company', 'TOS', 'Privacy', 'About', 'Careers', 'Website'],
    ...['by AK and the community', 'Daily Papersby AK and us', 'Daily Papers byAK and us'],
    'Get trending papers in your email inbox once a day!',
  ])('are no titles if they are of the menu: %s', (line) => {
    const paper = record('Moss', '• 5 authors', 'Feb 3');
    expect(titles(`Moss Weekly\n\n${line}\n${paper}`)).toEqual(['Moss']);
    expect(titles(`${HEADER}${paper}\n${line}\n${record('Rust', '1 author', 'Feb 4')}`)).toEqual([
      'Moss',
      'Rust',
    ]);
  });

  it.each(['New moss', 'A new', 'Docs for moss', 'By AK', 'Papers, daily', 'Search me'])(
    'are titles if they only resemble the menu: %s',
    (line) => expect(titles(HEADER + record(line, '• 5 authors', 'Feb 3'))).toEqual([line]),
  );

  it.each([
    ['Febr. 33', 'date'],
    ['on the 4th of May', 'date'],
    ['3D moss on walls', 'title'],
    ['Moss and its relatives of 2024', 'title'],
  ])('behind a dot are a date only if they are short and have a number: %s', (line, kind) => {
    const text = `${HEADER}\nMoss\n\n${LONG}\n\n• 5 authors\n·\n${line}\n\n${OTHER}\n`;
    expect(titles(text.replace('·', '•'))).toEqual(titles(text));
    expect(titles(text)).toEqual(kind === 'date' ? ['Moss'] : ['Moss', line]);
  });

  it('with a date belong to one paper, whatever the sign before the number of authors', () => {
    const [one, two, three] = papers(
      HEADER +
        record('Moss', '5 authors', 'Feb 3') +
        record('Rust', '- 1 author', 'Feb 4 12') +
        record('Flour', '*1,204 Authors', 'Feb 5 12', OTHER),
    );
    expect([one, two, three].map((paper) => paper?.authorCount)).toEqual([5, 1, 1204]);
  });

  it('with the authors, a dot and the date in one are three', () => {
    const text = `${HEADER}\nFlour\n\n${LONG}\n\nMoss Lab · Mar 9, 2024 1.2k\n`;
    expect(papers(text)).toMatchObject([
      {
        title: 'Flour',
        organisation: 'Moss Lab',
        published: '2024-03-09',
        counts: { upvotes: 1200 },
      },
    ]);
    expect(titles(`${HEADER}\nFlour\n\n${LONG}\n\nRust · Mills of 2024\n`)).toEqual([
      'Flour',
      'Rust · Mills of 2024',
    ]);
  });

  it('of two papers without facts are parted where a title precedes an abstract', () => {
    const text = (last: string) => `${HEADER}\nMoss\n\n${LONG}\n\n${last}\n\n${OTHER}\n`;
    expect(titles(text('Rust'))).toEqual(['Moss', 'Rust']);
    expect(titles(text('Three reasons:'))).toEqual(['Moss']);
    expect(titles(text('for three reasons'))).toEqual(['Moss', 'for three reasons']);
  });

  it.each(['and so on', 'See https://any.example/moss', 'It is light.', 'Moss,'])(
    'are no title where they end an abstract: %s',
    (line) => {
      const text = `${HEADER}\nMoss\n\n${LONG}\n\n${line}\n\nRust\n\n${OTHER}\n`;
      expect(titles(text)).toEqual(['Moss', 'Rust']);
    },
  );
});
