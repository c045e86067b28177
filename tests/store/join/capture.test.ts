import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { VISIT_MS } from '../../../lib/paper/capture';
import { doiOf } from '../../../lib/paper/citation';
import type { DraftFault } from '../../../lib/paper/draft-problem';
import { listingKey } from '../../../lib/paper/listing-key';
import { db } from '../../../lib/store/database';
import { addTags, save, setNote } from '../../../lib/store/edit/edit';
import { storeCapture } from '../../../lib/store/join/capture';
import { sightingsOf } from '../../../lib/store/read/list';
import { capture, DAY, draft, everything, freshStore, id, NOW, see } from '../fresh-store';

freshStore();

describe('a capture', () => {
  it('reports the state of each paper: new, then seen, and saved once saved', async () => {
    await see([1]);
    await save([id(2)], NOW);
    await see([2], NOW + 1);
    await save([id(2)], NOW + 2);
    const { states } = await storeCapture(capture([draft(1), draft(2), draft(3)]), NOW + VISIT_MS);
    expect(states.map(({ state }) => state)).toEqual(['seen', 'saved', 'new']);
    expect(states[1]).toMatchObject({ savedAt: NOW + 2, firstSeen: NOW + 1, tags: [] });
  });

  it('finds a paper by any of its identifiers and keeps its id', async () => {
    await see([1]);
    const both = draft(1, { ids: ['doi:10.1000/river', id(1)] });
    await storeCapture(capture([both]), NOW + 1);
    await storeCapture(capture([draft(1, { ids: ['doi:10.1000/river'] })]), NOW + 2);
    const papers = await db.papers.toArray();
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({ id: id(1), ids: [id(1), 'doi:10.1000/river'] });
  });

  it('repairs a paper whose DOI was stored without its signs, which stays an alias', async () => {
    const stripped = 'doi:10.1002/(sici)1521-3773(20000103)39:1165::aid-anie1653.0.co;2-b';
    const whole = 'doi:10.1002/(sici)1521-3773(20000103)39:1<165::aid-anie165>3.0.co;2-b';
    await storeCapture(capture([draft(1, { ids: [stripped] })]), NOW);
    await save([stripped], NOW + 1);
    await storeCapture(capture([draft(1, { ids: [whole] })]), NOW + 2);
    const papers = await db.papers.toArray();
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({ id: stripped, ids: [whole, stripped] });
    expect(papers[0] && doiOf(papers[0])).toBe(whole.slice('doi:'.length));
    expect(await db.entries.count()).toBe(1);
  });

  it('never worsens what is known', async () => {
    const full = draft(1, {
      authors: [{ given: 'Aino', family: 'Virtanen' }],
      abstract: 'Rivers are slow.',
      published: '2026-11-20',
      links: { pdf: 'https://example.org/1.pdf' },
      counts: { upvotes: 4, stars: 9 },
    });
    await storeCapture(capture([full]), NOW);
    await storeCapture(
      capture([draft(1, { authorCount: 1, published: '2026', counts: { upvotes: 7 } })]),
      NOW + 1,
    );
    expect(await db.papers.get(id(1))).toMatchObject({
      ...full,
      counts: { upvotes: 7, stars: 9 },
      firstSeen: NOW,
      lastSeen: NOW + 1,
    });
  });

  it('never touches what the user wrote', async () => {
    await see([1]);
    await addTags([id(1)], ['rivers'], NOW);
    await setNote(id(1), 'Read the appendix', NOW);
    const before = await db.entries.toArray();
    await storeCapture(capture([draft(1, { title: 'Another title', keywords: ['x'] })]), NOW + DAY);
    expect(await db.entries.toArray()).toEqual(before);
  });

  it('takes a paper that a page shows twice as one', async () => {
    const { states } = await storeCapture(capture([draft(1), draft(1, { abstract: 'Long' })]), NOW);
    expect(states).toHaveLength(1);
    expect(await db.papers.toArray()).toMatchObject([{ id: id(1), abstract: 'Long' }]);
  });

  it('raises the revision of what changed, and only of that', async () => {
    await see([1, 2]);
    const first = await db.papers.get(id(1));
    await storeCapture(capture([draft(1), draft(2, { abstract: 'Told now' })]), NOW + 1);
    expect((await db.papers.get(id(1)))?.rev).toBe(first?.rev);
    expect((await db.papers.get(id(2)))?.rev).toBeGreaterThan(first?.rev ?? 0);
  });
});

