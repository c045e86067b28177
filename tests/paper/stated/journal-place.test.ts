import { expect, it } from 'vitest';
import { parsePageDraft } from '../../../lib/paper/stated/parse-page-draft';
import { withStated } from '../../../lib/paper/stated/with-stated';

const read = (venue: string) =>
  parsePageDraft({ ids: ['doi:10.1000/a'], title: 'Moss', venue, stated: { line: '9(1), 3-4' } })
    .draft.venue;

it.each(['Stones, Volume 9', 'Stones, vol. 9', 'Stones, VOLUME 9, issue 1-2'])(
  'the place in a volume is no part of the journal: %s',
  (venue) => expect(read(venue)).toBe('Stones'),
);

it.each(['Stones, Volume 9, 1999', 'Stones, Volumes', 'Stones, vol 9', 'Stones Volume 9'])(
  'other words belong to the journal: %s',
  (venue) => expect(read(venue)).toBe(venue),
);

it('tags of which one has something else than texts state nothing', () => {
  const tags = { citation_journal_title: ['Moss'], citation_volume: ['9'] };
  const stated = (more: object) => withStated({ stated: { tags: { ...tags, ...more } } });
  expect(stated({})).toMatchObject({ publication: { volume: '9' } });
  for (const bad of [{ a: ['b', 7] }, { a: 'b' }, { a: null }])
    expect(stated(bad)).not.toHaveProperty('publication');
});
