import type { Item } from '../../lib/paper/paper';
import { WORK_KINDS } from '../../lib/paper/publication';
import { itemOf } from '../exchange/nasty';

/** Types of CSL that are no kinds of works, but types of Zotero's items. */
export const FURTHER = [
  'legal_case',
  'legislation',
  'bill',
  'hearing',
  'motion_picture',
  'song',
  'broadcast',
  'interview',
  'personal_communication',
  'map',
  'graphic',
] as const;

const rill = (given: string) => JSON.stringify([{ family: 'Rill', given }]);

/** A work of a type of CSL, of which everything is known that a type of Zotero's items holds. */
export function work(type: string): Item {
  const kind = WORK_KINDS.find((each) => each === type);
  const csl = {
    translator: rill('Tre'),
    'collection-editor': rill('Sera'),
    'container-author': rill('Book'),
    contributor: rill('Con'),
    language: 'en',
    'title-short': 'Short',
    license: 'CC0',
    'call-number': 'QA1',
    archive: 'Shelf',
    archive_location: 'Box 1',
    'number-of-pages': '300',
    'number-of-volumes': '2',
    'original-date': JSON.stringify({ 'date-parts': [[1859]] }),
    section: 'Rivers',
    status: 'granted',
    version: '1.5',
    authority: 'Office',
    medium: 'Paper',
    ...(kind === undefined && { type }),
  };
  return itemOf(
    {
      title: 'Moss',
      ids: ['doi:10.1000/moss'],
      authors: [{ given: 'Ada', family: 'Fern' }],
      ...(kind && { kind }),
      // A preprint, a manuscript and a document with a venue would be articles.
      ...(kind && !/^(?:article|manuscript|document)$/.test(kind) && { venue: 'Of Moss' }),
      publication: {
        'container-title': 'Of Moss',
        'container-title-short': 'Moss',
        volume: '12',
        issue: '3',
        page: '5-9',
        number: 'N7',
        publisher: 'Elm',
        'publisher-place': 'Ghent',
        edition: '2',
        'collection-title': 'Greens',
        'collection-number': '4',
        ISBN: '978-3-16-148410-0',
        ISSN: '1234-5679',
        genre: 'Sort',
        'event-title': 'Moss Days',
        'event-place': 'Lund',
        editor: [{ given: 'Bo', family: 'van Elm' }],
      },
    },
    { beyond: { csl } },
  );
}
