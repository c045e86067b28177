import { describe, expect, it } from 'vitest';
import { biblatex } from '../../lib/exchange/bibtex/biblatex';
import { bibtex } from '../../lib/exchange/bibtex/bibtex';
import { csl } from '../../lib/exchange/csl/csl';
import type { Format } from '../../lib/exchange/format';
import { notKept } from '../../lib/exchange/kept';
import { rdf } from '../../lib/exchange/rdf/rdf';
import { ris } from '../../lib/exchange/ris/ris';
import { written } from './written';

const now = 1000;
const read = async (entry: string) => (await bibtex.read(entry, { now })).items;
/** The paper of a BibTeX entry after it went through another format. */
async function through(format: Format, entry: string) {
  const back = await format.read?.(written(format, await read(entry)), { now });
  return back?.items[0]?.paper;
}

describe('a work of which nothing says what it is', () => {
  it.each([ris, rdf, csl])('is a document in $id, with its publisher', async (format) => {
    const paper = await through(format, '@misc{a, title={Moss}, publisher={Elm}, year=2001}');
    expect(paper).toMatchObject({ kind: 'document', publication: { publisher: 'Elm' } });
    expect(paper?.organisation).toBeUndefined();
  });

  it.each([ris, rdf, csl])('is a preprint in $id if it has a number of arXiv', async (format) => {
    const paper = await through(format, '@misc{a, title={Moss}, eprint={2001.00001}}');
    expect([undefined, 'article']).toContain(paper?.kind);
  });
});

it('the publisher of a book is no organisation of its authors in Zotero RDF', async () => {
  const paper = await through(rdf, '@book{a, title={Moss}, publisher={Elm}, year=2001}');
  expect(paper?.publication?.publisher).toBe('Elm');
  expect(paper?.organisation).toBeUndefined();
});

it.each([ris, rdf, csl])('names of proceedings have no TeX in $id', async (format) => {
  const booktitle = '$8^{th}$ Conference (\\{LREC\\} 2018)';
  const paper = await through(
    format,
    `@inproceedings{a, title={Moss}, booktitle={${booktitle}}, pages={1--2}}`,
  );
  expect(paper?.venue).toBe('8ᵗʰ Conference ({LREC} 2018)');
});

it('RIS has the numbers of PubMed and of arXiv', async () => {
  const paper = await through(
    ris,
    '@article{a, title={Moss}, journal={J Bog}, pmid={123}, eprint={2001.00001}, eprinttype={arxiv}}',
  );
  expect(paper?.ids).toEqual(expect.arrayContaining(['pmid:123', 'arxiv:2001.00001']));
});

it('RIS keeps several ISBN', async () => {
  const isbn = '978-0-387-25146-2, 978-0-387-29362-2';
  const paper = await through(ris, `@book{a, title={Moss}, publisher={Elm}, isbn={${isbn}}}`);
  expect(paper?.publication?.ISBN).toBe(isbn);
});

it('CSL-JSON keeps the type of a report', async () => {
  const paper = await through(
    csl,
    '@techreport{a, title={Moss}, institution={Elm}, type={Research Paper}}',
  );
  expect(paper?.publication?.genre).toBe('Research Paper');
});

describe('BibLaTeX', () => {
  it('keeps the type of what is online without an address', async () => {
    expect(written(biblatex, await read('@online{a, title={Moss}}'))).toContain('@online{');
  });

  it('keeps a conference without proceedings as a conference', async () => {
    const entry = '@inproceedings{a, title={Moss}, eventtitle={Bogs 2018}, publisher={Elm}}';
    const again = written(biblatex, await read(entry));
    expect(again).toContain('eventtitle = {Bogs 2018}');
    const paper = (await biblatex.read(again, { now })).items[0]?.paper;
    expect(paper?.publication).toMatchObject({ 'event-title': 'Bogs 2018' });
    expect(paper?.publication?.['container-title']).toBeUndefined();
  });

  it('reads pages with two kinds of dashes, and accents over letters without dot', async () => {
    const [item] = await read(
      '@article{a, title={Moss}, author={Garcı\u0301a, A.}, journal={J}, pages={178–-183}}',
    );
    expect(item?.paper.publication?.page).toBe('178-183');
    expect(item?.paper.authors).toEqual([{ family: 'García', given: 'A.' }]);
  });
});

it('RIS keeps the publisher of a film', async () => {
  const paper = await through(ris, '@movie{a, title={Moss}, publisher={Elm}, year=2001}');
  expect(paper?.publication?.publisher).toBe('Elm');
});

it('a book within a book is named as a loss before Zotero RDF is written', async () => {
  const items = await read('@book{a, title={Moss}, booktitle={Bogs}, publisher={Elm}}');
  expect(notKept(items, 'rdf')?.parts).toContain('publication');
  expect(notKept(items, 'ris')).toBeUndefined();
});
