import '../../../.bin/scheduler';
import { parseHtml } from '../../../.bin/parse-html';
import { readPage } from '../../../entrypoints/reader/read';
import { MAX_CARDS } from '../../../lib/sites/site';
import { web } from '../../../lib/sites/web';
import { draftFault } from '../check-draft';
import { oneOf } from '../choose';
import type { Attempt, Random } from '../part';
import { type FixturePage, fixturePages } from './fixtures';
import { mutateHtml } from './mutate-html';

const NOW = new Date('2026-11-21T09:00Z');
let pages: FixturePage[] | undefined;

/**
 * Reads a damaged or hostile page: the reader ends without an exception, and each draft has valid
 * identifiers and links, and is not changed by a second check.
 */
export const attemptPage: Attempt = async (random, number) => {
  pages ??= fixturePages();
  const { name, site, html, urls } = pages[number % pages.length] ?? oneOf(pages, random);
  const mutated = mutateHtml(html, random);
  const fault = await readFault(mutated, chooseUrl(urls, random), random() < 0.15 ? web : site);
  return fault && `${name}: ${fault}`;
};

/** An address of the site, one of five with a strange end. */
function chooseUrl(urls: readonly URL[], random: Random): URL {
  const url = new URL(oneOf(urls, random).href);
  const ends = ['?q=%', '?q=%E0%A4%A&page=-1', '#__proto__', '?sort=&sort=1e309', '?q=a%00b'];
  return random() < 0.2 ? new URL(oneOf(ends, random), url) : url;
}

async function readFault(html: string, url: URL, site: FixturePage['site']) {
  const document = parsed(html);
  if (!document) return undefined;
  const { reading, batches } = readPage(document, url, site, NOW, () => true);
  let count = 0;
  for await (const batch of batches) {
    for (const { draft } of batch) {
      const fault = draftFault(draft);
      if (fault) return `${url.href}: ${fault}`;
    }
    count += batch.length;
  }
  if (count > MAX_CARDS) return `${url.href}: ${count} cards`;
  if (!reading.health) return `${url.href}: not read to the end`;
  const { expected, read } = reading.health;
  return Number.isInteger(expected) && read === count ? undefined : `${url.href}: wrong counts`;
}

/** Browsers parse every text; the parser of the tests fails for some that are nested wrongly. */
function parsed(html: string): Document | undefined {
  try {
    return parseHtml(html);
  } catch {
    return undefined;
  }
}