describe('sightings', () => {
  it('are one a listing and day, with the latest counts', async () => {
    const at = (upvotes: number, rank: number) => draft(1, { counts: { upvotes }, rank });
    await storeCapture(capture([at(3, 2)]), NOW);
    await storeCapture(capture([at(5, 1)]), NOW + 1);
    await storeCapture(capture([at(9, 4)]), NOW + DAY);
    await storeCapture(capture([at(9, 4)], '2026-11-20'), NOW + DAY);
    const rows = await sightingsOf(id(1));
    expect(
      rows.map(({ day, rank, counts, period }) => [day, period, rank, counts.upvotes]),
    ).toEqual([
      ['2026-11-22', '2026-11-20', 4, 9],
      ['2026-11-21', '2026-11-21', 1, 5],
      ['2026-11-22', '2026-11-21', 4, 9],
    ]);
  });

  it('keep the counts of an earlier visit that day which a later one does not show', async () => {
    await storeCapture(capture([draft(1, { counts: { upvotes: 3, comments: 2 } })]), NOW);
    await storeCapture(capture([draft(1, { counts: { upvotes: 5 } })]), NOW + 1);
    expect((await sightingsOf(id(1))).map(({ counts }) => counts)).toEqual([
      { upvotes: 5, comments: 2 },
    ]);
  });

  it('take the first place of a paper that is shown twice', async () => {
    await storeCapture(capture([draft(1, { rank: 1 }), draft(1, { rank: 8 })]), NOW);
    expect((await sightingsOf(id(1))).map(({ rank }) => rank)).toEqual([1]);
  });

  it('have one key for each listing', () => {
    expect(listingKey('huggingface', { list: 'trending' })).toBe('huggingface/trending');
    expect(listingKey('huggingface', { list: 'daily', period: '2026-11-21' })).toBe(
      'huggingface/daily/2026-11-21',
    );
    expect(listingKey('huggingface', { list: 'search', query: 'slow rivers' })).toBe(
      'huggingface/search?slow rivers',
    );
  });
});

describe('bad drafts', () => {
  const bad: [name: string, value: unknown, kind: DraftFault['kind']][] = [
    ['a title of 10 MB', draft(9, { title: 'x'.repeat(10_000_000) }), 'long_title'],
    ['no title', { ids: [id(9)] }, 'no_title'],
    ['a blank title', draft(9, { title: ' \n ' }), 'no_title'],
    ['no identifiers', { title: 'Nameless' }, 'no_id'],
    ['identifiers of no known form', draft(9, { ids: ['paper 9', ''] }), 'no_id'],
    ['nothing', null, 'no_draft'],
    ['a list', [draft(9)], 'no_draft'],
    ['a number', 9, 'no_draft'],
  ];

  it.each(bad)('with %s is reported and costs the others nothing', async (_, value, kind) => {
    const { states, problems } = await storeCapture(capture([draft(1), value, draft(2)]), NOW);
    expect(states.map((state) => state.id)).toEqual([id(1), id(2)]);
    expect(problems).toEqual([expect.objectContaining({ kind })]);
    expect(await db.papers.count()).toBe(2);
  });

  it('lose links that are no web addresses', async () => {
    const links = {
      page: 'javascript:alert(1)',
      pdf: 'data:text/html,x',
      code: 'https://example.org/',
    };
    const { problems } = await storeCapture(capture([draft(1, { links })]), NOW);
    expect((await db.papers.get(id(1)))?.links).toEqual({ code: 'https://example.org/' });
    expect(problems).toHaveLength(2);
  });

  it('keep markup as the text that it is', async () => {
    const title = '<img src=x onerror=alert(1)> & <b>rivers</b>';
    await storeCapture(capture([draft(1, { title })]), NOW);
    expect((await db.papers.get(id(1)))?.title).toBe(title);
  });

  it('keep each identifier once', async () => {
    await storeCapture(capture([draft(1, { ids: [id(1), id(1), id(1)] })]), NOW);
    expect((await db.papers.get(id(1)))?.ids).toEqual([id(1)]);
  });

  it('alone leave the store as it was', async () => {
    await see([1]);
    const before = await everything();
    await storeCapture(capture([null, { ids: [] }]), NOW + 1);
    const { meta: _, ...after } = await everything();
    expect(before).toMatchObject(after);
  });
});
