import { describe, expect, it } from 'vitest';
import { itemOf, paperOf } from './read-resource';

describe('people', () => {
  const person = (parts: string) => `<rdf:li><foaf:Person>${parts}</foaf:Person></rdf:li>`;
  const makers = (name: string, members: string) =>
    `<${name}><rdf:Seq>${members}</rdf:Seq></${name}>`;
  const moss = '<foaf:surname>Moss</foaf:surname><foaf:givenName>Ada</foaf:givenName>';
  const ada = { given: 'Ada', family: 'Moss' };

  it.each([
    ...['bib:authors', 'z:presenters', 'z:programmers', 'z:inventors', 'z:artists'],
    ...['eprints:creators_name', 'schema:author'],
    ...['z:performers', 'z:directors', 'z:cartographers', 'z:podcasters', 'z:interviewees'],
    ...['z:sponsors', 'dc:creator'],
  ])('are read from %s', async (name) => {
    expect((await paperOf(makers(name, person(moss))))?.authors).toEqual([ada]);
  });

  it.each<[string, unknown[]]>([
    [
      makers('bib:authors', '<rdf:_1>Moss, Ada</rdf:_1><rdf:_2>Rivers</rdf:_2>'),
      [ada, { literal: 'Rivers' }],
    ],
    ['<dc:creator>Moss,  Ada</dc:creator><dc:creator> </dc:creator>', [ada]],
    [
      '<dc:creator><foaf:Person><foaf:name>Rivers</foaf:name></foaf:Person></dc:creator>',
      [{ literal: 'Rivers' }],
    ],
    [
      makers(
        'bib:authors',
        person('<foaf:familyName>Moss</foaf:familyName><foaf:firstName>Ada</foaf:firstName>'),
      ),
      [ada],
    ],
    [
      makers(
        'bib:authors',
        person('<foaf:lastName>Moss</foaf:lastName><foaf:givenname>Ada</foaf:givenname>'),
      ),
      [ada],
    ],
    [makers('bib:authors', person('<foaf:givenName>Ada</foaf:givenName>')), [{ literal: 'Ada' }]],
    [makers('bib:authors', person('')), []],
    [
      makers(
        'bib:authors',
        person('<foaf:surname>Moss</foaf:surname><foaf:givenName>Ada, Jr.</foaf:givenName>'),
      ),
      [{ given: 'Ada', family: 'Moss Jr.' }],
    ],
    [
      makers('dc:creator', person(moss)) +
        makers('bib:authors', person('<foaf:surname>Rill</foaf:surname>')),
      [{ literal: 'Rill' }],
    ],
  ])('of %s', async (properties, authors) => {
    expect((await paperOf(properties))?.authors).toEqual(authors);
  });

  it('that edit are editors', async () => {
    const paper = await paperOf(makers('bib:editors', person(moss)), 'bib:Book');
    expect(paper?.publication?.editor).toEqual([ada]);
  });
});

describe('identifiers and links', () => {
  const uri = (address: string) =>
    `<dc:identifier><dcterms:URI><rdf:value>${address}</rdf:value></dcterms:URI></dc:identifier>`;
  const idsOf = async (properties: string) =>
    (await paperOf(properties))?.ids.filter((id) => !id.startsWith('title:'));

  it.each([
    ['<dc:identifier>DOI 10.1000/a</dc:identifier>', ['doi:10.1000/a']],
    ['<dc:identifier>10.1000/a</dc:identifier>', ['doi:10.1000/a']],
    ['<dcterms:identifier>doi 10.1000/a</dcterms:identifier>', ['doi:10.1000/a']],
    ['<z:PMID>7</z:PMID><z:PMCID>PMC8</z:PMCID>', ['pmid:7', 'pmcid:PMC8']],
    ['<z:archiveID>arXiv:2301.00001</z:archiveID>', ['arxiv:2301.00001']],
    ['<dc:description>PMID: 7\nDOI: 10.1000/a</dc:description>', ['doi:10.1000/a', 'pmid:7']],
    ['<dc:description>Offprint: openreview:AbC</dc:description>', ['openreview:AbC']],
    [uri('https://arxiv.org/abs/2301.00001'), ['arxiv:2301.00001']],
  ])('of %s are %j', async (properties, ids) => expect(await idsOf(properties)).toEqual(ids));

  it('lead to the page, the first PDF of the web and the code', async () => {
    const link = (id: string, title: string, type: string, address: string) =>
      `<z:Attachment rdf:about="#${id}"><dc:title>${title}</dc:title>${uri(address)}<link:type>${type}</link:type></z:Attachment>`;
    const links = ['f', 'p', 'c'].map((id) => `<link:link rdf:resource="#${id}"/>`).join('');
    const attached =
      link('f', 'File', 'application/pdf', 'file:a.pdf') +
      link('p', 'PDF', 'application/pdf', 'HTTPS://moss.example/get/1') +
      link('c', 'Code', 'text/html', 'https://git.example/x');
    const paper = await paperOf(links + uri('https://moss.example/1'), 'bib:Book', attached);
    expect(paper?.links).toEqual({
      abstract: 'https://moss.example/1',
      pdf: 'https://moss.example/get/1',
      code: 'https://git.example/x',
    });
    const named = link('p', 'PDF', 'application/pdf; x', 'https://moss.example/get/1');
    expect((await paperOf(links, 'bib:Book', named))?.links).toEqual({});
  });
});

