import { describe, expect, it } from 'vitest';
import { csl } from '../../../lib/exchange/csl/csl';
import { statesFields } from '../../../lib/exchange/import/extra-fields';
import { withExtra } from '../../../lib/exchange/import/with-extra';
import { rdf } from '../../../lib/exchange/rdf/rdf';
import { itemOf } from '../nasty';
import { written } from '../written';

type Reference = Parameters<typeof withExtra>[0];

const EMPTY = {
  ...{ cited: {}, title: 'Moss', authors: [], more: false, published: undefined },
  ...{ venue: undefined, abstract: undefined, addresses: [], tags: [], note: undefined },
  key: undefined,
} satisfies Reference;

const read = (text: string, stated: Partial<Reference> = {}) =>
  withExtra({ ...EMPTY, ...stated }, text);

describe('a line of Extra', () => {
  it.each([
    ['Volume: 12', 'volume', '12'],
    ['Issue: 3', 'issue', '3'],
    ['page: 5-9', 'page', '5-9'],
    ['Pages: 5-9', 'page', '5-9'],
    ['container-title-short: J. Riv.', 'container-title-short', 'J. Riv.'],
    ['Journal Abbreviation: J. Riv.', 'container-title-short', 'J. Riv.'],
    ['Series_Title: Deltas', 'collection-title', 'Deltas'],
    ['series number: 4', 'collection-number', '4'],
    ['Publisher Place: Ghent', 'publisher-place', 'Ghent'],
    ['university: Ghent', 'publisher', 'Ghent'],
    ['Event: Rivers Days', 'event-title', 'Rivers Days'],
    ['{:edition:2}', 'edition', '2'],
    ['ISSN: 1234-5679', 'ISSN', '1234-5679'],
  ])('%s is a field of the publication', (line, variable, value) => {
    const { reference, rest } = read(`Read twice\n${line}`);
    expect(reference.publication).toEqual({ [variable]: value });
    expect(rest).toBe('Read twice');
  });

  it.each([
    ['Original Date: 1859-11', { 'original-date': '{"date-parts":[[1859,11]]}' }],
    ['original-publisher-place: London', { 'original-publisher-place': 'London' }],
    ['Num Pages: 320', { 'number-of-pages': '320' }],
    ['Library Catalog: Hills', { source: 'Hills' }],
    ['Status: in press', { status: 'in press' }],
    ['Version Number: 2.1', { version: '2.1' }],
    [
      'Translator: van Fern || Bo\ntranslator: Moss Institute',
      {
        translator:
          '[{"given":"Bo","family":"Fern","non-dropping-particle":"van"},{"literal":"Moss Institute"}]',
      },
    ],
  ])('%s is a variable of CSL', (line, stated) => {
    const { reference, rest } = read(line);
    expect(reference.beyond).toEqual({ csl: stated });
    expect(rest).toBe('');
  });

  it.each([
    ['Publication Title: Rivers', { venue: 'Rivers' }],
    ['Date: 2020-02', { published: '2020-02' }],
    ['issued: 2020', { published: '2020' }],
    ['Abstract Note: Of moss.', { abstract: 'Of moss.' }],
    ['URL: https://a.example/', { addresses: ['https://a.example/'] }],
    ['Author: Moss || Ada', { authors: [{ family: 'Moss', given: 'Ada' }] }],
    ['editor: Moss || Ada', { publication: { editor: [{ family: 'Moss', given: 'Ada' }] } }],
    ['Citation Key: moss2020', { key: 'moss2020' }],
    ['Type: dataset', { kind: 'dataset' }],
    ['type: conferencePaper', { kind: 'paper-conference' }],
    ['tex.pubstate: forthcoming', { beyond: { bibtex: { pubstate: 'forthcoming' } } }],
    ['PMID: 123', { cited: { ids: [], texts: ['PMID: 123'] } }],
    ['DOI: 10.1000/a', { cited: { ids: [], texts: ['DOI: 10.1000/a'] } }],
  ])('%s is a field of the reference', (line, stated) => {
    const { reference, rest } = read(line);
    expect(reference).toMatchObject(stated);
    expect(rest).toBe('');
  });

  it.each([
    'See also: the maps',
    'Volume:',
    'Volume 12',
    'My Volume: 12',
    '12: Volume',
    'Original Date: long ago',
    'Date: unknown',
    'Type: article',
    'Type: river',
    'tex.a1: b',
    'https://a.example/: an address',
  ])('%s stays text', (line) => {
    const { reference, rest } = read(line);
    expect(rest).toBe(line);
    expect(reference).toEqual(read('').reference);
    expect(statesFields(line)).toBe(/Date: |Type: /.test(line));
  });

  it('never replaces what the reference states', () => {
    const stated: Partial<Reference> = {
      ...{ kind: 'book', venue: 'Rivers', published: '2020', abstract: 'A', key: 'fern' },
      publication: { volume: '1', editor: [{ literal: 'E' }] },
      authors: [{ literal: 'A' }],
      addresses: ['https://b.example/'],
      cited: { dois: ['10.1000/b'] },
      beyond: { csl: { status: 'out' }, bibtex: { pubstate: 'inpress' } },
    };
    const text = [
      ...['DOI: 10.1000/a', 'volume: 2', 'container-title: Deltas', 'issued: 2021', 'abstract: B'],
      ...['type: dataset', 'URL: https://a.example/', 'author: B', 'editor: F', 'status: in'],
    ].join('\n');
    const { reference, rest } = read(
      `${text}\ntex.pubstate: forthcoming\nCitation Key: moss`,
      stated,
    );
    expect(rest).toBe(text);
    expect(reference).toEqual({ ...read('', stated).reference, ...stated, cited: reference.cited });
    expect(reference.cited).toEqual({ dois: ['10.1000/b'], ids: [], texts: [] });
  });

  it('of the same value as the reference, or a second one, is no text twice', () => {
    const { reference, rest } = read('Volume: 12\nIssue: 3\nissue: 4', {
      publication: { volume: '12' },
    });
    expect(reference.publication).toEqual({ volume: '12', issue: '3' });
    expect(rest).toBe('issue: 4');
  });
});

