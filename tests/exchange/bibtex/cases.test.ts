import { describe, expect, it } from 'vitest';
import { biblatex } from '../../../lib/exchange/bibtex/biblatex';
import { bibtex } from '../../../lib/exchange/bibtex/bibtex';
import { assignKeys } from '../../../lib/paper/assign-keys';
import type { Author } from '../../../lib/paper/paper';

const NOW = 1_795_000_000_000;
const read = (text: string) => bibtex.read(text, { now: NOW });
const nameOf = ({ family, given, literal }: Author) =>
  literal === undefined ? `${family}, ${given ?? ''}` : `{${literal}}`;

/** What `convert` writes of a file. */
async function converted(text: string, format = bibtex): Promise<string> {
  const { items } = await read(text);
  return format.write(items, { now: NOW, citekeys: assignKeys(items, new Set()) });
}

describe('entries', () => {
  it('have types of any signs', async () => {
    const { items, problems } = await read(
      '@book_section{a, title={A}}\n@web-page{b, title={B}}\n@статья(c, title={C})\n@x:y.1{d, title={D}}',
    );
    expect(items.map(({ paper }) => paper.title)).toEqual(['A', 'B', 'C', 'D']);
    expect(items[0]?.paper.kind).toBe('chapter');
    expect(problems).toEqual([]);
  });

  it('that are passed over are reported', async () => {
    const { items, problems } = await read(
      '@misc{a, title={A}}\n@article key, title={B}}\n@{c, title={C}}\nmail me@example.org (or not)\n@misc{d, title={D}}',
    );
    expect(items).toHaveLength(2);
    expect(problems).toEqual([
      {
        kind: 'left_out',
        at: { line: 2 },
        why: { kind: 'no_delimiter', value: '@article key, title={B}}' },
      },
      {
        kind: 'left_out',
        at: { line: 3 },
        why: { kind: 'no_delimiter', value: '@{c, title={C}}' },
      },
    ]);
  });

  it('without a title are kept if they have an identifier', async () => {
    const { items } = await read(
      '@article{a, doi={10.1000/only}}\n@article{b, eprint={2301.01234}, archivePrefix={arXiv}}',
    );
    expect(items.map(({ paper }) => paper.title)).toEqual(['doi:10.1000/only', 'arXiv:2301.01234']);
  });

  it('of one paper keep their keys', async () => {
    const text = await converted('@misc{k1, doi={10.1000/a}}\n@misc{k2, doi={10.1000/a}}');
    expect(text.match(/(?<=\{)k\d(?=,)/g)).toEqual(['k1', 'k2']);
  });
});

describe('names', () => {
  it.each([
    ["Moli\\`{e}re, Jean and Fern, Andr\\'{e}", ['Molière, Jean', 'Fern, André']],
    ["{\\`A}lvarez, {\\'A}. and de Moss, Ana Mar{\\'\\i}a", ['Àlvarez, Á.', 'de Moss, Ana María']],
    ['D\\textquotesingle Arbo, Ana', ["D'Arbo, Ana"]],
    ["F. d\\textquotesingle Alch\\'{e}-Moss", ["d'Alché-Moss, F."]],
    ['Moss\\thanks{Dept. of X}, Ada', ['Moss, Ada']],
    [
      'Attouch, Hedy; Buttazzo, Giu; Fern, Gerard',
      ['Attouch, Hedy', 'Buttazzo, Giu', 'Fern, Gerard'],
    ],
    ['Vicky; Coon and Bo Fern', ['Coon, Vicky', 'Fern, Bo']],
    ['Barack Moss, Donald Fern, Ada Rill', ['Moss, Barack', 'Fern, Donald', 'Rill, Ada']],
    ['Sammy Moss, Jr. and Henry F. Fern III', ['Moss Jr., Sammy', 'Fern III, Henry F.']],
    ['useprefix=false and Alan von Animal', ['von Animal, Alan']],
    [
      'family=Fern, given=Cy, given-i=C, prefix=de la, useprefix=true and family={Rill Institute}',
      ['de la Fern, Cy', '{Rill Institute}'],
    ],
    [
      '"family={Moss and Sons, Inc.}" and given={Jean Pierre}, family={de la Moss}',
      ['{Moss and Sons, Inc.}', 'de la Moss, Jean Pierre'],
    ],
    [
      "in~'t Gogh, Vincent and al-\\relax Hakim, Tawfik",
      ["in 't Gogh, Vincent", 'al-Hakim, Tawfik'],
    ],
    ['maj nikita doehring', ['doehring, maj nikita']],
    ['M&#x00FC;ller, J. and M{\\&}uuml;ller, K.', ['Müller, J.', 'Müller, K.']],
    ["Nguy{\\~\\^e}n Văn AND {\\DJ}or{\\dj}e Mo{\\v s}{\\'c}", ['Văn, Nguyễn', 'Mošć, Đorđe']],
  ])('%s', async (authors, expected) => {
    const { items } = await read(`@misc{a, title={T}, author={${authors}}}`);
    expect(items[0]?.paper.authors.map(nameOf)).toEqual(expected);
  });

  it.each([
    'Moss, Ada and et al.',
    'Moss, Ada et al.',
    'Moss, Ada, et al',
    'Moss, Ada and {others}',
  ])('%s: nobody is called et al.', async (authors) => {
    const { items } = await read(`@misc{a, title={T}, author={${authors}}}`);
    expect(items[0]?.paper).toMatchObject({
      authors: [{ given: 'Ada', family: 'Moss' }],
      authorsComplete: false,
    });
  });
});

describe('identifiers and venues', () => {
  it.each([
    ['journal={ArXiv}, volume={abs/2301.01234}', ['arxiv:2301.01234']],
    ['howpublished={arXiv e-print 2301.01235}', ['arxiv:2301.01235']],
    ['doi={10.1000/a; 10.1000/b}', ['doi:10.1000/a']],
    [
      'doi={10.1002/(SICI)1-X(1999)1:1{$<$}301::AID-P301{$>$}3.0.CO;2-H}',
      ['doi:10.1002/(sici)1-x(1999)1:1<301::aid-p301>3.0.co;2-h'],
    ],
  ])('%s', async (fields, ids) => {
    const { items } = await read(`@article{a, title={T}, ${fields}}`);
    expect(items[0]?.paper.ids.slice(0, 1)).toEqual(ids);
  });

  it('a journal’s macro of NASA ADS is its name', async () => {
    const { items } = await read(
      '@article{a, title={T}, journal={\\apj}}\n@article{b, title={U}, journal={{\\prd}}}',
    );
    expect(items.map(({ paper }) => paper.venue)).toEqual([
      'Astrophysical Journal',
      'Physical Review D',
    ]);
  });
});

describe('what is read is written back:', () => {
  it.each([
    'article',
    'book',
    'booklet',
    'conference',
    'inbook',
    'incollection',
    'inproceedings',
    'manual',
    'mastersthesis',
    'misc',
    'phdthesis',
    'proceedings',
    'techreport',
    'unpublished',
    'collection',
    'online',
    'patent',
    'dataset',
    'software',
  ])('the type @%s', async (type) => {
    const fields = 'title={T}, author={Moss, Ada}, year=2001, url={https://any.example/a}';
    for (const more of [
      '',
      ', journal={Proceedings of the Royal Society}',
      ', booktitle={CCS 2024}',
      ', howpublished={Moss Press}',
    ]) {
      expect(await converted(`@${type}{a, ${fields}${more}}`)).toMatch(new RegExp(`^@${type}\\{`));
    }
    expect(await converted(`@${type}{a, ${fields}}`, biblatex)).toMatch(new RegExp(`^@${type}\\{`));
  });

  it.each([
    'language = {english}',
    'eid = {123}',
    'note = {To appear}',
    'note = {arXiv:2301.01234 [cs.LG]}',
    'annote = {Read it}',
    'pmid = {123}',
    'pmcid = {PMC45}',
    'day = {7}',
    'month = may',
    'howpublished = {\\url{https://any.example/b}}',
    'keywords = {{a, b}, c}',
    'pdf = {https://any.example/c.pdf}',
    'chapter = {7}',
    'organization = {IEEE}',
    'x-any_field:1 = {A {Braced} $x$ \\"o}',
  ])('%s', async (field) => {
    const text = await converted(
      `@article{a, title={T}, journal={J}, year=2001, month=may, url={https://any.example/a}, ${field}}`,
    );
    expect(text).toContain(`  ${field},\n`);
    expect(await converted(text)).toBe(text);
  });

  it('every field of a book, a chapter, a thesis and a report', async () => {
    const entries = [
      '@book{b,\n  title = {Ferns},\n  author = {Fern, Cy},\n  year = {1999},\n  edition = {2},\n  publisher = {Stone Press},\n  address = {Rivertown},\n  isbn = {978-3-16-148410-0},\n}\n',
      '@incollection{c,\n  title = {Rills},\n  author = {Rill, Ed},\n  year = {2005},\n  booktitle = {Handbook of Water},\n  pages = {1--20},\n  editor = {Brook, Flo},\n  publisher = {Stone Press},\n}\n',
      '@phdthesis{t,\n  title = {Reeds},\n  author = {Reed, Di},\n  year = {2010},\n  school = {University of Stones},\n}\n',
      '@techreport{r,\n  title = {Ponds},\n  author = {Pond, Gil},\n  year = {1980},\n  number = {TR-7},\n  institution = {River Lab},\n}\n',
    ].join('\n');
    expect(await converted(entries)).toBe(entries);
  });

  it('not what later knowledge contradicts, nor a note that the user has deleted', async () => {
    const { items } = await read('@misc{a, title={T}, note={To appear}, doi={10.1000/a}}');
    const changed = items.map(({ paper, entry }) => ({
      paper: { ...paper, kind: 'book' as const },
      ...(entry && { entry: { ...entry, note: 'My own' } }),
    }));
    const text = bibtex.write(changed, { now: NOW, citekeys: assignKeys(changed, new Set()) });
    expect(text).toMatch(/^@book\{/);
    expect(text).toContain('annote = {My own}');
    expect(text).not.toContain('To appear');
  });

  it('only if it can stand in braces', async () => {
    const { items } = await read('@misc{a, title={T}, x={y}}');
    const hostile = items.map(({ paper, entry }) => ({
      paper,
      ...(entry && {
        entry: { ...entry, beyond: { bibtex: { entrytype: 'a{b', x: '}', 'y}': 'z', 'z,': '' } } },
      }),
    }));
    const text = bibtex.write(hostile, { now: NOW, citekeys: assignKeys(hostile, new Set()) });
    expect(text).toBe('@misc{a,\n  title = {{T}},\n}\n');
  });
});

it('ends when the import is cancelled', async () => {
  const cancel = new AbortController();
  cancel.abort(new Error('cancelled'));
  const text = '@misc{a, title={A}}\n'.repeat(200);
  await expect(bibtex.read(text, { now: NOW, signal: cancel.signal })).rejects.toThrow('cancelled');
});
