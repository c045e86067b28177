import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { countStrictly, makeDigest, openIndex } from '../../lib/find';
import { digestSections } from '../../lib/find/digest-sections';
import { addTags, save } from '../../lib/store/edit/edit';
import { storeCapture } from '../../lib/store/join/capture';
import { hidePapers } from '../../lib/store/own/hidden-papers';
import { countUnlooked, lookAtDigest } from '../../lib/store/own/looked';
import { saveList } from '../../lib/store/own/smart-lists';
import { styleTag } from '../../lib/store/own/style-tag';
import { capture, DAY, draft, freshStore, id, NOW } from '../store/fresh-store';

freshStore();

const HOUR = DAY / 24;
const paperOf = (number: number, title: string, upvotes: number) =>
  draft(number, { title, counts: { upvotes } });
const opened = (number: number, at: number) =>
  storeCapture({ ...capture([draft(number)]), listing: { list: 'paper' } }, at);

async function segments() {
  const indexes = [await openIndex('rest', () => {}), await openIndex('saved', () => {})];
  return indexes.flatMap((index) => index.segments());
}

async function digestOf(from: number, to: number, missed = false) {
  const { sections, also } = await makeDigest(await segments(), { from, to }, missed, NOW);
  const short = sections.map(({ name, ids }) => [name, ids.map((each) => Number(each.slice(-1)))]);
  return { sections: Object.fromEntries(short), also: [...also] };
}

beforeEach(async () => {
  await storeCapture(capture([paperOf(1, 'Mosses', 5), paperOf(2, 'Ferns', 50)]), NOW - 3 * DAY);
  await storeCapture(
    capture([paperOf(3, 'Moss and rivers', 9), paperOf(4, 'Rivers', 70), paperOf(5, 'Stones', 2)]),
    NOW - 2 * HOUR,
  );
});

describe('a digest', () => {
  it('has what was met in its time, matches of lists and tags first, then by upvotes', async () => {
    await saveList('Moss', 'moss', NOW);
    await styleTag('water', { rule: 'title:rivers' }, NOW);
    await save([id(5)], NOW);
    await addTags([id(5)], ['rock'], NOW);
    expect(await digestOf(NOW - DAY, NOW)).toEqual({
      sections: { Moss: [3], water: [4], rock: [5] },
      also: [[id(3), [{ kind: 'tag', name: 'water' }]]],
    });
    expect((await digestOf(NOW - 4 * DAY, NOW)).sections).toEqual({
      Moss: [3, 1],
      water: [4],
      rock: [5],
      '': [2],
    });
  });

  it('sorts tags: with a rule first, then by their papers, then by name', async () => {
    await styleTag('zebra', { rule: 'title:rivers' }, NOW);
    await save([id(1), id(2), id(3), id(5)], NOW);
    await addTags([id(5)], ['rock'], NOW);
    await addTags([id(1)], ['ash'], NOW);
    await addTags([id(2), id(3)], ['many'], NOW);
    const { sections } = await digestOf(NOW - 4 * DAY, NOW);
    expect(Object.keys(sections)).toEqual(['zebra', 'many', 'ash', 'rock']);
  });

  it('begins and ends at its times, within a day too', async () => {
    await storeCapture(capture([paperOf(6, 'Clouds', 1)]), NOW - HOUR);
    expect((await digestOf(NOW - HOUR, NOW)).sections).toEqual({ '': [6] });
    expect((await digestOf(NOW - 3 * DAY, NOW - 2 * HOUR)).sections).toEqual({ '': [2, 1] });
  });

  it('leaves out what was opened, if it says what was missed', async () => {
    await opened(4, NOW - HOUR);
    await opened(2, NOW - DAY);
    expect((await digestOf(NOW - 4 * DAY, NOW, true)).sections).toEqual({ '': [3, 1, 5] });
  });

  it('leaves out papers of no interest, and does not count them as new', async () => {
    await lookAtDigest(NOW - DAY);
    expect(await countUnlooked()).toBe(3);
    await hidePapers([id(2), id(4)], NOW);
    expect((await digestOf(NOW - 4 * DAY, NOW)).sections).toEqual({ '': [3, 1, 5] });
    expect(await countUnlooked()).toBe(2);
  });

  it('of nothing has no sections', async () => {
    expect(await digestOf(NOW + DAY, NOW + 2 * DAY)).toEqual({ sections: {}, also: [] });
  });
});

it('a paper stands once in a digest, under its first group, in the given order', () => {
  const groups = [
    { kind: 'list' as const, name: 'A', papers: new Set(['x', 'z']) },
    { kind: 'list' as const, name: 'B', papers: new Set(['none']) },
    { kind: 'tag' as const, name: 'C', papers: new Set(['z', 'y']) },
  ];
  const { sections, also, count } = digestSections(['w', 'z', 'y', 'x'], groups);
  expect(sections).toEqual([
    { kind: 'list', name: 'A', ids: ['z', 'x'] },
    { kind: 'tag', name: 'C', ids: ['y'] },
    { kind: 'rest', name: '', ids: ['w'] },
  ]);
  expect([...also]).toEqual([['z', [{ kind: 'tag', name: 'C' }]]]);
  expect(count).toBe(4);
});

describe('a look at the digest', () => {
  it('counts what was met after it', async () => {
    expect(await countUnlooked()).toBe(0);
    expect(await lookAtDigest(NOW - DAY)).toBeUndefined();
    expect(await countUnlooked()).toBe(3);
  });

  it('returns the look before; a reload soon after is the same look', async () => {
    await lookAtDigest(NOW - DAY);
    expect(await lookAtDigest(NOW)).toBe(NOW - DAY);
    expect(await lookAtDigest(NOW + 1000)).toBe(NOW - DAY);
    expect(await lookAtDigest(NOW + DAY)).toBe(NOW);
  });
});

it('a smart list is counted without typos, and what was first met after the last look is new', async () => {
  const counted = async (text: string, since: number) =>
    countStrictly(await segments(), text, since, NOW);
  expect(await counted('moss', NOW - DAY)).toEqual({ count: 2, fresh: 1 });
  await storeCapture(capture([paperOf(6, 'Moss', 1)]), NOW - HOUR + 400);
  expect(await counted('moss', NOW - HOUR + 399)).toEqual({ count: 3, fresh: 1 });
  expect(await counted('moss', NOW - HOUR + 400)).toEqual({ count: 3, fresh: 0 });
  expect(await counted('mosz', 0)).toEqual({ count: 0, fresh: 0 });
  expect(await counted('"moss and rivers" OR seen:<1d', Infinity)).toMatchObject({ fresh: 0 });
  expect(await counted('', 0)).toEqual({ count: 0, fresh: 0 });
});
