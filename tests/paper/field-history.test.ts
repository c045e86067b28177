import { describe, expect, it } from 'vitest';
import {
  type FieldHistories,
  lostFields,
  NO_HISTORIES,
  parseHistories,
  withPage,
} from '../../lib/paper/fields/field-history';
import type { FieldPresence } from '../../lib/paper/fields/watched-fields';

const ALL: FieldPresence = { authors: true, published: true };
const NO_AUTHORS: FieldPresence = { authors: false, published: true };

/** Reads pages of so many papers each, one after the other; each has papers of its own. */
function read(
  known: FieldHistories,
  name: string,
  pages: number,
  papers: number,
  has: FieldPresence,
): FieldHistories {
  let histories = known;
  for (let page = 0; page < pages; page++) {
    const rows = Array.from({ length: papers }, (_, n) => ({ paper: `${name}${page}.${n}`, has }));
    histories = withPage(histories, `${name}${page}`, rows);
  }
  return histories;
}

const healthy = read(NO_HISTORIES, 'well', 8, 10, ALL);

describe('a field that was always there', () => {
  it('is lost after 20 papers of at least 4 pages without it', () => {
    expect(lostFields(healthy)).toEqual([]);
    expect(lostFields(read(healthy, 'bad', 3, 50, NO_AUTHORS))).toEqual([]);
    expect(lostFields(read(healthy, 'bad', 4, 50, NO_AUTHORS))).toEqual(['authors']);
    expect(lostFields(read(healthy, 'bad', 19, 1, NO_AUTHORS))).toEqual([]);
    expect(lostFields(read(healthy, 'bad', 20, 1, NO_AUTHORS))).toEqual(['authors']);
  });

  it('is not lost because of odd papers between others', () => {
    const odd = Array.from({ length: 100 }, (_, page) => page).reduce((known, page) => {
      const lacking = { paper: `odd${page}`, has: NO_AUTHORS };
      const rows = Array.from({ length: 29 }, (_, n) => ({ paper: `${page}.${n}`, has: ALL }));
      return withPage(known, `mixed${page}`, [lacking, ...rows]);
    }, healthy);
    expect(lostFields(odd)).toEqual([]);
  });

  it('is not lost because the same pages or papers are read again and again', () => {
    let histories = healthy;
    for (let times = 0; times < 30; times++) histories = read(histories, 'bad', 3, 50, NO_AUTHORS);
    for (let day = 0; day < 30; day++)
      histories = withPage(histories, `day${day}`, [{ paper: 'bad0.0', has: NO_AUTHORS }]);
    expect(lostFields(histories)).toEqual([]);
  });

  it('returns with the first paper that has it, and is watched again', () => {
    const lost = read(healthy, 'bad', 5, 10, NO_AUTHORS);
    const back = read(lost, 'back', 1, 1, ALL);
    expect(lostFields(lost)).toEqual(['authors']);
    expect(lostFields(back)).toEqual([]);
    const watched = read(back, 'well again', 40, 10, ALL);
    expect(lostFields(read(watched, 'worse', 5, 10, NO_AUTHORS))).toEqual(['authors']);
  });

  it('is there on a page that shows it later', () => {
    let histories = healthy;
    for (let page = 0; page < 30; page++) {
      histories = read(histories, `slow${page}.`, 1, 10, NO_AUTHORS);
      histories = read(histories, `slow${page}.`, 1, 10, ALL);
    }
    expect(lostFields(histories)).toEqual([]);
  });
});

describe('a field that was not always there', () => {
  it('is not lost', () => {
    const never = read(NO_HISTORIES, 'never', 50, 10, NO_AUTHORS);
    expect(lostFields(never)).toEqual([]);
    expect(never.fields.authors).toBeUndefined();
    let sometimes = NO_HISTORIES;
    for (let page = 0; page < 20; page++) {
      sometimes = read(sometimes, `with${page}.`, 1, 10, ALL);
      sometimes = read(sometimes, `without${page}.`, 1, 10, NO_AUTHORS);
    }
    expect(lostFields(read(sometimes, 'bad', 20, 10, NO_AUTHORS))).toEqual([]);
  });

  it.each([
    ['few papers', 8, 4],
    ['few pages', 4, 100],
  ])('is not lost after %s with it', (_, pages, papers) => {
    const few = read(NO_HISTORIES, 'well', pages, papers, ALL);
    expect(lostFields(read(few, 'bad', 20, 10, NO_AUTHORS))).toEqual([]);
  });

  it('is not expected of papers that need not have it', () => {
    const others = read(healthy, 'other', 20, 10, { published: true });
    expect(others.fields.authors).toEqual(healthy.fields.authors);
  });
});

describe('stored histories', () => {
  it('stay small however much is read', () => {
    const much = read(read(healthy, 'much', 500, 20, ALL), 'bad', 500, 20, NO_AUTHORS);
    expect(much.pages).toHaveLength(50);
    expect(much.fields.authors?.run).toHaveLength(20);
    expect(much.fields.published?.papers).toBe(400);
  });

  it('are read as they were written', () => {
    const lost = read(healthy, 'bad', 5, 10, NO_AUTHORS);
    expect(parseHistories(JSON.parse(JSON.stringify(lost)))).toEqual(lost);
  });

  it.each([
    null,
    7,
    { pages: 'x', fields: [] },
    { pages: [7], fields: { authors: { papers: Number.NaN, had: 1, pages: 1, run: [] } } },
    { fields: { authors: { papers: 9, had: 9, pages: 9 }, title: healthy.fields.authors } },
  ])('that are damaged are counted anew: %j', (value) => {
    expect(parseHistories(value)).toEqual(NO_HISTORIES);
  });
});
