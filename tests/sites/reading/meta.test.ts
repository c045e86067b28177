import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { isCanonicalId } from '../../../lib/paper/canonical';
import { isPartialDate } from '../../../lib/paper/dates';
import { withDates } from '../../../lib/paper/stated/with-dates';
import { metaDraft, metaValues, readMeta } from '../../../lib/sites/reading/meta';

const url = new URL('https://any.example/dir/page.html');
const page = (...tags: [name: string, content: string][]) => {
  const document = parseHtml('<p></p>');
  for (const [name, content] of tags) {
    const tag = document.createElement('meta');
    tag.setAttribute('name', name);
    tag.setAttribute('content', content);
    document.body.append(tag);
  }
  return document;
};
const draft = (...tags: [name: string, content: string][]) =>
  withDates(metaDraft(readMeta(page(...tags)), url));

describe('readMeta', () => {
  it('reads tags by name, property or itemprop in any case, and keeps all values', () => {
    const document = parseHtml(
      '<meta NAME="DC.Creator" content="A"><meta property="dc.creator" content=" B "><meta itemprop="DC.creator" content="C"><meta name="dc.creator" content="  "><meta name="dc.creator" value="D">',
    );
    expect(readMeta(document).get('dc.creator')).toEqual(['A', 'B', 'C']);
  });

  it('gives the values of the best name that has any', () => {
    const meta = readMeta(page(['b', '1'], ['c', '2'], ['b', '3']));
    expect(metaValues(meta, 'a b c')).toEqual(['1', '3']);
    expect(metaValues(meta, 'x')).toEqual([]);
  });
});

