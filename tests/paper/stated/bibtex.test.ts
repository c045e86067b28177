import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexEntry } from '../../../lib/paper/stated/bibtex';
import { parsePageDraft } from '../../../lib/paper/stated/parse-page-draft';

const ENTRY = `@inproceedings{le-fern-moss-2021-many,
    title = "{M}oss on {C}old Stones, 2nd = second",
    author = "Le Fern, Ada  and
      Moss, Ben",
    editor = "Stone, Cy  and Quill, Dee",
    booktitle = "Proceedings of the 2021 Meeting",
    month = jun,
    year = "2021",
    address = "Online",
    publisher = {Association of {M}oss},
    pages = "2627--2636",
}`;

const read = (bibtex: string, more: object = {}) =>
  parsePageDraft({ ids: ['doi:10.1000/a'], title: 'Moss', stated: { bibtex }, ...more }).draft;

describe('an entry of BibTeX on a page', () => {
  it('states kind, place, editors and month, and where names are split', () => {
    const authors = [{ name: 'Ada Le Fern' }, { name: 'Benjamin Moss' }];
    expect(read(ENTRY, { authors, published: '2021' })).toMatchObject({
      authors: [
        { given: 'Ada', family: 'Le Fern' },
        { given: 'Benjamin', family: 'Moss' },
      ],
      kind: 'paper-conference',
      published: '2021-06',
      venue: 'Proceedings of the 2021 Meeting',
      publication: {
        page: '2627-2636',
        publisher: 'Association of Moss',
        'publisher-place': 'Online',
        editor: [
          { given: 'Cy', family: 'Stone' },
          { given: 'Dee', family: 'Quill' },
        ],
      },
    });
  });

  it('completes what meta tags state, and does not replace it', () => {
    const tags = { citation_firstpage: ['7'], citation_conference_title: ['Moss 2021'] };
    const { publication, published } = parsePageDraft({
      ids: ['doi:10.1000/a'],
      title: 'Moss',
      published: '2021-07-02',
      stated: { tags, bibtex: ENTRY },
    }).draft;
    expect(publication).toMatchObject({
      'container-title': 'Moss 2021',
      page: '7',
      publisher: 'Association of Moss',
    });
    expect(published).toBe('2021-07-02');
  });

  it('leaves names alone that are others or of another number', () => {
    const authors = [{ name: 'Ada Le Fern' }];
    expect(read(ENTRY, { authors }).authors).toEqual([{ given: 'Ada Le', family: 'Fern' }]);
  });

  it('is read without values in TeX', () => {
    const entry = '@article{a, journal = {Moss \\& Stones}, volume = 12, number = 3}';
    expect(bibtexEntry(entry)).toEqual({
      authors: [],
      kind: 'article-journal',
      publication: { volume: '12', issue: '3' },
    });
  });

  it.each(['', 'no entry', '@article{a, volume = {12', '@article{a, = , volume'])(
    'is nothing in %j',
    (text) => {
      expect(Object.keys(bibtexEntry(text).publication ?? {})).not.toContain('issue');
    },
  );

  it('of any text is read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        bibtexEntry(`@article{a, ${text}`);
      }),
      { numRuns: 50 },
    );
  });
});
