import { beforeEach, describe, expect, it } from 'vitest';
import { zoteroItem } from '../../lib/zotero/item';
import { noteHtml } from '../../lib/zotero/note-html';
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
      extra: 'arXiv:2611.00001 [cs.LG]\nCitation Key: key',
      tags: [],
      notes: [],
      attachments: [{ title: 'PDF', url: pdf, mimeType: 'application/pdf', snapshot: false }],
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
    expect(made.extra).toContain('The list of authors is not complete.');
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