describe('the entry', () => {
  it.each<[string, object]>([
    ['<dc:subject>a; b</dc:subject><dc:subject>c</dc:subject>', { tags: ['a; b', 'c'] }],
    ['<dcterms:subject>a</dcterms:subject>', { tags: ['a'] }],
    ['<z:citationKey>moss2020</z:citationKey>', { citekey: 'moss2020' }],
    ['<dc:description>Citation Key: fern2020</dc:description>', { citekey: 'fern2020' }],
    [
      '<dcterms:dateSubmitted>2024-02-03 10:20:30</dcterms:dateSubmitted>',
      {
        savedAt: Date.UTC(2024, 1, 3, 10, 20, 30),
      },
    ],
    [
      '<z:accessDate>2024-02-03 10:20:30</z:accessDate>',
      {
        savedAt: Date.UTC(2024, 1, 3, 10, 20, 30),
      },
    ],
    ['<dc:description>Read it</dc:description>', { beyond: { csl: { note: 'Read it' } } }],
    ['<z:language>fr</z:language>', { beyond: { csl: { language: 'fr' } } }],
    ['<z:shortTitle>S</z:shortTitle>', { beyond: { csl: { 'title-short': 'S' } } }],
    ['<z:libraryCatalog>S</z:libraryCatalog>', { beyond: { csl: { source: 'S' } } }],
    ['<z:archive>S</z:archive>', { beyond: { csl: { archive: 'S' } } }],
    ['<dc:coverage>S</dc:coverage>', { beyond: { csl: { archive_location: 'S' } } }],
    ['<dc:rights>S</dc:rights>', { beyond: { csl: { license: 'S' } } }],
    ['<z:callNumber>S</z:callNumber>', { beyond: { csl: { 'call-number': 'S' } } }],
    ['<z:numPages>7</z:numPages>', { beyond: { csl: { 'number-of-pages': '7' } } }],
    ['<z:numberOfVolumes>7</z:numberOfVolumes>', { beyond: { csl: { 'number-of-volumes': '7' } } }],
    ['<z:section>S</z:section>', { beyond: { csl: { section: 'S' } } }],
    ['<z:status>S</z:status>', { beyond: { csl: { status: 'S' } } }],
    ['<z:versionNumber>7</z:versionNumber>', { beyond: { csl: { version: '7' } } }],
    [
      '<dc:subject><dcterms:LCC><rdf:value>QK</rdf:value></dcterms:LCC></dc:subject>',
      { beyond: { csl: { 'call-number': 'QK' } }, tags: [] },
    ],
    [
      '<dcterms:isPartOf><bib:Part><dc:title>S</dc:title></bib:Part></dcterms:isPartOf>',
      { beyond: { csl: { section: 'S' } } },
    ],
  ])('of %s has %j', async (properties, entry) => {
    expect((await itemOf(properties))?.entry).toMatchObject(entry);
  });

  it('has the terms of an index, which are no tags', async () => {
    const subject = (type: string, text: string) =>
      `<dc:subject><${type}><rdf:value>${text}</rdf:value></${type}></dc:subject>`;
    const item = await itemOf(subject('dcterms:LCC', 'QK') + subject('z:AutomaticTag', 'Water'));
    expect(item?.paper.keywords).toEqual(['Water']);
    expect(item?.entry?.tags).toEqual([]);
  });

  it('has the notes as texts and the names of collections as tags', async () => {
    const memo = (id: string, html: string) =>
      `<bib:Memo rdf:about="#${id}"><rdf:value>${html}</rdf:value></bib:Memo>`;
    const notes = ['m', 'n', 'o'].map((id) => `<dcterms:isReferencedBy rdf:resource="#${id}"/>`);
    const others =
      memo('m', '&lt;p&gt;One&lt;/p&gt;') +
      memo('n', ' ') +
      memo('o', 'Two') +
      '<z:Collection rdf:about="#c"><dc:title>Mosses</dc:title><dcterms:hasPart rdf:resource="#a"/></z:Collection>';
    const item = await itemOf(`${notes.join('')}<dc:subject>x</dc:subject>`, 'bib:Book', others);
    expect(item?.entry).toMatchObject({ note: 'One\n\nTwo', tags: ['x', 'Mosses'] });
    expect(item?.entry).not.toHaveProperty('beyond');
  });
});
