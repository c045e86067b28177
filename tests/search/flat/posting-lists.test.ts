import { describe, expect, it, vi } from 'vitest';
import { type PostingLists, slicedLists, wholeLists } from '../../../lib/search/flat/posting-lists';
import { postingWriter } from '../../../lib/search/flat/postings';

describe('lists read from the store', () => {
  // A list that contains every tenth paper of 100, one of the first 40, and one of the last paper.
  const contents = [
    Array.from({ length: 10 }, (_, at) => at * 10),
    Array.from({ length: 40 }, (_, at) => at),
    [99],
  ];
  const writer = postingWriter();
  let start = 0;
  const places = contents.map((ordinals) => {
    for (const ordinal of ordinals) writer.add(ordinal, 1);
    const { size } = writer.end();
    start += size;
    return { start: start - size, end: start };
  });
  const bytes = writer.finish();
  const lastFrom = places[2]?.start ?? 0;
  const slice = async (from: number, to: number) => bytes.slice(from, to);
  const stored = { length: bytes.length, last: bytes.slice(lastFrom), slice };

  const ordinalsIn = (postings: PostingLists, list: number) => {
    const found: number[] = [];
    const { start = 0, end = 0 } = places[list] ?? {};
    postings.read(start, end, (ordinal) => found.push(ordinal));
    return found;
  };

  it.each([1, 3, 7, 20, 64, 1000, undefined])('are whole, in blocks of %s bytes', async (size) => {
    const postings = slicedLists(stored, size);
    expect(postings.length).toBe(bytes.length);
    for (const [list, ordinals] of contents.entries()) {
      ordinalsIn(postings, list);
      await postings.load();
      expect(ordinalsIn(postings, list)).toEqual(ordinals);
      expect(ordinalsIn(wholeLists(bytes), list)).toEqual(ordinals);
    }
    expect(wholeLists(bytes).missed).toBe(0);
  });

  it('are empty until they are loaded, except the last ones', async () => {
    const postings = slicedLists(stored, 4);
    expect(ordinalsIn(postings, 2)).toEqual(contents[2]);
    expect(postings.missed).toBe(0);
    expect(ordinalsIn(postings, 1)).toEqual([]);
    expect(postings.missed).toBe(1);
    await postings.load();
    expect(ordinalsIn(postings, 1)).toEqual(contents[1]);
    expect(postings.missed).toBe(1);
  });

  it('are missed while others are missing', async () => {
    const postings = slicedLists(stored, 4);
    ordinalsIn(postings, 1);
    await postings.load();
    ordinalsIn(postings, 0);
    expect(ordinalsIn(postings, 1)).toEqual([]);
    expect(postings.missed).toBe(3);
  });

  it('are loaded right if later ones are asked for first', async () => {
    const postings = slicedLists(stored, 4);
    ordinalsIn(postings, 1);
    ordinalsIn(postings, 0);
    await postings.load();
    expect(ordinalsIn(postings, 0)).toEqual(contents[0]);
    expect(ordinalsIn(postings, 1)).toEqual(contents[1]);
  });

  it('are not missed if they are empty', () => {
    const postings = slicedLists(stored, 4);
    postings.read(0, 0, vi.fn());
    postings.read(5, 5, vi.fn());
    expect(postings.missed).toBe(0);
  });
});

describe('what is loaded', () => {
  /** 8 bytes of which the last are in memory, in blocks of 2. */
  function lists({ last = 2 } = {}) {
    const bytes = new Uint8Array(8);
    const slice = vi.fn(async (from: number, to: number) => bytes.slice(from, to));
    const stored = { length: 8, last: bytes.slice(8 - last), slice };
    return { slice, postings: slicedLists(stored, 2) };
  }

  it('is every block before those in memory, and nothing after that', async () => {
    const { slice, postings } = lists();
    postings.read(1, 5, vi.fn());
    await postings.load();
    expect(slice.mock.calls).toEqual([[0, 6]]);
    postings.askForAll();
    expect(postings.missed).toBe(1);
  });

  it('is only what was asked for', async () => {
    const { slice, postings } = lists();
    postings.read(4, 6, vi.fn());
    postings.read(0, 2, vi.fn());
    await postings.load();
    postings.askForAll();
    await postings.load();
    expect(slice.mock.calls).toEqual([
      [0, 2],
      [4, 6],
      [2, 4],
    ]);
  });

  it('is read where it is, and copied only where it was not loaded together', async () => {
    const { slice, postings } = lists();
    postings.askFor(0, 4);
    await postings.load();
    postings.askFor(4, 6);
    await postings.load();
    const [first, second] = await Promise.all(slice.mock.results.map(({ value }) => value));
    expect(postings.bytes(1, 4)).toEqual({ bytes: new Uint8Array(4), from: 1 });
    expect(postings.bytes(1, 4)?.bytes.buffer).toBe(first.buffer);
    const { buffer } = postings.bytes(3, 6)?.bytes ?? {};
    expect([first.buffer, second.buffer]).not.toContain(buffer);
    expect(postings.bytes(3, 8)?.bytes).toHaveLength(6);
  });

  it('is nothing if all lists are in memory', () => {
    const { postings } = lists({ last: 8 });
    postings.askForAll();
    postings.read(0, 2, vi.fn());
    expect(postings.missed).toBe(0);
  });
});
