import { flatDocument } from '../../lib/search/flat/document';
import { openSegment } from '../../lib/search/flat/open-segment';
import { buildSegment } from '../../lib/search/flat/segment';
import { db } from '../../lib/store/database';
import { getItems, listIds } from '../../lib/store/read/list';
import { storedSize } from './stored-size';

/* Runs in a page of the extension. */

declare global {
  var measureStoredIndex: typeof measure;
}
globalThis.measureStoredIndex = measure;

const RUNS = 20;
const SAMPLE = 500;

/**
 * Measures the stored index and the text it covers (titles, abstracts, names) in bytes, and the
 * time to add new papers in ms.
 */
async function measure(): Promise<{
  stored: number;
  text: number;
  one: number[];
  hundred: number[];
}> {
  let stored = 0;
  await db.segments.each(({ content }) => {
    if ('file' in content) stored += content.file.size;
    else
      stored += storedSize(content.segment) + (content.postings?.size ?? 0) + content.last.length;
  });
  const ids = await listIds({ scope: 'seen' }, SAMPLE);
  const items = await getItems(ids);
  const bytes = new TextEncoder().encode(JSON.stringify(items)).length;
  const text = (bytes / items.length) * (await db.papers.count());
  const time = (count: number) => {
    const started = performance.now();
    openSegment(buildSegment(items.slice(0, count).map(flatDocument)));
    return performance.now() - started;
  };
  const runs = Array.from({ length: RUNS });
  return { stored, text, one: runs.map(() => time(1)), hundred: runs.map(() => time(100)) };
}
