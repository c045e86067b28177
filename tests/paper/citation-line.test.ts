import { expect, it } from 'vitest';
import { paperOf } from '../../lib/merge/merge';
import { citationLine, shownPages } from '../../lib/paper/citation-line';
import type { PaperDraft } from '../../lib/paper/paper';

const lineOf = (draft: Partial<PaperDraft>) => {
  const { venue, place, publisher } =
    citationLine(paperOf({ ids: ['doi:10.1000/moss'], title: 'Moss', ...draft }, 'moss', 1)) ?? {};
  return [[venue, place].filter(Boolean).join(' '), publisher].filter(Boolean).join(' · ');
};

it.each<[string, Partial<PaperDraft>]>([
  [
    'Nature 620/7972 (2023), 47–60 · Springer Nature',
    {
      published: '2023-08',
      publication: {
        'container-title': 'Nature',
        volume: '620',
        issue: '7972',
        page: '47-60',
        publisher: 'Springer Nature',
      },
    },
  ],
  ['NeurIPS 2023', { published: '2023-12', publication: { 'event-title': 'NeurIPS 2023' } }],
  [
    'Moss 2023 5 (2023)',
    { published: '2023', publication: { 'container-title': 'Moss 2023', volume: '5' } },
  ],
  [
    'University of Moss (2020)',
    { kind: 'thesis', published: '2020', publication: { publisher: 'University of Moss' } },
  ],
  ['Fernbank (2020)', { kind: 'book', published: '2020', publication: { publisher: 'Fernbank' } }],
  ['5, 3', { publication: { volume: '5', page: '3' } }],
  ['', { venue: 'Nature', published: '2023' }],
])('%s', (line, draft) => expect(lineOf(draft)).toBe(line));

it.each([
  ['47-60', '47–60'],
  ['S3-S9, 12', 'S3–S9, 12'],
  ['e-2023-12', 'e-2023-12'],
  ['103-4-12', '103-4-12'],
])('pages %s are shown as %s', (page, shown) => expect(shownPages(page)).toBe(shown));
