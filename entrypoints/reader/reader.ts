import type { Site } from '../../lib/sites/site';
import { uptime } from './pace';
import type { Papers } from './papers';
import { addressOf, missingPapers, type Reading, readPage } from './read';

/** A page that is still loading may have links before it has cards; it gets this much time. */
const PATIENCE_MS = 3000;

/** Reads the page repeatedly. */
export interface Reader {
  /** The last reading, which may still be in progress. Undefined if there is nothing to read. */
  reading(): Reading | undefined;
  /**
   * Reads the page as it is now and abandons the reading in progress. Resolves when everything is
   * read, before everything is stored.
   */
  read(): Promise<void>;
  /** Resolves when the reading in progress is complete. */
  idle(): Promise<void>;
}

/**
 * Creates a reader of a site's pages.
 * @param isOn returns whether the site may be read
 * @param onRead called when there is more to show
 */
export function createReader(
  site: Site,
  papers: Papers,
  isOn: () => boolean,
  onRead: () => void,
): Reader {
  let reading: Reading | undefined;
  let running = Promise.resolve();
  /** When the page was first read at its address, by a clock that is never set. */
  let arrived = 0;

  const readNow = async () => {
    const { url: before } = reading ?? {};
    reading = undefined;
    const url = new URL(location.href);
    if (!isOn() || site.page(url).kind === 'other') return onRead();
    const shouldContinue = () =>
      isOn() && reading === current && current.url === addressOf(location);
    const { reading: current, batches } = readPage(document, url, site, new Date(), shouldContinue);
    reading = current;
    if (current.url !== before) {
      arrived = uptime();
      onRead();
    }
    current.late = uptime() - arrived >= PATIENCE_MS;
    for await (const batch of batches) {
      void papers.store(current, batch);
      onRead();
    }
    if (shouldContinue()) void settle(current);
  };

  const settle = async (current: Reading) => {
    await papers.idle();
    if (current !== reading) return;
    current.settled = true;
    onRead();
    if (current.late || missingPapers(current) === undefined) return;
    setTimeout(() => void (current === reading && read()), PATIENCE_MS);
  };

  const read = () => {
    running = readNow();
    return running;
  };
  return { reading: () => reading, read, idle: () => running };
}
