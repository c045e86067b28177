import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sites } from '../../../lib/sites';
import type { Site } from '../../../lib/sites/site';

/** A made-up page of a site, and the addresses that the tests of the site know. */
export interface FixturePage {
  name: string;
  site: Site;
  html: string;
  urls: URL[];
}

const TESTS = 'tests/sites';
const FIXTURES = 'tests/fixtures';

/** All pages of `tests/fixtures`. Their addresses are those in the tests of their sites. */
export function fixturePages(): FixturePage[] {
  return sites.flatMap((site) => {
    const urls = addressesOf(site);
    const folder = join(FIXTURES, site.id);
    const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
    return files.map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { name: `${site.id}/${file}`, site, html, urls };
    });
  });
}

/** The pages that `testSite` reads at their address; other addresses of papers and lists. */
function addressesOf(site: Site): URL[] {
  const source = readFileSync(join(TESTS, `${site.id}.test.ts`), 'utf8');
  const constants = new Map(
    [...source.matchAll(/const (\w+) =\s*['`]([^'`]*)['`]/g)].map(([, name, text]) => [name, text]),
  );
  const filled = (text: string): string =>
    text.replace(/\$\{(\w+)\}/g, (_, name: string) => filled(constants.get(name) ?? ''));
  const texts = [...source.matchAll(/['`]([^'`\n]*)['`]/g)].map(([, text = '']) => filled(text));
  const urls = texts.flatMap((text) =>
    /^https?:/.test(text) && URL.canParse(text) ? new URL(text) : [],
  );
  const own = urls.filter((url) => site.page(url).kind !== 'other');
  if (own.length === 0) throw new Error(`${TESTS}/${site.id}.test.ts has no address of the site`);
  return own;
}
