import type { Item, Paper } from '../../lib/paper/paper';
import type { Publication } from '../../lib/paper/publication';
import { itemOf } from './nasty';

const ADA = { given: 'Ada', family: 'Moss' };
const ED = { given: 'Ed', family: 'Reed' };
/** A volume of a series. */
const VOLUME: Publication = {
  publisher: 'Bog Press',
  'publisher-place': 'Bonn',
  'collection-title': 'Mires',
  'collection-number': '3',
  ISBN: '978-3-030-58452-8',
  editor: [ED],
};

/** What one work of each kind states, each value in one field alone. */
const FACTS: (Partial<Paper> & { title: string })[] = [
  {
    title: 'Wet bogs',
    kind: 'paper-conference',
    venue: 'Proceedings of Bog Days',
    publication: {
      'container-title': 'Proceedings of Bog Days',
      'event-title': 'Bog Days 2024',
      'event-place': 'Oslo',
      volume: '5',
      page: '10-19',
      ...VOLUME,
    },
  },
  {
    title: 'The book of bogs',
    kind: 'book',
    publication: {
      edition: '2',
      volume: '5',
      ...VOLUME,
    },
  },
  {
    title: 'A chapter',
    kind: 'chapter',
    venue: 'The book of bogs',
    publication: {
      'container-title': 'The book of bogs',
      edition: '2',
      page: '10-19',
      publisher: 'Bog Press',
      'publisher-place': 'Bonn',
      ISBN: '978-3-030-58452-8',
      editor: [ED],
    },
  },
  {
    title: 'Bogs of today',
    kind: 'thesis',
    publication: { publisher: 'Moss University', 'publisher-place': 'Bonn', genre: 'PhD thesis' },
  },
  {
    title: 'Bogs of tomorrow',
    kind: 'thesis',
    publication: { publisher: 'Moss University', genre: 'Master’s thesis' },
  },
  {
    title: 'State of the bogs',
    kind: 'report',
    organisation: 'River Lab',
    publication: {
      publisher: 'Bog Board',
      'publisher-place': 'Bonn',
      number: 'TR-7',
      genre: 'Memo',
    },
  },
  { title: 'Early bogs', ids: ['arxiv:2101.00001'], category: 'cs.LG' },
  { title: 'Early mires', ids: ['doi:10.1101/2024.01.01.000001'], venue: 'bioRxiv' },
  {
    title: 'Bog machine',
    kind: 'patent',
    publication: { number: 'US 7', publisher: 'Moss Inc', 'publisher-place': 'US' },
  },
  {
    title: 'Bog data',
    kind: 'dataset',
    publication: { publisher: 'Bog Archive', edition: '3' },
  },
  { title: 'bogger', kind: 'software', publication: { edition: '1.2', publisher: 'River Lab' } },
  {
    title: 'Bogs online',
    kind: 'webpage',
    venue: 'Bog site',
    links: { abstract: 'https://bog.example/' },
  },
  {
    title: 'Bogs for all',
    kind: 'article-magazine',
    venue: 'Bog Weekly',
    publication: { 'container-title': 'Bog Weekly', issue: '2', page: '3' },
  },
  { title: 'Bogs unseen', kind: 'manuscript', publication: { publisher: 'Moss University' } },
  {
    title: 'Bog',
    kind: 'entry-encyclopedia',
    venue: 'Encyclopedia of Bogs',
    publication: { 'container-title': 'Encyclopedia of Bogs', page: '7', publisher: 'Bog Press' },
  },
  {
    title: 'Measuring bogs',
    kind: 'standard',
    publication: { number: 'BOG 7', publisher: 'Bog Board' },
  },
];

export const WORKS: readonly Item[] = FACTS.map((facts, index) =>
  itemOf(
    { ids: [`doi:10.1000/${index}`], authors: [ADA], published: '2024-03', ...facts },
    { citekey: `moss${index}` },
  ),
);