const EXTRA = 'Volume: 12\nPMID: 123\noriginal-date: 1900\nRead twice';

describe('what Extra states is read', () => {
  it.each([
    [
      'CSL-JSON',
      csl,
      JSON.stringify([
        {
          id: 'a',
          type: 'article-journal',
          title: 'Moss',
          note: EXTRA,
          'container-title': 'Rivers',
        },
      ]),
    ],
    [
      'JSON of Zotero',
      csl,
      JSON.stringify([
        {
          itemType: 'journalArticle',
          title: 'Moss',
          creators: [],
          extra: EXTRA,
          publicationTitle: 'Rivers',
        },
      ]),
    ],
    [
      'Zotero RDF',
      rdf,
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:bib="http://purl.org/net/biblio#"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
        xmlns:z="http://www.zotero.org/namespaces/export#"><bib:Article rdf:about="#a">
        <z:itemType>journalArticle</z:itemType><dc:title>Moss</dc:title>
        <dcterms:isPartOf><bib:Journal><dc:title>Rivers</dc:title></bib:Journal></dcterms:isPartOf>
        <dc:description>${EXTRA}</dc:description></bib:Article></rdf:RDF>`,
    ],
  ])('from %s', async (name, format, text) => {
    const [item] = (await format.read(text, { now: 1_795_000_000_000 })).items;
    expect(item?.paper.publication).toEqual({ 'container-title': 'Rivers', volume: '12' });
    expect(item?.paper.ids).toContain('pmid:123');
    expect(item?.entry?.beyond?.csl?.['original-date']).toBe('{"date-parts":[[1900]]}');
    const rest = name === 'CSL-JSON' ? item?.entry?.note : item?.entry?.beyond?.csl?.['note'];
    expect(rest).toBe('Read twice');
  });

  it('but a note of the user’s in CSL-JSON of Offprint is a note', async () => {
    const note = 'Volume: 12\nIt is about moss.';
    const item = itemOf({ ids: ['doi:10.1000/a'], title: 'Moss' }, { note });
    const [back] = (await csl.read(await written(csl, [item]), { now: 1_795_000_000_000 })).items;
    expect(back?.entry?.note).toBe(note);
    expect(back?.paper.publication).toBeUndefined();
  });
});
