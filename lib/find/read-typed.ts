import { type ReadQuery, readQuery } from '../search/query/read-query';

/** An address of the web, also without its scheme, whatever stands around it. */
const ADDRESS = /https?:\/\/\S|(?:^|[^a-z0-9.-])(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S/i;

/**
 * Reads a typed text as `readQuery` does. A pasted address of any known site is the identifier of
 * its paper; the addresses of all sites are loaded for it.
 * @param now ms
 */
export async function readTyped(text: string, now: number): Promise<ReadQuery> {
  if (!ADDRESS.test(text)) return readQuery(text, now);
  const { identify } = await import('../sites/identify');
  return readQuery(text, now, (word) => identify(word).id);
}
