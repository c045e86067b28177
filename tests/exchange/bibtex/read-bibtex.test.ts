import { describe, expect, it } from 'vitest';
import { biblatex } from '../../../lib/exchange/bibtex/biblatex';
import { bibtex } from '../../../lib/exchange/bibtex/bibtex';
import { FormatError } from '../../../lib/exchange/format-problem';
import type { Fault, Place } from '../../../lib/exchange/problem';
import type { Author } from '../../../lib/paper/paper';
import { ENTRY_LIMITS } from '../../../lib/paper/parse/entry-limits';
import { nastyEntries } from '../nasty-entries';
import type { NastyEntry } from '../nasty-entry';

const NOW = 1_795_000_000_000;
const read = (text: string) => bibtex.read(text, { now: NOW });
const nameOf = ({ family, given, literal }: Author) => literal ?? `${family}, ${given}`;

/** The fields of the result for which the entry has an expectation. */
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
      .filter((text) => !/proc|@string/i.test(text));
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

const inPart = (at: Place, why: Fault) => ({ kind: 'in_part', at, why });
const leftOut = (at: Place, why: Fault) => ({ kind: 'left_out', at, why });

it.each([
  ['@misc{a, title={T}}', true],
  ['A letter:\n\t@Article ( a-b:c ,\n  title-x = {T}', true],
  ['@book_section{a, title={T}}', true],
  ['@mi,sc{a, title={T}}', false],
  ['See @misc{a, title={T}}', false],
  ['@misc{a b, title={T}}', false],
  ['@misc{title={T}}', false],
  ['@misc{a, {T}}', false],
  ['<svg>\n@misc{a, title={T}}', false],
  [' \n<svg>\n@misc{a, title={T}}', false],
])('%j is BibTeX: %s', (text, expected) => expect(bibtex.recognise(text)).toBe(expected));

describe('reading BibTeX', () => {
  it('reports a note that was cut', async () => {
    const note = 'x'.repeat(ENTRY_LIMITS.note + 1);
    const { problems } = await read(`@misc{a, title={Moss}, annote={${note}}}`);
    const what = { kind: 'entry_cut', title: 'Moss' };
    expect(problems).toEqual([{ kind: 'lost', at: { line: 1, key: 'a' }, what }]);
  });

  it.each<[string, number, string]>([
    ['leaves out an entry in a comment', 0, '% '],
    ['leaves out one in a comment after a line', 0, `${'x'.repeat(300)}\n %  `],
    ['reads an entry after a percent sign in a line', 1, '100 % '],
    // The reader looks back 200 characters at most.
    ['reads one in a line with a percent sign far back', 1, `x%${' '.repeat(199)}`],
    ['reads one in a line that begins too far back', 1, `%${' '.repeat(300)}`],
  ])('%s', async (_, count, before) => {
    const outcome = read(`${before}@misc{a, title={Moss}}\n@misc{b, title={Fern}}`);
    expect((await outcome).items).toHaveLength(1 + count);
  });

  it('reports entries that were left out or read in part, with line and key', async () => {
    const { items, problems } = await read(`@article{good, title={One}}

@article{open,
  title = {Two,
  year = 2001
}
@article{none, author={A B}}
@article{bare, title}
@misc{cut, title={Thr
@misc{last, title={Three}, year=2001`);
    expect(items.map(({ paper }) => paper.title)).toEqual(['One', 'Two', 'Three']);
    expect(problems).toEqual([
      inPart({ line: 3, key: 'open' }, { kind: 'not_closed', value: '}' }),
      leftOut({ line: 7, key: 'none' }, { kind: 'no_title' }),
      leftOut({ line: 8, key: 'bare' }, { kind: 'field_without_value', value: 'title' }),
      leftOut({ line: 9, key: 'cut' }, { kind: 'value_open', value: '{Thr' }),
      inPart({ line: 10, key: 'last' }, { kind: 'not_closed', value: '}' }),
    ]);
  });

  it('keeps keys, also those of dblp, and reports those that BibTeX does not allow', async () => {
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
      { kind: 'lost', at: { line: 2, key: 'two words' }, what: { kind: 'key_replaced' } },
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
    expect(items.map(({ paper }) => paper.title)).toEqual(['As19', 'B', 'x', 'D', 'E']);
    expect(problems).toEqual([
      leftOut({ line: 20 }, { kind: 'joined_too_often' }),
      {
        kind: 'lost',
        at: { line: 22, key: 'b' },
        what: {
          kind: 'field_left_out',
          name: 'authors',
          title: 'B',
          value: { kind: 'list', value: 40_001 },
        },
      },
      {
        kind: 'lost',
        at: { line: 24, key: 'd' },
        what: {
          kind: 'field_left_out',
          name: 'abstract',
          title: 'D',
          value: { kind: 'characters', value: 239_999 },
        },
      },
    ]);
  });

  it('says why a file without any entry that can be kept was not read', async () => {
    const problemOf = (text: string) =>
      read(text).catch((error) => error instanceof FormatError && error.problem);
    expect(await problemOf('@misc{a, year=2001}')).toMatchObject({
      kind: 'no_entry',
      first: { kind: 'left_out', why: { kind: 'no_title' } },
    });
    expect(await problemOf('nothing')).toEqual({ kind: 'no_entry', first: undefined });
    expect(await problemOf(' '.repeat(50_000_001))).toEqual({
      kind: 'long_text',
      length: 50_000_001,
      most: 50_000_000,
    });
    expect(await problemOf('@misc{a}\n'.repeat(100_001))).toEqual({
      kind: 'many_entries',
      most: 100_000,
    });
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
