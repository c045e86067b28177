import { db } from '../../lib/store/database';

/** Stores that the pages of a kind always had authors, and that the last 20 papers have none. */
export async function loseAuthors(site: string, host: string, list: string, at: number) {
  const run = Array.from({ length: 20 }, (_, n) => [`paper ${n}`, `page ${n}`]);
  const authors = { papers: 100, had: 100, pages: 10, run };
  await db.meta.put({
    key: `fields/${site}/${host}/${list}`,
    value: { at, pages: [], fields: { authors } },
  });
}
