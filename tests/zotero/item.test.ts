import { beforeEach, describe, expect, it } from 'vitest';
import { noteHtml } from '../../lib/exchange/notes/note-html';
import { zoteroItem } from '../../lib/zotero/item';
import { itemOf, nastyItems } from '../exchange/nasty';
import { speakEnglish } from '../i18n';

beforeEach(speakEnglish);

const item = (...args: Parameters<typeof itemOf>) => zoteroItem(itemOf(...args), 'key', {});

describe('a paper for Zotero', () => {
  it('is a preprint with its archive id, class and citation key', () => {
    const [page, pdf] = ['https://arxiv.org/abs/2611.00001', 'https://arxiv.org/pdf/2611.00001'];
    const made = item({
      title: 'Schr\\"odinger Bridges',
      ids: ['arxiv:2611.00001'],
      category: 'cs.LG',
      lastSeen: Date.UTC(2026, 10, 21, 10),
      abstract: 'We show $\\alpha$.',
      authors: [{ given: 'Ada', family: 'Moss' }, { literal: 'OpenAI' }],
      links: { abstract: page, pdf },
    });
    expect(made).toEqual({
      id: 'arxiv:2611.00001',
      itemType: 'preprint',
      title: 'Schrödinger Bridges',
      creators: [
        { firstName: 'Ada', lastName: 'Moss', creatorType: 'author' },
        { name: 'OpenAI', creatorType: 'author' },
      ],
      date: '2026-11-18',
      abstractNote: 'We show α.',
      repository: 'arXiv',
      archiveID: 'arXiv:2611.00001',
      DOI: '10.48550/arXiv.2611.00001',
      url: page,
      accessDate: '2026-11-21T10:00:00Z',
      libraryCatalog: 'Hugging Face',
      extra: 'arXiv:2611.00001 [cs.LG]\nCitation Key: key',
      tags: [],
      notes: [],
      attachments: [{ title: 'PDF', url: pdf, mimeType: 'text/html', snapshot: false }],
    });
  });

  it('is an article or a conference paper once it has appeared', () => {
    const ids = ['doi:10.1000/river', 'arxiv:2611.00001'];
    expect(item({ title: 'A', ids, venue: 'Journal of Rivers' })).toMatchObject({
      itemType: 'journalArticle',
      publicationTitle: 'Journal of Rivers',
      DOI: '10.1000/river',
    });
    expect(item({ title: 'A', ids, venue: 'Proceedings of RIVER 2026' })).toMatchObject({
      itemType: 'conferencePaper',
      proceedingsTitle: 'Proceedings of RIVER 2026',
    });
  });

  it('keeps particles with the last name and suffixes with the first', () => {
    const authors = [
      { given: 'Laurens', family: 'van der Maaten' },
      { given: 'Martin Luther', family: 'King Jr.' },
      { given: 'Jean-Luc', family: 'd’Alembert' },
      { literal: '山田太郎' },
    ];
    expect(item({ title: 'A', authors }).creators).toMatchObject([
      { firstName: 'Laurens', lastName: 'van der Maaten' },
      { firstName: 'Martin Luther, Jr.', lastName: 'King' },
      { firstName: 'Jean-Luc', lastName: 'd’Alembert' },
      { name: '山田太郎' },
    ]);
  });

  it('says when not all authors are known', () => {
    const made = item({ title: 'A', authors: [{ literal: 'Ada' }], authorCount: 9 });
    expect(made.extra).toContain('Authors: et al.');
  });

  it('says nothing of authors of whom none is named, or whose names are withheld', () => {
    for (const authors of [[], [{ literal: 'Anonymous' }]])
      expect(item({ title: 'A', authors }).extra).not.toContain('Authors');
    expect(item({ title: 'A', authors: [], authorCount: 3 }).extra).toContain('Authors: et al.');
  });

  it('has a DOI of its own or none: a published paper never has that of its preprint', () => {
    const venue = 'Advances in Neural Information Processing Systems 36';
    const doi = (...ids: string[]) => item({ title: 'A', ids, venue }).DOI;
    expect(doi('arxiv:2301.00001')).toBeUndefined();
    expect(doi('doi:10.1101/2021.01.01.400000')).toBeUndefined();
    expect(doi('arxiv:2301.00001', 'doi:10.2139/ssrn.1', 'doi:10.1000/a')).toBe('10.1000/a');
    expect(doi('arxiv:2301.00001', 'doi:10.5281/zenodo.7')).toBe('10.5281/zenodo.7');
    expect(item({ title: 'A', ids: ['doi:10.2139/ssrn.1'] }).DOI).toBe('10.2139/ssrn.1');
  });

  it('was seen at a time that a date has, on a site that is known', () => {
    const made = item({
      title: 'A',
      ...{ lastSeen: Number.NaN, sources: ['import', 'gone', 'arxiv'] },
    });
    expect(made).not.toHaveProperty('accessDate');
    expect(made.libraryCatalog).toBe('arXiv');
    expect(item({ title: 'A', sources: ['import'] })).not.toHaveProperty('libraryCatalog');
  });

  it('has nothing undefined in it and no empty name, whatever the paper', () => {
    for (const each of nastyItems()) {
      const made = zoteroItem(each, undefined, {});
      expect(JSON.parse(JSON.stringify(made))).toStrictEqual(made);
      for (const creator of made.creators)
        expect('name' in creator ? creator.name : creator.lastName).not.toBe('');
    }
  });
});

describe('a note', () => {
  it('is HTML paragraphs of which nothing is markup of the user', () => {
    expect(noteHtml('One & <b>two</b>\nnext\r\n\r\n\n"three"  ')).toBe(
      '<p>One &amp; &lt;b&gt;two&lt;/b&gt;<br>next</p><p>&quot;three&quot;</p>',
    );
    expect(noteHtml(' \n\n ')).toBe('');
  });
});
