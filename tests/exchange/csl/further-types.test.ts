import { describe, expect, it } from 'vitest';
import { cslItem } from '../../../lib/exchange/csl/csl-item';
import {
  type FurtherType,
  furtherBiblatexType,
  furtherRisType,
  furtherType,
  isFurtherRis,
  isFurtherType,
} from '../../../lib/exchange/csl/further-types';
import { fieldNames, furtherVariables } from '../../../lib/exchange/csl/further-variables';
import { furtherItemType, furtherTypeOf } from '../../../lib/exchange/rdf/item-types';
import type { Beyond } from '../../../lib/paper/beyond';
import { itemOf } from '../nasty';

const stated = (beyond: Beyond) => itemOf({ title: 'T' }, { beyond });

describe('a type of CSL for which there is no kind of work', () => {
  it.each<[FurtherType, ris: string, biblatex: string, zotero: string]>([
    ['legal_case', 'CASE', 'jurisdiction', 'case'],
    ['legislation', 'STAT', 'legislation', 'statute'],
    ['bill', 'BILL', '', 'bill'],
    ['hearing', 'HEAR', '', 'hearing'],
    ['regulation', 'LEGAL', '', ''],
    ['treaty', '', 'legal', ''],
    ['motion_picture', 'MPCT VIDEO', 'movie video', 'film videoRecording'],
    ['broadcast', '', '', 'tvBroadcast radioBroadcast'],
    ['song', 'SOUND', 'audio music', 'audioRecording podcast'],
    ['musical_score', 'MUSIC', '', ''],
    ['performance', '', 'performance', ''],
    ['map', 'MAP', '', 'map'],
    ['graphic', 'ART', 'artwork image', 'artwork'],
    ['figure', 'FIGURE', '', ''],
    ['interview', '', '', 'interview'],
    ['personal_communication', 'PCOMM ICOMM', 'letter', 'letter email instantMessage'],
    ['classic', 'CLSWK ANCIENT', '', ''],
    ['pamphlet', 'PAMP', '', ''],
  ])('%s is %j in RIS, %j in BibLaTeX and %j in Zotero', (type, ris, biblatex, zotero) => {
    expect(isFurtherType(type)).toBe(true);
    const names = (text: string) => text.split(' ').filter(Boolean);
    const item = stated({ csl: { type } });
    expect(furtherType(item)).toBe(type);
    expect(furtherRisType(item)).toBe(names(ris)[0]);
    expect(furtherBiblatexType(item)).toBe(names(biblatex)[0]);
    expect(furtherItemType(type)).toBe(names(zotero)[0]);
    for (const TY of names(ris)) {
      expect(isFurtherRis(TY)).toBe(true);
      expect(furtherType(stated({ ris: { TY } }))).toBe(type);
      expect(furtherRisType(stated({ ris: { TY } }))).toBe(TY);
    }
    for (const entrytype of names(biblatex))
      expect(furtherType(stated({ bibtex: { entrytype } }))).toBe(type);
    for (const itemType of names(zotero)) expect(furtherTypeOf(itemType)).toBe(type);
  });

  it('is not known of other types, nor of a paper of a known kind', () => {
    expect([undefined, 'book', 'constructor'].map(isFurtherType)).toEqual([false, false, false]);
    expect(furtherType(stated({ ris: { TY: '' }, bibtex: {} }))).toBeUndefined();
    expect(furtherType(stated({ csl: { type: 'book' }, ris: { TY: 'MAP' } }))).toBe('map');
    expect(furtherType(stated({ csl: { type: 'song' }, ris: { TY: 'MAP' } }))).toBe('song');
    expect(furtherType({ paper: itemOf({ title: 'T' }).paper })).toBeUndefined();
    const book = itemOf({ title: 'T', kind: 'book' }, { beyond: { csl: { type: 'map' } } });
    expect(furtherType(book)).toBeUndefined();
    expect(furtherRisType(book)).toBeUndefined();
    expect(furtherBiblatexType(book)).toBeUndefined();
    expect(isFurtherRis('JOUR')).toBe(false);
    expect(furtherItemType(undefined)).toBeUndefined();
  });
});

