/** Generates the source of a new site, which reads a search page and the page of a paper. */
export function siteCode(name: string, title: string, host: string): string {
  return `import { linkedBy } from './reading/linked-by';
import { metaDraft, readMeta } from './reading/meta';
import { scrapePaper } from './reading/paper-page';
import { scrapePaperRows } from './reading/paper-rows';
import { part, rowDraft } from './reading/row-parts';
import { scrapeNothing } from './reading/rows';
import type { Page, Site } from './site';

const HOST = '${host}';
/** Parts of a row; alternatives are separated by \` | \`, the best first. */
const ROW = {
  title: 'h2 | h3',
  authors: '.authors',
  abstract: '.abstract',
  date: 'time | .date',
};

/**
 * ${title}: searches and single papers. Source: none yet.
 * https://${host}/search?q=moss · https://${host}/paper/7
 */
export const ${name}: Site = {
  id: '${name}',
  name: '${title}',
  matches: ['*://${host}/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    if (address.kind === 'paper') {
      const title = part(document.body, 'h1');
      return scrapePaper(address.id, title, metaDraft(readMeta(document), url));
    }
    const idOf = linkedBy(paperId, url);
    return scrapePaperRows(document, {
      listing: address.listing,
      links: 'a[href*="/paper/"]',
      idOf,
      known: 'article, li',
      read: (row, id) => rowDraft(row, [id], idOf, url, ROW),
    });
  },
};

function page(url: URL): Page {
  if (url.hostname !== HOST) return { kind: 'other' };
  const id = paperId(url);
  if (id) return { kind: 'paper', id };
  if (url.pathname !== '/search') return { kind: 'other' };
  const query = url.searchParams.get('q');
  return { kind: 'listing', listing: { list: 'search', ...(query && { query }) } };
}

/**
 * The address as identifier of a paper. An identifier of a registry on the page is added to it.
 */
function paperId({ hostname, pathname }: URL): string | null {
  const number = hostname === HOST ? /^\\/paper\\/(\\d+)\\/?$/.exec(pathname)?.[1] : undefined;
  return number ? \`url:https://\${HOST}/paper/\${number}\` : null;
}
`;
}

/**
 * Generates the test of a new site.
 * @param now date at which its pages are read
 */
export function testCode(name: string, host: string, now: string): string {
  return `import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { ${name} } from '../../lib/sites/${name}';
import { readAll, testSite } from './test-site';

const now = '${now}';
const search = 'https://${host}/search?q=moss';

testSite(${name}, 'listing', search, now);
testSite(${name}, 'paper', 'https://${host}/paper/7', now);

describe('page', () => {
  it.each([
    ['https://${host}/paper/7', 'paper'],
    ['http://${host}/paper/7/?from=mail#top', 'paper'],
    [search, 'listing'],
    ['https://${host}/', 'other'],
    ['https://evil.example/paper/7', 'other'],
  ])('%s', (address, kind) => expect(${name}.page(new URL(address)).kind).toBe(kind));
});

it('reports missing titles', () => {
  const document = parseHtml('<article><a href="/paper/7"></a></article>');
  const { cards, expected, problems } = readAll(
    ${name}.scrape(document, new URL(search), new Date(now)),
  );
  expect([cards, expected]).toEqual([[], 1]);
  expect(problems).toHaveLength(1);
});
`;
}
