import { expect, it } from 'vitest';
import { placedItem } from '../../lib/zotero/placed';

it('an article has the fields of a journal, and no others', () => {
  const publication = { volume: '620', issue: '7972', page: '47-60', ISSN: '1', publisher: 'SN' };
  expect(placedItem('article-journal', 'Moss \\& Fern', publication)).toEqual({
    itemType: 'journalArticle',
    fields: {
      publicationTitle: 'Moss & Fern',
      volume: '620',
      issue: '7972',
      pages: '47-60',
      ISSN: '1',
    },
  });
});

it.each([
  ['paper-conference', 'conferencePaper', { proceedingsTitle: 'Moss', publisher: 'Lab' }],
  ['chapter', 'bookSection', { bookTitle: 'Moss', publisher: 'Lab' }],
  ['book', 'book', { publisher: 'Lab' }],
  ['thesis', 'thesis', { university: 'Lab', thesisType: 'PhD' }],
  ['report', 'report', { institution: 'Lab', reportType: 'PhD' }],
  ['dataset', 'journalArticle', { publicationTitle: 'Moss' }],
] as const)('a %s is sent as %s', (kind, itemType, fields) => {
  const publication = { publisher: 'Lab', genre: 'PhD' };
  expect(placedItem(kind, 'Moss', publication)).toEqual({ itemType, fields });
});
