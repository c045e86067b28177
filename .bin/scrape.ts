/**
 * npm run scrape -- FILE URL [--now ISO-DATE] [--fixture]: a saved page, read as if it stood at URL; one JSON draft a line, or
 * with --fixture the whole as it stands in tests/fixtures.
 */
import './english';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pageText } from '../components/problems/page-text';
import { DraftError, parseDraft } from '../lib/paper/parse-draft';
import { siteFor } from '../lib/sites/index';
import type { Card } from '../lib/sites/site';
import { web } from '../lib/sites/web';
import { fixtureOf } from './fixture';
import { parseHtml } from './parse-html';

main();

function main(): void {
  const { file, address, at, fixture } = readArguments();
  if (!file || !address) fail('Say which page: npm run scrape -- FILE URL [--now ISO-DATE]');
  if (!URL.canParse(address)) fail(`“${address}” is not an address; give one with https://`);
  const url = new URL(address);
  const now = at === undefined ? new Date() : new Date(at);
  if (Number.isNaN(now.getTime())) fail(`“${at}” is not a date; write it as 2026-09-28`);
  const known = siteFor(url);
  const site = known && known.page(url).kind !== 'other' ? known : web;
  if (site.page(url).kind === 'other')
    fail(`Offprint reads pages of the web only; ${url.protocol} is none`);
  const html = readPage(file);
  if (fixture) {
    console.log(JSON.stringify(fixtureOf(site, html, url, now), null, 2));
    return;
  }
  const { cards, problems } = site.scrape(parseHtml(html), url, now);
  print(cards);
  for (const problem of problems) console.error(pageText(problem));
}

interface Arguments extends Partial<Record<'file' | 'address' | 'at', string | undefined>> {
  fixture?: boolean | undefined;
}

function readArguments(): Arguments {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { now: { type: 'string' }, fixture: { type: 'boolean' } },
    });
    const [file, address] = positionals;
    return { file, address, at: values.now, fixture: values.fixture };
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

function readPage(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    fail(`${file} can’t be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A paper that the page shows twice is printed once. */
function print(cards: Iterable<Card>): void {
  const printed = new Set<string>();
  for (const { draft } of cards) {
    const id = draft.ids[0] ?? '';
    if (printed.has(id)) continue;
    printed.add(id);
    try {
      const parsed = parseDraft(draft);
      for (const problem of parsed.problems) console.error(pageText(problem));
      console.log(JSON.stringify(parsed.draft));
    } catch (error) {
      if (!(error instanceof DraftError)) throw error;
      console.error(`${id}: ${pageText(error.problem)}`);
      process.exitCode = 1;
    }
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
