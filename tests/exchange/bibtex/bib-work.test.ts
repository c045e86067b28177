import { describe, expect, it } from 'vitest';
import { bibType, typeOfKind, workFields } from '../../../lib/exchange/bibtex/bib-work';
import type { CitedAs, CitedKind } from '../../../lib/exchange/cite/cited-as';
import type { Publication } from '../../../lib/paper/publication';

const NAMES = { journal: 'journal', place: 'address' };

/** The fields that are written of a work. */
function fieldsOf(cited: CitedAs, hasVenue = false): object {
  const fields = workFields(cited, NAMES, hasVenue);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
const published = (kind: CitedKind, publication: Publication = {}, venue = 'Moss') =>
  fieldsOf({ kind, venue, publication });

describe('the entry of a kind of work', () => {
  it.each<[kind: CitedKind, bibtex: string, biblatex: string, venue: string]>([
    ['article-journal', 'article', 'article', 'journal'],
    ['article-magazine', 'article', 'article', 'journal'],
    ['article-newspaper', 'article', 'article', 'journal'],
    ['review', 'article', 'review', 'journal'],
    ['review-book', 'article', 'review', 'journal'],
    ['paper-conference', 'inproceedings', 'inproceedings', 'booktitle'],
    ['book', 'book', 'book', 'booktitle'],
    ['chapter', 'incollection', 'incollection', 'booktitle'],
    ['entry-dictionary', 'incollection', 'inreference', 'booktitle'],
    ['entry-encyclopedia', 'incollection', 'inreference', 'booktitle'],
    ['thesis', 'phdthesis', 'thesis', 'howpublished'],
    ['report', 'techreport', 'techreport', 'howpublished'],
    ['manuscript', 'unpublished', 'unpublished', 'howpublished'],
    ['dataset', 'misc', 'dataset', 'howpublished'],
    ['software', 'misc', 'software', 'howpublished'],
    ['patent', 'misc', 'patent', 'howpublished'],
    ['post', 'misc', 'online', 'howpublished'],
    ['post-weblog', 'misc', 'online', 'howpublished'],
    ['speech', 'misc', 'misc', 'howpublished'],
    ['standard', 'misc', 'standard', 'howpublished'],
    ['webpage', 'misc', 'online', 'howpublished'],
    ['document', 'misc', 'misc', 'howpublished'],
  ])('%s is @%s, in BibLaTeX @%s, in its %s', (kind, type, biblatex, venue) => {
    expect(typeOfKind(kind)).toBe(type);
    expect(bibType({ kind, publication: {} }, false)).toBe(type);
    expect(bibType({ kind, publication: {} }, true)).toBe(biblatex);
    expect(published(kind, { 'container-title': 'Moss' })).toMatchObject({ [venue]: '{Moss}' });
  });

  it('of a preprint is not known', () => {
    expect(typeOfKind('article')).toBeUndefined();
    expect(bibType({ kind: 'preprint', publication: {} }, true)).toBeUndefined();
    expect(fieldsOf({ kind: 'preprint', server: 'Moss', publication: {} })).toEqual({});
  });

  it.each([
    ['Master’s thesis', 'mastersthesis', 'mastersthesis'],
    ['Diplomarbeit', 'mastersthesis', 'mastersthesis'],
    ['PhD thesis', 'phdthesis', 'phdthesis'],
  ])('a thesis called %s is @%s', (genre, bibtex, biblatex) => {
    expect(bibType({ kind: 'thesis', publication: { genre } }, false)).toBe(bibtex);
    expect(bibType({ kind: 'thesis', publication: { genre } }, true)).toBe(biblatex);
    expect(bibType({ kind: 'report', publication: { genre } }, false)).toBe('techreport');
  });
});

describe('the publication of a work', () => {
  it.each<[Publication, object]>([
    [{ issue: '1', number: '2', 'collection-number': '3' }, { number: '{1}' }],
    [{ number: '2', 'collection-number': '3' }, { number: '{2}' }],
    [{ 'collection-number': '3' }, { number: '{3}' }],
    [{ volume: '7 & 8' }, { volume: '{7 \\& 8}' }],
    [{ 'container-title-short': 'M.' }, { shortjournal: '{M.}' }],
    [{ 'collection-title': 'S' }, { series: '{S}' }],
    [{ edition: '2' }, { edition: '{2}' }],
    [
      { publisher: 'P', 'publisher-place': 'Rill' },
      { publisher: '{P}', address: '{Rill}' },
    ],
    [{ genre: 'Memo' }, { type: '{Memo}' }],
    [
      { ISBN: '1', ISSN: '2' },
      { isbn: '{1}', issn: '{2}' },
    ],
    [{ 'event-place': 'Bog' }, { venue: '{Bog}' }],
    [
      { editor: [{ family: 'Fern', given: 'Ada' }, { literal: 'Moss Lab' }] },
      { editor: '{Fern, Ada and {Moss Lab}}' },
    ],
    [{ editor: [] }, {}],
  ])('%j is written as %j', (publication, fields) => {
    expect(published('article-journal', publication)).toEqual({ journal: '{Moss}', ...fields });
  });

  it.each([
    ['1-7', '1--7'],
    ['1-7, 9-12', '1--7, 9--12'],
    ['S12-S19', 'S12--S19'],
    ['12-é19', '12--é19'],
    ['A-7', 'A-7'],
    ['7-A', '7-A'],
    ['7', '7'],
  ])('the pages %s are %s', (page, written) => {
    expect(published('chapter', { page })).toEqual({
      booktitle: '{Moss}',
      pages: `{${written}}`,
    });
  });

  it.each<[CitedKind, object]>([
    ['thesis', { school: '{Mill}' }],
    ['report', { institution: '{Mill}' }],
    ['patent', { holder: '{{Mill}}' }],
    ['book', { publisher: '{Mill}' }],
  ])('the publisher of a %s is %j', (kind, fields) => {
    expect(fieldsOf({ kind, publication: { publisher: 'Mill' } })).toEqual(fields);
  });

  it.each<[CitedKind, string | undefined]>([
    ['article-magazine', '{magazine}'],
    ['article-newspaper', '{newspaper}'],
    ['article-journal', undefined],
  ])('the subtype of an %s is %s', (kind, subtype) => {
    expect(workFields({ kind, publication: {} }, NAMES, false)['entrysubtype']).toBe(subtype);
  });
});

describe('the conference of a work', () => {
  const days = 'Moss Days';
  it.each<[string, CitedAs, boolean, object]>([
    [
      'is its event beside its proceedings',
      {
        kind: 'paper-conference',
        venue: 'MD 7',
        publication: { 'container-title': 'MD 7', 'event-title': days },
      },
      false,
      { booktitle: '{MD 7}', eventtitle: `{${days}}` },
    ],
    [
      'is not repeated if the proceedings have its name',
      {
        kind: 'paper-conference',
        venue: days,
        publication: { 'container-title': days, 'event-title': days },
      },
      false,
      { booktitle: `{${days}}` },
    ],
    [
      'is in the place of proceedings without a name, too',
      { kind: 'paper-conference', venue: days, publication: { 'event-title': days } },
      false,
      { booktitle: `{${days}}`, eventtitle: `{${days}}` },
    ],
    [
      'is the event of a book that is its proceedings',
      { kind: 'book', venue: days, publication: { 'event-title': days } },
      false,
      { eventtitle: `{${days}}` },
    ],
    [
      'stays if the imported entry names the venue',
      {
        kind: 'paper-conference',
        venue: days,
        publication: { 'container-title': days, 'event-title': days },
      },
      true,
      { eventtitle: `{${days}}` },
    ],
    [
      'is the event of a preprint',
      { kind: 'preprint', server: 'arXiv', publication: { 'event-title': days } },
      false,
      { eventtitle: `{${days}}` },
    ],
  ])('%s', (_, cited, hasVenue, fields) => expect(fieldsOf(cited, hasVenue)).toEqual(fields));
});
