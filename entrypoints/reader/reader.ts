import type { Site } from '../../lib/sites/site';
import type { Papers } from './papers';
import { addressOf, missingPapers, type Reading, readPage } from './read';

/** A page that is still being drawn may hold links before it holds cards; this long is given to it. */
const PATIENCE_MS = 3000;

/** Reads the page again and again. */
export interface Reader {
  /** What was read last, or as much as is read by now. Undefined where there is nothing to read. */
  reading(): Reading | undefined;
  /** Reads the page as it is now, and lets go of what was being read. Done when all is read, which is before all is stored. */
  read(): Promise<void>;
  /** Done when what is being read is read. */
  idle(): Promise<void>;
}

/**
 * @param isOn whether the site may be read
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
  /** When the page was first read at its address. */
  let arrived = 0;

  const readNow = async () => {
    const { url: before } = reading ?? {};
    reading = undefined;
    const url = new URL(location.href);
    if (!isOn() || site.page(url).kind === 'other') return onRead();
    const goesOn = () => isOn() && reading === current && current.url === addressOf(location);
    const { reading: current, lots } = readPage(document, url, site, new Date(), goesOn);
    reading = current;
    if (current.url !== before) {
      arrived = Date.now();
      onRead();
    }
    current.late = Date.now() - arrived >= PATIENCE_MS;
    for await (const lot of lots) {
      void papers.store(current, lot);
      onRead();
    }
    if (goesOn()) void settle(current);
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