describe('metaDraft', () => {
  it.each([
    ['citation_title', 'citation_author', 'citation_publication_date', 'citation_journal_title'],
    [
      'bepress_citation_title',
      'bepress_citation_author',
      'bepress_citation_date',
      'bepress_citation_journal_title',
    ],
    ['eprints.title', 'eprints.creators_name', 'eprints.date', 'eprints.publication'],
    ['DC.title', 'DC.creator', 'DC.date.issued', 'DC.source'],
    ['DC.Title', 'DC.Creator.PersonalName', 'DC.Date.issued', 'DC.Source'],
    ['dcterms.title', 'dcterms.creator', 'DCTERMS.issued', 'dc.relation.ispartof'],
    ['prism.title', 'dc.creator', 'prism.publicationDate', 'prism.publicationName'],
  ])('reads %s and its kin', (title, author, date, venue) => {
    expect(
      draft(
        [title, 'On Moss'],
        [author, 'Fern, Ada'],
        [author, 'Bo Berg'],
        [date, '2019/05/04'],
        [venue, 'Moss'],
      ),
    ).toMatchObject({
      ids: [],
      title: 'On Moss',
      authors: [{ name: 'Fern, Ada' }, { name: 'Bo Berg' }],
      published: '2019-05-04',
      stated: { tags: { [venue.toLowerCase()]: ['Moss'] } },
      links: { page: url.href },
    });
  });

  it.each([
    [['citation_publication_date', '2026/03'], ['dc.date', '2026-03-25'], '2026-03-25'],
    [['citation_publication_date', '2026'], ['citation_online_date', '2026/03/25'], '2026-03-25'],
    [['citation_publication_date', '2021/08'], ['dc.date', '2021-07-15'], '2021-08'],
  ] as const)('takes the exact one of the dates %j and %j', (cited, other, published) => {
    expect(draft([...cited], [...other]).published).toBe(published);
    expect(draft([...other], [...cited]).published).toBe(published);
  });

  it('keeps the day online beside the cited date, except of preprints', () => {
    const tags: [string, string][] = [
      ['citation_publication_date', '2021/08'],
      ['citation_online_date', '2021/07/15'],
    ];
    expect(draft(...tags)).toMatchObject({ published: '2021-08', online: '2021-07-15' });
    expect(draft(...tags, ['citation_arxiv_id', '2107.00001'])).not.toHaveProperty('online');
    expect(draft(['citation_online_date', '2021/07/15'])).not.toHaveProperty('online');
  });

  it('drops an abstract that repeats the title', () => {
    const title = 'Soft interfaces for brains';
    expect(draft(['dc.Title', title], ['dc.Description', title])).not.toHaveProperty('abstract');
    expect(draft(['dc.Title', title], ['dc.Description', `${title}.`]).abstract).toBe(`${title}.`);
  });

  it('passes on the tags of the publication, not those of people and references', () => {
    const { stated } = draft(
      ['citation_volume', '12'],
      ['DC.Source', 'a'.repeat(500)],
      ['DC.Publisher', 'a'.repeat(501)],
      ['citation_reference', 'citation_volume=3'],
      ['citation_author', 'Fern, Ada'],
      ['viewport', 'width=9'],
    );
    expect(stated).toEqual({ tags: { citation_volume: ['12'], 'dc.source': ['a'.repeat(500)] } });
  });

  it('reads several names in one tag', () => {
    const authors = [{ name: 'Fern, Ada' }, { name: 'Berg, Bo' }];
    expect(draft(['citation_authors', 'Fern, Ada; Berg, Bo']).authors).toEqual(authors);
    expect(draft(['citation_author', 'Fern, Ada ;Berg, Bo;']).authors).toEqual(authors);
  });

  it('skips addresses of profiles and unnamed authors', () => {
    expect(
      draft(
        ['article:author', 'https://any.example/ada'],
        ['citation_authors', 'Ada Fern; et al.'],
      ),
    ).toMatchObject({ authors: [{ name: 'Ada Fern' }], authorsComplete: false });
  });

  it.each([
    ['citation_doi', 'DOI: 10.1234/Ab', 'doi:10.1234/ab'],
    ['DC.identifier', 'https://doi.org/10.1234/ab', 'doi:10.1234/ab'],
    ['eprints.id_number', '10.1234/ab', 'doi:10.1234/ab'],
    ['citation_arxiv_id', '2401.00011v3', 'arxiv:2401.00011'],
    ['citation_pmid', '123', 'pmid:123'],
    ['citation_pmcid', 'PMC123', 'pmcid:PMC123'],
    ['citation_pmcid', 'pmc123', 'pmcid:PMC123'],
    ['citation_pmcid', '123', 'pmcid:PMC123'],
    ['prism.doi', 'doi:10.1234/ab', 'doi:10.1234/ab'],
    ['dc.identifier.doi', '10.1234/ab', 'doi:10.1234/ab'],
  ])('reads the identifier in %s', (name, content, id) => {
    expect(draft([name, content]).ids).toEqual([id]);
  });

  it.each([
    ['citation_doi', 'ade/1391109086'],
    ['dc.identifier', 'https://repository.example/10'],
    ['citation_pmid', 'none'],
    ['citation_pmid', 'x123'],
    ['citation_pmid', '123x'],
    ['citation_pmcid', 'xPMC123'],
    ['citation_pmcid', 'PMC123x'],
    ['citation_arxiv_id', 'soon'],
  ])('knows that %s “%s” is none', (name, content) => {
    expect(draft([name, content]).ids).toEqual([]);
  });

  it('skips an identifier that is not a DOI', () => {
    expect(draft(['dc.identifier', '4711'], ['dc.identifier', 'doi:10.1234/x']).ids).toEqual([
      'doi:10.1234/x',
    ]);
  });

  it('removes markup and the word “Abstract” from titles and abstracts', () => {
    expect(
      draft(
        ['citation_title', 'H<sub>2</sub>O and ice'],
        ['citation_abstract', '<p>Abstract Ice floats.</p>'],
      ),
    ).toMatchObject({ title: 'H2O and ice', abstract: 'Ice floats.' });
  });

  it('finds the file next to the page, and no script', () => {
    expect(draft(['citation_pdf_url', '../a.pdf']).links?.pdf).toBe('https://any.example/a.pdf');
    expect(draft(['citation_pdf_url', 'javascript:alert(1)']).links).toEqual({ page: url.href });
  });

  it('accepts any tags', () => {
    const name = fc.constantFrom(
      ...['citation_title', 'citation_author', 'citation_doi', 'dc.identifier', 'citation_date'],
      ...[
        'citation_pdf_url',
        'citation_abstract',
        'citation_arxiv_id',
        'citation_pmid',
        '__proto__',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string())), (tags) => {
        const { ids, published } = draft(...tags);
        expect(ids.filter((id) => !isCanonicalId(id))).toEqual([]);
        expect(published === undefined || isPartialDate(published)).toBe(true);
      }),
    );
  });
});
