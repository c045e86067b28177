import { describe, expect, it } from 'vitest';
import { csv } from '../../../lib/exchange/csv/csv';
import { itemOf } from '../nasty';
import { written } from '../written';

const rows = async (text: string) => (await csv.read(text, { now: 1000 })).items;

describe('our own table', () => {
  it('has names with the family name last, and papers that were only seen', async () => {
    const [seen, saved] = await rows(
      [
        'Title,DOI,Authors,Saved,Tags',
        'Moss,10.1000/moss,"Ada Stone; Moss, Inc.",,a',
        'A &amp; B,10.1000/b,,2024-02-03T10:20:30.000Z,',
      ].join('\n'),
    );
    expect(seen).not.toHaveProperty('entry');
    expect(seen?.paper.authors).toEqual([
      { given: 'Ada', family: 'Stone' },
      { literal: 'Moss, Inc.' },
    ]);
    expect(saved).toMatchObject({
      paper: { title: 'A &amp; B' },
      entry: { savedAt: Date.UTC(2024, 1, 3, 10, 20, 30) },
    });
  });

  it('gives back the kind and the publication', async () => {
    const publication = {
      'container-title': 'Handbook of Moss',
      'container-title-short': 'Handb. Moss',
      volume: '1',
      issue: '5',
      number: '2',
      page: '3-4',
      publisher: 'Press',
      'publisher-place': 'Bonn',
      edition: '2',
      'collection-title': 'Mosses',
      'collection-number': '7',
      ISBN: 'x',
      ISSN: '1234-5678',
      genre: 'Review',
      'event-title': 'Moss Meeting',
      'event-place': 'Oxford',
      editor: [{ given: 'Ed', family: 'Rill' }],
    };
    const item = itemOf({
      title: 'T',
      kind: 'chapter',
      publication,
      venue: 'Handbook of Moss',
      keywords: ['k'],
    });
    const { items } = await csv.read(written(csv, [item]), { now: 1000 });
    expect(items[0]?.paper).toMatchObject({
      kind: 'chapter',
      publication,
      venue: 'Handbook of Moss',
      keywords: ['k'],
    });
  });
});
