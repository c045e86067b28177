import { describe, expect, it } from 'vitest';
import type { PublicationText } from '../../../lib/paper/publication';
import { taggedPublication } from '../../../lib/paper/stated/tags';

const tagged = (tags: Record<string, string>) =>
  taggedPublication(Object.fromEntries(Object.entries(tags).map(([name, text]) => [name, [text]])));

describe('meta tags', () => {
  it.each<[PublicationText, string]>([
    [
      'container-title',
      'citation_journal_title citation_inbook_title citation_conference_title citation_conference prism.publicationname eprints.publication eprints.book_title eprints.event_title dc.relation.ispartof dc.source',
    ],
    ['container-title-short', 'citation_journal_abbrev'],
    ['volume', 'citation_volume prism.volume eprints.volume dc.citation.volume dc.source.volume'],
    ['issue', 'citation_issue prism.number eprints.number dc.citation.issue dc.source.issue'],
    [
      'page',
      'citation_firstpage prism.startingpage citation_article_number citation_elocation_id dc.identifier.pagenumber eprints.pagerange citation_pages',
    ],
    [
      'publisher',
      'citation_dissertation_institution citation_technical_report_institution citation_publisher eprints.institution eprints.publisher dc.publisher',
    ],
    ['number', 'citation_technical_report_number'],
    ['collection-title', 'citation_series_title eprints.series'],
    ['ISBN', 'citation_isbn prism.isbn eprints.isbn'],
    ['ISSN', 'citation_issn prism.issn prism.eissn eprints.issn dc.source.issn'],
    ['genre', 'citation_dissertation_name eprints.thesis_type'],
  ])('of the %s are %s, the first one first', (variable, names) => {
    const list = names.split(' ');
    for (const name of list)
      expect(tagged({ [name]: 'X' }).publication, name).toEqual({ [variable]: 'X' });
    const all = Object.fromEntries(list.toReversed().map((name) => [name, name]));
    expect(tagged(all).publication?.[variable]).toBe(list[0]);
  });

  it.each([
    ['bepress_citation_volume', 'volume'],
    ['dcterms.publisher', 'publisher'],
  ])('are read by their other name %s', (name, variable) => {
    expect(tagged({ [name]: 'X' }).publication).toEqual({ [variable]: 'X' });
  });

  it.each([
    [{ citation_dissertation_institution: 'X' }, 'thesis'],
    [{ citation_dissertation_name: 'X' }, 'thesis'],
    [{ citation_technical_report_institution: 'X' }, 'report'],
    [{ citation_technical_report_number: 'X' }, 'report'],
    [{ 'dc.type': 'Working Paper', citation_technical_report_number: 'X' }, 'report'],
    [{ 'dc.type': 'Working Paper' }, 'article'],
    [{ citation_conference_title: 'X' }, 'paper-conference'],
    [{ citation_conference: 'X' }, 'paper-conference'],
    [{ 'eprints.event_title': 'X' }, 'paper-conference'],
    [{ citation_journal_title: 'X' }, 'article-journal'],
    [{ 'eprints.publication': 'X' }, 'article-journal'],
    [{ citation_inbook_title: 'X' }, 'chapter'],
    [{ 'eprints.book_title': 'X' }, 'chapter'],
    [{ 'eprints.type': 'thesis' }, 'thesis'],
    [{ 'dc.type': 'Report' }, 'report'],
    [{ 'dc.type.articletype': 'Preprint' }, 'article'],
    [{ citation_type: 'article' }, 'article-journal'],
    [{ citation_type: 'article', citation_inbook_title: 'X' }, 'chapter'],
    [{ citation_type: 'Preprint', citation_journal_title: 'X' }, 'article'],
    [{ citation_publisher: 'X' }, undefined],
  ])('%j state the kind %s', (tags, kind) => {
    expect(tagged(tags as Record<string, string>).kind).toBe(kind);
  });

  it.each([
    [{ citation_firstpage: '3', citation_lastpage: '9' }, '3-9'],
    [{ 'prism.startingpage': '3', 'prism.endingpage': '9' }, '3-9'],
    [{ citation_firstpage: '3', citation_lastpage: '3' }, '3'],
    [{ citation_firstpage: '3-9', citation_lastpage: '9' }, '3-9'],
    [{ citation_lastpage: '9' }, undefined],
  ])('%j state the pages %s', (tags, page) => {
    expect(tagged(tags as Record<string, string>).publication?.page).toBe(page);
  });

  it.each([
    [['abf8021', '10.1126/sciadv.abf8021'], 'eabf8021'],
    [['xabf8021', '10.1126/sciadv.abf8021'], undefined],
    [['abf80211', '10.1126/sciadv.abf8021'], undefined],
    [['abf8021', 'doi 10.1126/sciadv.abf8021'], undefined],
    [['abf8021', '10.1126/sciadv.1'], undefined],
    [['abf8021', '10.1127/sciadv.abf8021'], undefined],
  ])('with the identifiers %j state the article number %s', (identifiers, page) => {
    const { publication = {} } = taggedPublication({ 'dc.identifier': identifiers });
    expect(publication.page).toBe(page);
  });

  it.each([
    ['Suppl 1', '85 Suppl 1', '85'],
    ['suppl', '85 suppl', '85'],
    ['1', '85 Suppl 1', '85 Suppl 1'],
    ['A suppl', '85 Suppl 1', '85 Suppl 1'],
    ['Suppl 1', '85', '85'],
    ['Suppl 1', '85 Supplement', '85 Supplement'],
  ])('with the issue %s and the volume %s state the volume %s', (issue, volume, kept) => {
    const { publication } = tagged({ citation_issue: issue, citation_volume: volume });
    expect(publication).toEqual({ issue, volume: kept });
  });

  it('name an event only if it is not the container, and a publisher only if it is not', () => {
    const both = { citation_inbook_title: 'B', citation_conference_title: 'C' };
    expect(tagged(both).publication).toEqual({ 'container-title': 'B', 'event-title': 'C' });
    const same = { citation_conference_title: 'C' };
    expect(tagged(same).publication).toEqual({ 'container-title': 'C' });
    const own = { citation_journal_title: 'J', citation_publisher: 'J' };
    expect(tagged(own).publication?.publisher).toBe('J');
    const other = { ...own, 'dc.publisher': 'P' };
    expect(tagged(other).publication?.publisher).toBe('P');
    const fine = { ...other, citation_publisher: 'Q' };
    expect(tagged(fine).publication?.publisher).toBe('Q');
  });

  it('name editors', () => {
    const { publication } = taggedPublication({ 'eprints.editors_name': ['Fern, A', 'Moss, B'] });
    expect(publication).toEqual({ editor: [{ name: 'Fern, A' }, { name: 'Moss, B' }] });
  });
});
