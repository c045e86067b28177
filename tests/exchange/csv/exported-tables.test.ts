import { describe, expect, it } from 'vitest';
import { csv } from '../../../lib/exchange/csv/csv';
import { fullName } from '../../../lib/paper/names';

const read = async (...lines: string[]) =>
  (await csv.read(`${lines.join('\n')}\n`, { now: 1000 })).items;
const paperOf = async (...lines: string[]) => (await read(...lines))[0]?.paper;

describe('the table of', () => {
  it('PubMed has volume, issue and pages in its citation, and groups behind the people', async () => {
    const paper = await paperOf(
      'PMID,Title,Authors,Citation,Journal/Book,Publication Year,PMCID,DOI',
      '123,On mosses.,"Moss AB, van der Fern B, Rill C 3rd; Moss Genome Consortium.","J Bog. 2020 Jan 3;12(3):45-67. doi: 10.1000/bog. Epub 2019.",J Bog,2020,PMC7,10.1000/bog',
    );
    expect(paper).toMatchObject({
      title: 'On mosses',
      authors: [
        { family: 'Moss', given: 'AB' },
        { family: 'van der Fern', given: 'B' },
        { family: 'Rill III', given: 'C' },
        { literal: 'Moss Genome Consortium' },
      ],
      published: '2020-01-03',
      publication: { volume: '12', issue: '3', page: '45-67' },
    });
  });

  it.each([
    ['J Bog. 2020;12:e5. doi: 10.1/x.', { volume: '12', page: 'e5' }],
    ['J Bog. 2020 Nov-Dec;12 Suppl 1:S5-9.', { volume: '12 Suppl 1', page: 'S5-9' }],
    ['J Bog. 2020 May 4. doi: 10.1/x. Online ahead of print.', undefined],
  ])('PubMed has the citation %s', async (citation, publication) => {
    const paper = await paperOf(
      'Title,Authors,Citation,Journal/Book,Publication Year',
      `Moss,Fern B,"${citation}",J Bog,2020`,
    );
    expect(paper?.published?.slice(0, 4)).toBe('2020');
    if (publication) expect(paper?.publication).toMatchObject(publication);
    else expect(paper?.published).toBe('2020-05-04');
  });

  it('Dimensions has the series of a chapter as the source beside the book', async () => {
    const head =
      'DOI,Title,Source title,Anthology title,Publication Type,Document Type,Authors,PubYear';
    const chapter = await paperOf(
      head,
      '10.1/a,Deep bogs,Lecture Notes in Bogs,Bog Vision,Chapter,Conference Paper,"Fern, Ben",2018',
    );
    expect(chapter).toMatchObject({
      kind: 'paper-conference',
      venue: 'Bog Vision',
      publication: { 'collection-title': 'Lecture Notes in Bogs' },
    });
    const book = await paperOf(head, '10.1/b,Bogs,Bog Series,,Monograph,,"Fern, Ben",2018');
    expect(book?.publication).toMatchObject({ 'collection-title': 'Bog Series' });
    const article = await paperOf(
      head,
      '10.1/c,Moss,J Bog,,Article,Research Article,"Fern, B",2018',
    );
    expect(article?.kind).toBe('article-journal');
  });

  it('Scopus names a book as its own source', async () => {
    const book = await paperOf(
      'Title,Authors,Source title,Document Type',
      'Bogs,Fern B.,BOGS,Book',
    );
    expect(book?.publication?.['collection-title']).toBeUndefined();
  });

  it('Scopus has suffixes behind the given names', async () => {
    const paper = await paperOf(
      'Title,Author full names',
      'Bogs,"Rill, Carl D. Jr. (57200000003); Moss, Ada (57200000001)"',
    );
    expect(paper?.authors.map(fullName)).toEqual(['Carl D. Rill Jr.', 'Ada Moss']);
  });

  it('OpenAlex has the address, PubMed’s number and keywords between bars', async () => {
    const paper = await paperOf(
      'display_name,type,authorships.author.display_name,primary_location.landing_page_url,ids.pmid,keywords.display_name',
      'Bogs,preprint,Ada Moss|Ben Fern,https://arxiv.org/abs/1801.00001,https://pubmed.ncbi.nlm.nih.gov/123,Bog|Peat',
    );
    expect(paper?.ids).toEqual(expect.arrayContaining(['arxiv:1801.00001', 'pmid:123']));
    expect(paper?.keywords).toEqual(['Bog', 'Peat']);
  });

  it('Semantic Scholar has names and identifiers in objects', async () => {
    const paper = await paperOf(
      'title,authors,publicationDate,publicationTypes,externalIds,venue',
      `Bogs,"[{'authorId': '1', 'name': 'Ada Moss'}, {'authorId': '2', 'name': ""Ben O'Fern""}]",2018-01-02,"['JournalArticle']","{'DOI': '10.1000/bog', 'PubMed': '12', 'ArXiv': '1801.00001'}",J Bog`,
    );
    expect(paper?.authors.map(fullName)).toEqual(['Ada Moss', "Ben O'Fern"]);
    expect(paper).toMatchObject({ published: '2018-01-02', kind: 'article-journal' });
    expect(paper?.ids).toEqual(
      expect.arrayContaining(['doi:10.1000/bog', 'pmid:12', 'arxiv:1801.00001']),
    );
  });

  it('Publish or Perish cuts the list of authors, and has the PDF', async () => {
    const paper = await paperOf(
      'Authors,Title,Year,FullTextURL',
      '"A Moss, B Fern...",Bogs,2018,https://bog.example/moss.pdf',
    );
    expect(paper?.authors.map(fullName)).toEqual(['A Moss', 'B Fern']);
    expect(paper?.authorsComplete).toBe(false);
    expect(paper?.links.pdf).toBe('https://bog.example/moss.pdf');
  });

  it('IEEE has the month in the date of the issue', async () => {
    const paper = await paperOf(
      'Document Title,Authors,Publication Year,Issue Date',
      'Bogs,A. Moss,2022,March 2022',
    );
    expect(paper?.published).toBe('2022-03');
  });
});
