import { describe, expect, it } from 'vitest';
import { biblatex } from '../../../lib/exchange/bibtex/biblatex';
import { bibtex } from '../../../lib/exchange/bibtex/bibtex';
import { FormatError } from '../../../lib/exchange/format';
import type { Author } from '../../../lib/paper/paper';
import { nastyEntries } from '../nasty-entries';
import type { NastyEntry } from '../nasty-entry';

const NOW = 1_795_000_000_000;
const read = (text: string) => bibtex.read(text, { now: NOW });
const nameOf = ({ family, given, literal }: Author) => literal ?? `${family}, ${given}`;

/** Of what is read, what the entry has an expectation of. */
async function seen({ name, text, ...wanted }: NastyEntry): Promise<object> {
  const { items, problems } = await read(text);
  expect(problems).toEqual([]);
  expect(items).toHaveLength(1);
  const [item] = items;
  const paper = item?.paper;
  const all = {
    title: paper?.title,
    authors: paper?.authors.map(nameOf),
    more: paper?.authorsComplete === false,
    date: paper?.published,
    venue: paper?.venue,
    ids: paper?.ids.filter((id) => !id.startsWith('title:')),
    tags: item?.entry?.tags,
    note: item?.entry?.note,
    page: paper?.links.abstract,
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in wanted));
}

describe('a nasty entry', () => {
  it.each(nastyEntries.map((each) => [each.name, each] as const))('%s', async (_, each) => {
    const { name: __, text: ___, ...wanted } = each;
    expect(await seen(each)).toEqual(wanted);
  });

  it('costs no other', async () => {
    const whole = nastyEntries
      .map(({ text }) => text)
      .filter((text) => !/proc|@string|\ufeff/i.test(text));
    const broken = [
      '@article{bad, title={never closed',
      '@article{worse, title}',
      '@article{no, title={T}} }}',
    ];
    const mixed = whole.flatMap((text, index) => [text, broken[index % 3] ?? '']);
    const { items } = await read(mixed.join('\n\n'));
    const fine = mixed.filter((text) => !/bad|worse/.test(text)).length;
    expect(items).toHaveLength(fine);
  });
});

describe('reading BibTeX', () => {
  it('reports a note that was cut', async () => {
    const note = 'x'.repeat(100_001);
    const { problems } = await read(`@misc{a, title={Moss}, annote={${note}}}`);
    expect(problems).toEqual([expect.stringMatching(/note of “Moss”.*were cut/)]);
  });

  it.each<[string, number, string]>([
    ['leaves out an entry in a comment', 0, '% '],
    ['leaves out one in a comment after a line', 0, `${'x'.repeat(300)}\n %  `],
    ['reads an entry after a percent sign in a line', 1, '100 % '],
    // No further back than 200 characters, where the text may begin with any sign.
    ['reads one in a line with a percent sign far back', 1, `x%${' '.repeat(199)}`],
    ['reads one in a line that begins too far back', 1, `%${' '.repeat(300)}`],
  ])('%s', async (_, count, before) => {
    const outcome = read(`${before}@misc{a, title={Moss}}\n@misc{b, title={Fern}}`);
    expect((await outcome).items).toHaveLength(1 + count);
  });

  it('tells what was left out, with its line and key', async () => {
    const { items, problems } = await read(`@article{good, title={One}}

@article{open,
  title = {Two,
  year = 2001
}
@article{none, author={A B}}
@article{bare, title}
@misc{cut, title={Thr
@misc{last, title={Three}, year=2001`);
    expect(items.map(({ paper }) => paper.title)).toEqual(['One']);
    expect(problems).toEqual([
      'Line 3 (open) was left out: its closing “}” is missing',
      'Line 7 (none) was left out: A paper without a title can’t be kept',
      'Line 8 (bare) was left out: “title” has no value',
      'Line 9 (cut) was left out: a value is not closed, from “{Thr” on',
      'Line 10 (last) was left out: its closing “}” is missing',
    ]);
  });

  it('keeps keys, also those of dblp, and tells of those that BibTeX does not take', async () => {
    const { items, problems } = await read(
      '@misc{DBLP:conf/nips/Vaswani17, title={A}}\n@misc{two words, title={B}}\n@misc{, title={C}}\n@misc{title={D}}',
    );
    expect(items.map(({ entry }) => entry?.citekey)).toEqual([
      'DBLP:conf/nips/Vaswani17',
      undefined,
      undefined,
      undefined,
    ]);
    expect(problems).toEqual([
      'Line 2 (two words): BibTeX does not take this key; a new one will be made',
    ]);
  });

  it('saves the first entry last, so that lists show the order of the file', async () => {
    const { items } = await read('@misc{a, title={A}}\n@misc{b, title={B}}');
    expect(items.map(({ entry }) => entry?.savedAt)).toEqual([NOW, NOW - 1]);
  });

  it('leaves out what others only refer to', async () => {
    const { items } = await read(
      '@xdata{x, journal={J}}\n@article{a, title={A}, xdata={x}}\n@article{b, title={B}, crossref={A}}',
    );
    expect(items.map(({ paper }) => [paper.title, paper.venue])).toEqual([
      ['A', 'J'],
      ['B', 'J'],
    ]);
  });

  it('outlives strings that double, nests of braces, and endless lists', async () => {
    const doubling = Array.from({ length: 20 }, (_, index) =>
      index === 0 ? '@string{s0 = "ab"}' : `@string{s${index} = s${index - 1} # s${index - 1}}`,
    );
    const nest = `${'{'.repeat(5000)}x${'}'.repeat(5000)}`;
    const { items, problems } = await read(
      [
        ...doubling,
        '@misc{a, title={A} # s19}',
        `@misc{b, title={B}, author={${'Doe, J. and '.repeat(40_000)}X}}`,
        `@misc{c, title=${nest}}`,
        `@misc{d, title={D}, abstract={${"``x' ".repeat(60_000)}}}`,
        '@misc{e, title={E}}',
      ].join('\n'),
    );
    expect(items.map(({ paper }) => paper.title)).toEqual(['As19', 'D', 'E']);
    expect(problems.map((problem) => problem.slice(0, 50))).toEqual([
      'Line 20 was left out: a value is joined of too man',
      'Line 22 (b) was left out: it could not be read (to',
      'Line 23 (c) was left out: it could not be read (Ma',
      'Line 24 (d): abstract of “D” was left out: 299999 ',
    ]);
  });

  it('says why a file without any entry that can be kept was not read', async () => {
    await expect(read('@misc{a, year=2001}')).rejects.toThrow(FormatError);
    await expect(read('nothing')).rejects.toThrow('It holds none');
    await expect(read(' '.repeat(50_000_001))).rejects.toThrow('51 million characters; 50 million');
    await expect(read('@misc{a}\n'.repeat(100_001))).rejects.toThrow('more than 100,000 entries');
  });
});

describe('recognising BibTeX', () => {
  it.each([
    ['@article{key,\n  title = {T}', true],
    ['% Zotero\n\n@online{k2, date = {2001}', true],
    ['@InProceedings(key, title="T")', true],
    ['<html><style>@media {a, b = c}', false],
    ['@media screen { a { color: red } }', false],
    ['TY  - JOUR\nT1  - me@example.org', false],
    ['{"a": 1}', false],
  ])('%s', (text, is) => {
    expect(bibtex.recognise(text)).toBe(is);
    expect(biblatex.recognise(text)).toBe(is);
  });
});
