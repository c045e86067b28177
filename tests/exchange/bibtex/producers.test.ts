import { describe, expect, test } from 'vitest';
import { bibtex } from '../../../lib/exchange/bibtex/bibtex';
import type { Item } from '../../../lib/paper/paper';
import { written } from '../written';

const read = async (text: string): Promise<Item[]> =>
  (await bibtex.read(text, { now: Date.parse('2026-11-29') })).items;
const paperOf = async (fields: string, type = 'article') =>
  (await read(`@${type}{a, title={Moss}, ${fields}}`))[0]?.paper;

describe('dates', () => {
  test.each([
    ['year={\\noopsort{1973}1974}', '1974'],
    ['year={{\\noopsort{1973c}}1981}', '1981'],
    ['date={\\noopsort{a}2001-05}', '2001-05'],
    ['year=2001, month={3~} # may', '2001-05-03'],
  ])('%s', async (fields, published) => {
    expect((await paperOf(fields))?.published).toBe(published);
  });
});

describe('names', () => {
  test.each([
    ['Fern, Ada \\& Moss, Ben', ['Ada Fern', 'Ben Moss']],
    ['Fern, Ada & Moss, Ben', ['Ada Fern', 'Ben Moss']],
    ['{Simon \\& Schuster}', ['Simon & Schuster']],
    ['Simon \\& Schuster', ['Simon & Schuster']],
    ['A. Fern, B. Moss, and C. Rill', ['A. Fern', 'B. Moss', 'C. Rill']],
    ['Fern A and Moss BC', ['A Fern', 'BC Moss']],
    ['Hao LI and Wei XU', ['Hao LI', 'Wei XU']],
    ['Malcolm X', ['Malcolm X']],
  ])('%s', async (author, names) => {
    const paper = await paperOf(`author={${author}}`);
    expect(paper?.authors.map((a) => a.literal ?? `${a.given} ${a.family}`)).toEqual(names);
  });

  test('a group is no person', async () => {
    const paper = await paperOf('author={The {MOSS} Collaboration and Fern, Ada}');
    expect(paper?.authors).toEqual([
      { literal: 'The MOSS Collaboration' },
      { given: 'Ada', family: 'Fern' },
    ]);
  });
});

describe('addresses and identifiers', () => {
  test.each([
    ['howpublished={At \\href{https://a.example/x}{the site}}', 'https://a.example/x'],
    ['note={\\url{https://a.example/x}, accessed in May}', 'https://a.example/x'],
  ])('%s', async (fields, address) => {
    expect((await paperOf(fields, 'misc'))?.links.abstract).toBe(address);
  });

  test.each([
    ['eprint={123}, eprinttype={pubmed}', 'pmid:123'],
    ['eprint={123}, archiveprefix={PubMed}', 'pmid:123'],
    ['pmid={PMID: 123}', 'pmid:123'],
    ['pmcid={PMC 123}', 'pmcid:PMC123'],
    ['journal={arXiv e-prints}, eid={arXiv:2101.00003}', 'arxiv:2101.00003'],
  ])('%s', async (fields, id) => {
    expect((await paperOf(fields))?.ids).toContain(id);
  });

  test.each([
    'eprint={123x}, eprinttype={pubmed}',
    'eprint={x123}, eprinttype={pubmed}',
    'eprint={1234567890}, eprinttype={pubmed}',
    'eprint={123}, eprinttype={xpubmed}',
    'eprint={123}, eprinttype={pubmedx}',
  ])('no identifier in %s', async (fields) => {
    expect((await paperOf(fields))?.ids.filter((id) => id.startsWith('pmid:'))).toEqual([]);
  });

  test('an ISSN in the field of the ISBN', async () => {
    const paper = await paperOf('journal={J}, isbn={1234-567X}');
    expect(paper?.publication).toMatchObject({ ISSN: '1234-567X' });
    expect(paper?.publication).not.toHaveProperty('ISBN');
  });
});

describe('kinds and places', () => {
  test('an entry inherits from all above it', async () => {
    const [paper] = await read(`@inbook{a, title={Moss}, crossref={b}}
      @book{b, title={Part}, crossref={c}} @mvbook{c, title={Whole}, date={2002}, publisher={P}}`);
    expect(paper?.paper).toMatchObject({ published: '2002', publication: { publisher: 'P' } });
  });

  test('parents in a circle end', async () => {
    expect(
      await read('@book{a, title={A}, crossref={b}} @book{b, title={B}, crossref={a}}'),
    ).toHaveLength(2);
  });

  test('an online entry is a web page unless it has an identifier', async () => {
    expect((await paperOf('url={https://a.example/}, organization={Org}', 'online'))?.kind).toBe(
      'webpage',
    );
    expect((await paperOf('doi={10.1101/1}', 'online'))?.kind).toBeUndefined();
    const [item] = await read('@online{a, title={Moss}, url={https://a.example/}, date={2001}}');
    expect(written(bibtex, item ? [item] : [])).toContain('@online{');
  });

  test('the organization of proceedings is their publisher, and is written back once', async () => {
    const text =
      '@inproceedings{a, title={Moss}, author={Fern, Ada}, booktitle={B}, year={2001}, organization={IEEE}}';
    const items = await read(text);
    expect(items[0]?.paper.publication?.publisher).toBe('IEEE');
    expect(written(bibtex, items)).toContain('organization = {IEEE}');
    expect(written(bibtex, items)).not.toContain('publisher');
  });

  test.each([
    ['thesis', 'type={mathesis}', 'Master’s thesis'],
    ['patent', 'type={patentus}', 'US patent'],
    ['phdthesis', 'school={U}', 'PhD thesis'],
  ])('%s %s', async (type, fields, genre) => {
    expect((await paperOf(fields, type))?.publication?.genre).toBe(genre);
  });

  test('what the type of an entry says is not written besides', async () => {
    const items = await read('@phdthesis{a, title={Moss}, school={U}, year={2001}}');
    expect(written(bibtex, items)).not.toContain('type =');
  });

  test('subtitles of journals belong to their titles', async () => {
    const [item] = await read('@article{a, title={A}, journaltitle={Moss}, journalsubtitle={Sub}}');
    expect(item?.paper.venue).toBe('Moss: Sub');
  });

  test('subtitles of books belong to their titles, and are written once', async () => {
    const items = await read(
      '@incollection{a, title={Moss}, booktitle={Book}, booksubtitle={Sub}, year={2001}}',
    );
    expect(items[0]?.paper.venue).toBe('Book: Sub');
    expect(written(bibtex, items)).toContain('booktitle = {Book: Sub}');
    expect(written(bibtex, items)).not.toContain('booksubtitle');
  });

  test.each([
    [
      'pages={pp. 1--2}, volume={Vol. 12}, number={No. 3}',
      { page: '1-2', volume: '12', issue: '3' },
    ],
    ['pages={12 - 15}', { page: '12-15' }],
  ])('%s', async (fields, publication) => {
    expect((await paperOf(`journal={J}, ${fields}`))?.publication).toMatchObject(publication);
  });
});