describe('what other files state, in variables of CSL', () => {
  const names = [{ family: 'Rill', given: 'Carl' }];
  const day = { 'date-parts': [[2001, 5, 3]] };
  it.each<[Beyond, object]>([
    [{ bibtex: { translator: 'Carl Rill' } }, { translator: names }],
    [{ bibtex: { bookauthor: 'Rill, Carl' } }, { 'container-author': names }],
    [{ bibtex: { urldate: '2001-05-03' } }, { accessed: day }],
    [{ bibtex: { origdate: '2001-05-03' } }, { 'original-date': day }],
    [{ bibtex: { eventdate: '2001-05-03' } }, { 'event-date': day }],
    [{ bibtex: { version: '{1.2}' } }, { version: '1.2' }],
    [{ bibtex: { pagetotal: '7' } }, { 'number-of-pages': '7' }],
    [{ bibtex: { volumes: '7' } }, { 'number-of-volumes': '7' }],
    [{ bibtex: { chapter: '7' } }, { 'chapter-number': '7' }],
    [{ bibtex: { shorttitle: 'M\\"oos' } }, { 'title-short': 'Möos' }],
    [{ bibtex: { origtitle: 'M' } }, { 'original-title': 'M' }],
    [{ bibtex: { origpublisher: 'M' } }, { 'original-publisher': 'M' }],
    [{ bibtex: { pubstate: 'M' } }, { status: 'M' }],
    [{ ris: { A3: 'Rill, Carl' } }, { 'collection-editor': names }],
    [
      { ris: { A4: 'Rill, Carl\nFern, Ada' } },
      { translator: [...names, { family: 'Fern', given: 'Ada' }] },
    ],
    [{ ris: { Y2: '2001/05/03' } }, { accessed: day }],
    [{ ris: { ST: 'M' } }, { 'title-short': 'M' }],
    [{ ris: { NV: '7' } }, { 'number-of-volumes': '7' }],
    [{ ris: { CN: 'QK 7' } }, { 'call-number': 'QK 7' }],
    [{ bibtex: { version: ' ' } }, {}],
    [{ bibtex: { urldate: 'soon' } }, {}],
    [{ bibtex: { translator: '' } }, {}],
    [{ bibtex: { file: 'a.pdf', constructor: 'x' } }, {}],
    [{ ris: { U1: 'x' } }, {}],
    [{ bibtex: { version: '1' }, csl: { version: '2' } }, { version: '2' }],
  ])('%j is %j', (beyond, variables) => expect(furtherVariables(beyond)).toEqual(variables));

  it('is nothing of a paper that no file stated', () => {
    expect(furtherVariables(undefined)).toEqual({});
  });

  it('has fields in BibLaTeX and tags in RIS', () => {
    expect(fieldNames('ris')).toContainEqual(['CN', 'call-number']);
    expect(fieldNames('bibtex')).toContainEqual(['urldate', 'accessed']);
  });
});

describe('the genre that styles print', () => {
  const genreOf = (genre: string, kind: 'article-journal' | 'report') =>
    cslItem(itemOf({ title: 'T', kind, venue: 'Moss', publication: { genre } }), 'k', { now: 0 })
      .genre;

  it.each([
    ...['Journal Article', 'JournalArticle', 'research paper', 'Review article', 'Original Paper'],
    ...['Full-length article', 'Full length article', 'Article', 'Article in Press', 'Review'],
    ...['Conference Paper', 'Conference article', 'Conference Review', 'conference abstract'],
    ...['Proceedings Paper', 'Book', 'Book Chapter', 'Chapter', 'Editorial', 'Note', 'Letter'],
    ...['Short Survey', 'Data Paper', 'Erratum', 'Early Access', 'Meeting Abstract', 'Other'],
    'Others',
  ])('is not the type %s that databases write of any work', (genre) => {
    expect(genreOf(genre, 'article-journal')).toBeUndefined();
    expect(genreOf(genre, 'report')).toBe(genre);
  });

  it.each(['PhD thesis', 'Articles', 'An article', 'Working paper', 'Research', 'Letters', 'Memo'])(
    'is %s',
    (genre) => expect(genreOf(genre, 'article-journal')).toBe(genre),
  );
});
