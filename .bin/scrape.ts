/**
 * npm run scrape -- FILE URL [--now ISO-DATE] [--fixture]
 * Reads a saved page as if it had the address URL and prints one JSON draft per line; with
 * --fixture it prints the content of a file in tests/fixtures. Standard error reports the kind of
 * page and how many of its papers were read.
 */
import './english';
import './scheduler';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { pageText } from '../components/parts/page-text';
import { readPage } from '../entrypoints/reader/read';
import type { PageDraft } from '../lib/paper/paper';
import { DraftError } from '../lib/paper/parse-draft';
import { parsePageDraft } from '../lib/paper/stated/parse-page-draft';
import { siteFor } from '../lib/sites/index';
import { web } from '../lib/sites/web';
import { fixtureOf } from './fixture';
import { parseHtml } from './parse-html';
import { unreadSite, whatWasRead } from './what-was-read';

await main();

async function main(): Promise<void> {
  const { file, url, now, fixture } = readArguments();
  const known = siteFor(url);
  const site = known && known.page(url).kind !== 'other' ? known : web;
  if (site.page(url).kind === 'other')
    fail(`Offprint reads pages of the web only; ${url.protocol} is none`);
  const html = readHtml(file);
  if (site === web) console.error(unreadSite(known));
  const { reading, batches } = readPage(parseHtml(html), url, site, now, () => true);
  for await (const batch of batches) {
    if (!fixture) for (const { id, draft } of batch) print(id, draft);
  }
  if (fixture) console.log(JSON.stringify(fixtureOf(site, html, url, now), null, 2));
  for (const problem of reading.problems) console.error(pageText(problem));
  console.error(whatWasRead(site, reading));
}

interface Arguments {
  file: string;
  url: URL;
  now: Date;
  fixture: boolean;
}

function readArguments(): Arguments {
  const { values, positionals } = parse();
  const [file, address] = positionals;
  if (!file || !address) fail('Say which page: npm run scrape -- FILE URL [--now ISO-DATE]');
  if (!URL.canParse(address)) fail(`“${address}” is not an address; give one with https://`);
  const now = values.now === undefined ? new Date() : new Date(values.now);
  if (Number.isNaN(now.getTime())) fail(`“${values.now}” is not a date; write it as 2026-09-28`);
  return { file, url: new URL(address), now, fixture: values.fixture ?? false };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { now: { type: 'string' }, fixture: { type: 'boolean' } },
    });
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

function readHtml(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    fail(`${file} can’t be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function print(id: string, draft: PageDraft): void {
  try {
    const parsed = parsePageDraft(draft);
    for (const problem of parsed.problems) console.error(pageText(problem));
    console.log(JSON.stringify(parsed.draft));
  } catch (error) {
    if (!(error instanceof DraftError)) throw error;
    console.error(`${id}: ${pageText(error.problem)}`);
    process.exitCode = 1;
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
