import { describe, expect, it } from 'vitest';
import { rdf } from '../../../lib/exchange/rdf/rdf';
import type { Paper, SavedEntry } from '../../../lib/paper/paper';
import type { WorkKind } from '../../../lib/paper/publication';
import { itemOf } from '../nasty';
import { written } from '../written';

const write = (facts: Partial<Paper>, entry: Partial<SavedEntry> = {}) =>
  written(rdf, [itemOf({ title: 'T', ids: ['title:t'], ...facts }, entry)]);

describe('a work in Zotero RDF', () => {
  it.each<[WorkKind, itemType: string, type: string, container: string]>([
    ['article', 'preprint', 'rdf:Description', ''],
    ['article-journal', 'journalArticle', 'bib:Article', 'bib:Journal'],
    ['review', 'journalArticle', 'bib:Article', 'bib:Journal'],
    ['review-book', 'journalArticle', 'bib:Article', 'bib:Journal'],
    ['article-magazine', 'magazineArticle', 'bib:Article', 'bib:Periodical'],
    ['article-newspaper', 'newspaperArticle', 'bib:Article', 'bib:Newspaper'],
    ['paper-conference', 'conferencePaper', 'rdf:Description', 'bib:Journal'],
    ['book', 'book', 'bib:Book', ''],
    ['chapter', 'bookSection', 'bib:BookSection', 'bib:Book'],
    ['thesis', 'thesis', 'bib:Thesis', ''],
    ['report', 'report', 'bib:Report', ''],
    ['dataset', 'dataset', 'rdf:Description', ''],
    ['software', 'computerProgram', 'bib:Data', ''],
    ['entry-dictionary', 'dictionaryEntry', 'rdf:Description', 'bib:Book'],
    ['entry-encyclopedia', 'encyclopediaArticle', 'rdf:Description', 'bib:Book'],
    ['manuscript', 'manuscript', 'bib:Manuscript', ''],
    ['patent', 'patent', 'bib:Patent', ''],
    ['post', 'forumPost', 'bib:Document', 'z:Forum'],
    ['post-weblog', 'blogPost', 'bib:Document', 'z:Blog'],
    ['speech', 'presentation', 'bib:ConferenceProceedings', ''],
    ['standard', 'standard', 'rdf:Description', ''],
    ['webpage', 'webpage', 'bib:Document', 'z:Website'],
    ['document', 'document', 'rdf:Description', ''],
  ])('of the kind %s is a %s (%s) in a %s', (kind, itemType, type, container) => {
    const text = write({
      kind,
      // A preprint, a manuscript and a document appeared nowhere.
      ...(!/^(?:article|manuscript|document)$/.test(kind) && { venue: 'Of Moss' }),
      publication: { volume: '7' },
    });
    expect(text).toContain(`<${type} rdf:about="#item_1">`);
    expect(text).toContain(`<z:itemType>${itemType}</z:itemType>`);
    const inside = '<dc:title>Of Moss</dc:title><prism:volume>7</prism:volume>';
    if (container)
      expect(text).toContain(
        `<dcterms:isPartOf><${container}>${inside}</${container}></dcterms:isPartOf>`,
      );
    else expect(text).not.toContain('isPartOf');
    expect(text.includes('<prism:volume>')).toBe(kind !== 'article');
  });

  it.each<[WorkKind, string]>([
    ['software', 'schema:author'],
    ['patent', 'z:inventors'],
    ['speech', 'eprints:creators_name'],
    ['book', 'bib:authors'],
  ])('of the kind %s has the people who made it as %s', (kind, makers) => {
    const text = write({ kind, authors: [{ given: 'Ada', family: 'Fern' }] });
    expect(text).toContain(`<${makers}><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Fern<`);
  });

  it.each<[WorkKind, object, string]>([
    ['dataset', { genre: 'Table' }, '<z:type>Table</z:type>'],
    ['standard', { genre: 'Norm' }, '<z:type>Norm</z:type>'],
    ['document', { genre: 'Note' }, '<z:type>Note</z:type>'],
    ['article', { genre: 'Draft' }, '<z:type>Draft</z:type>'],
    ['thesis', { genre: 'PhD' }, '<dc:type>PhD</dc:type>'],
    [
      'report',
      { 'collection-title': 'S', 'collection-number': '7' },
      '<bib:Series><dcterms:alternative>S</dcterms:alternative><dc:identifier>7</dc:identifier>',
    ],
    [
      'software',
      { 'collection-title': 'S' },
      '<bib:Series><dcterms:alternative>S</dcterms:alternative>',
    ],
    ['book', { 'collection-title': 'S' }, '<bib:Series><dc:title>S</dc:title>'],
    ['patent', { publisher: 'Moss Inc.' }, '<z:assignee>Moss Inc.</z:assignee>'],
    ['book', { publisher: 'Elm' }, '<foaf:name>Elm</foaf:name>'],
    ['article', { publisher: 'Elm' }, '<z:repository>Elm</z:repository>'],
    ['report', { number: '7' }, '<prism:number>7</prism:number>'],
    ['book', { issue: '6', number: '7' }, '<prism:number>6</prism:number>'],
    ['book', { ISBN: '1', ISSN: '2' }, '<dc:identifier>ISSN 2</dc:identifier>'],
    ['book', { ISBN: '1' }, '<dc:identifier>ISBN 1</dc:identifier>'],
    ['book', { edition: '2' }, '<prism:edition>2</prism:edition>'],
    ['chapter', { page: '1-7' }, '<bib:pages>1-7</bib:pages>'],
    ['speech', { 'event-place': 'Bonn' }, '<z:eventPlace>Bonn</z:eventPlace>'],
    [
      'speech',
      { 'event-title': 'Moss Days' },
      '<bib:presentedAt><bib:Conference><dc:title>Moss Days</dc:title></bib:Conference>',
    ],
  ])('of the kind %s with %j has %s', (kind, publication, part) => {
    expect(write({ kind, publication })).toContain(part);
  });

  it('has a patent’s holder and a preprint’s server in one place only', () => {
    for (const kind of ['patent', 'article'] as const)
      expect(write({ kind, publication: { publisher: 'Elm' } })).not.toContain('foaf:name');
    expect(write({ kind: 'book', publication: { publisher: 'Elm' } })).not.toMatch(
      /z:assignee|z:repository/,
    );
  });

  it.each([
    ['language', 'z:language'],
    ['title-short', 'z:shortTitle'],
    ['source', 'z:libraryCatalog'],
    ['archive', 'z:archive'],
    ['archive_location', 'dc:coverage'],
    ['license', 'dc:rights'],
    ['call-number', 'z:callNumber'],
    ['number-of-pages', 'z:numPages'],
    ['number-of-volumes', 'z:numberOfVolumes'],
    ['original-publisher', 'z:originalPublisher'],
    ['original-publisher-place', 'z:originalPlace'],
    ['part-number', 'z:partNumber'],
    ['part-title', 'z:partTitle'],
    ['section', 'z:section'],
    ['status', 'z:status'],
    ['version', 'z:versionNumber'],
  ])('has CSL’s %s as %s, which is read again', async (variable, name) => {
    const text = write({}, { beyond: { csl: { [variable]: 'a & b' } } });
    expect(text).toContain(`<${name}>a &amp; b</${name}>`);
    const { items } = await rdf.read(text, { now: 1000 });
    expect(items[0]?.entry?.beyond?.csl).toEqual({ [variable]: 'a & b' });
  });

  it.each([
    ['translator', 'z:translators'],
    ['collection-editor', 'z:seriesEditors'],
    ['container-author', 'z:bookAuthors'],
    ['contributor', 'bib:contributors'],
  ])('has CSL’s %s as %s, who are read again', async (variable, name) => {
    const people = '[{"given":"Carl","family":"Rill"}]';
    const text = write({}, { beyond: { csl: { [variable]: people } } });
    expect(text).toContain(`<${name}><rdf:Seq>`);
    const { items } = await rdf.read(text, { now: 1000 });
    expect(JSON.parse(items[0]?.entry?.beyond?.csl?.[variable] ?? '')).toEqual(JSON.parse(people));
  });

  it.each([
    [{ given: 'Ada', family: 'van Fern' }, 'van Fern', 'Ada'],
    [{ given: 'Ada', family: "d'Avila" }, "d'Avila", 'Ada'],
    [{ given: 'Ada', family: 'd’Avila' }, 'd’Avila', 'Ada'],
    [{ given: 'Ada', family: 'al-Fern' }, 'al-Fern', 'Ada'],
    [{ given: 'Ada', family: 'Fern III' }, 'Fern', 'Ada, III'],
  ])('has the name %j in two parts', (author, surname, given) => {
    expect(write({ authors: [author] })).toContain(
      `<foaf:surname>${surname}</foaf:surname><foaf:givenName>${given}</foaf:givenName>`,
    );
  });

  it('has the time of its saving where Zotero does not take it for its date', () => {
    const links = { page: 'https://a.example/' };
    const { published: _, ...bare } = itemOf({ title: 'T', ids: ['title:t'], links }).paper;
    const { entry } = itemOf({ title: 'T' });
    const undated = written(rdf, [{ paper: bare, ...(entry && { entry }) }]);
    expect(undated).toContain('<z:accessDate>2026-11-18 11:06:40</z:accessDate>');
    expect(undated).not.toContain('dateSubmitted');
    expect(write({ links })).toContain('<dcterms:dateSubmitted>2026-11-18 11:06:40<');
    expect(write({ links: {} })).not.toMatch(/accessDate|dateSubmitted/);
    expect(written(rdf, [{ paper: bare }])).not.toMatch(/accessDate|dateSubmitted/);
  });

  it('is written on lines of its own', () => {
    const { published: _, ...bare } = itemOf({ title: 'T', ids: ['title:t'], kind: 'book' }).paper;
    const text = written(rdf, [{ paper: bare }]);
    expect(text.slice(text.indexOf('>') + 1)).toBe(`
  <bib:Book rdf:about="#item_1">
    <z:itemType>book</z:itemType>
    <dc:title>T</dc:title>
    <dc:description>Citation Key: papertitle-t</dc:description>
  </bib:Book>
</rdf:RDF>
`);
    expect(write({ ids: ['arxiv:2301.00001'] })).toContain('>arXiv:2301.00001\nCitation Key');
  });

  it('has what has no field of its own in lines that Zotero reads', () => {
    const text = write({
      ids: ['arxiv:2301.00001', 'title:t', 'url:https://a.example/', 'acl:N19-1423', 's2:x'],
      category: 'cs.CL',
    });
    expect(text).toContain(
      '<dc:description>arXiv:2301.00001 [cs.CL]\nCitation Key: xy2026\nOffprint: acl:N19-1423 s2:x</dc:description>'.replace(
        'xy2026',
        /Citation Key: (\S+)\n/.exec(text)?.[1] ?? '',
      ),
    );
    expect(text).toContain('<z:archiveID>arXiv:2301.00001</z:archiveID>');
    expect(text).toContain('<z:repository>arXiv</z:repository>');
    expect(
      write({ ids: ['arxiv:2301.00001'], venue: 'Moss', kind: 'article-journal' }),
    ).not.toMatch(/z:archiveID|z:repository/);
    expect(write({})).not.toMatch(/Offprint:|arXiv/);
  });
});
