import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { FormatError } from '../../../lib/exchange/format-problem';
import { page } from '../../../lib/exchange/import/page';

const NOW = Date.parse('2026-11-21T10:00Z');
const fixture = (name: string) => readFileSync(`tests/fixtures/${name}.html`, 'utf8');
const expected = (name: string): { drafts: { ids: string[] }[] } =>
  JSON.parse(readFileSync(`tests/fixtures/${name}.json`, 'utf8'));
const read = (html: string, url?: string) =>
  page.read(html, { now: NOW, parse: parseHtml, ...(url && { url }) });

const DAILY = 'https://huggingface.co/papers/date/2026-11-20';
const META = '<meta charset="utf-8">';
const daily = fixture('huggingface/daily');
/** The daily page with an addition to its `head`. */
const withHead = (more: string) => daily.replace('<head>', `<head>${META}${more}`);

describe('a saved page', () => {
  it('gives the papers of the page, seen on its listing on the day it was saved', async () => {
    const { items, problems } = await read(daily, DAILY);
    const ids = expected('huggingface/daily').drafts.map((draft) => draft.ids[0]);
    expect(problems).toEqual([]);
    expect(items.map(({ paper }) => paper.id)).toEqual([...new Set(ids)]);
    expect(items[0]).toMatchObject({
      paper: { sources: ['huggingface'], firstSeen: NOW },
      sightings: [
        {
          paper: ids[0],
          site: 'huggingface',
          list: 'daily',
          listing: 'huggingface/daily/2026-11-20',
          day: '2026-11-21',
          at: NOW,
          rank: 1,
        },
      ],
    });
    expect(items.filter(({ entry }) => entry)).toEqual([]);
  });

  it.each([
    ['the browser', `<!-- saved from url=(0045)${DAILY} -->\n${daily}`],
    [
      'the browser, below the type',
      daily.replace('<html>', `\n<!-- saved from url=(0045)${DAILY} -->\n<html>`),
    ],
    [
      'SingleFile',
      daily.replace(
        '<html>',
        `<html><!--\n Page saved with SingleFile \n url: ${DAILY} \n saved date: Sat -->`,
      ),
    ],
    ['its canonical link', withHead(`<link href="${DAILY}" rel="canonical">`)],
    ['og:url', withHead(`<meta property="og:url" content="${DAILY}">`)],
    ['its base', withHead(`<base href="${DAILY}">`)],
    [
      'the first that a site knows',
      withHead(
        `<link rel="canonical" href="https://huggingface.co/"><meta property="og:url" content="${DAILY}">`,
      ),
    ],
    [
      'no address of the web, and then one',
      `<!-- saved from url=(0014)about:internet -->${withHead(`<link rel="canonical" href="/papers"><base href="${DAILY}">`)}`,
    ],
  ])('finds its address by %s', async (_, html) => {
    const { items } = await read(html);
    expect(items[0]?.sightings?.[0]?.listing).toBe('huggingface/daily/2026-11-20');
  });

  it('of a site that is not known is read like any other', async () => {
    const { items } = await read(fixture('web/bepress'), 'https://any.example/asi/vol3/iss1/4');
    expect(items).toMatchObject([
      { paper: { id: 'doi:10.99902/asi.3.1.4', sources: ['web'] }, sightings: [{ list: 'paper' }] },
    ]);
  });

  it.each([
    ['does not say where it stood', daily, undefined, 'no_page_address'],
    ['is said to stand nowhere', daily, 'papers', 'not_address'],
    ['has no papers', '<html><body>Moss</body></html>', 'https://any.example/', 'no_page_papers'],
  ])('that %s is refused', async (_, html, url, kind) => {
    const error = await read(html, url).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(FormatError);
    expect(error).toMatchObject({ problem: { kind } });
  });

  const paperPage = (title: string, more = '') =>
    `<html><head><meta name="citation_title" content="${title}">
    <meta name="citation_doi" content="10.1000/moss">${more}</head><body></body></html>`;

  it('reports a paper that can’t be kept, and the fields that were left out', async () => {
    const long = 'm'.repeat(2001);
    const error = await read(paperPage(long), 'https://any.example/').catch((each) => each);
    expect(error).toMatchObject({
      problem: {
        kind: 'no_page_papers',
        first: { kind: 'left_out', at: { title: long }, why: { kind: 'long_title' } },
        url: 'https://any.example/',
      },
    });
    const author = `<meta name="citation_author" content="${'v'.repeat(301)}">`;
    const { items, problems } = await read(paperPage('Moss', author), 'https://any.example/');
    expect(items).toMatchObject([{ paper: { title: 'Moss' }, sightings: [{ counts: {} }] }]);
    expect(items[0]?.sightings?.[0]).not.toHaveProperty('rank');
    expect(problems).toMatchObject([{ kind: 'field_left_out', name: 'authors' }]);
  });

  it.each([
    ['\n<!DOCTYPE html>', true],
    ['<HTML lang="en">', true],
    ['<html\n>', true],
    ['<body class="a">', true],
    ['<head>', true],
    ['<!-- saved --> <!-- twice --><html>', true],
    ['<?xml version="1.0"?>\n<!DOCTYPE html>', true],
    ['<!-- <html>', false],
    ['<header>', false],
    ['<?xml version="1.0"?><rss>', false],
    ['Moss <html>', false],
    [`<!--${' '.repeat(5000)}--><html>`, false],
  ])('is recognised by its beginning: %j %s', (text, expected) => {
    expect(page.recognise(text)).toBe(expected);
  });

  it('is distinguished from other texts', () => {
    expect(page.recognise(daily)).toBe(true);
    expect(page.recognise('@misc{html, title={<html>}}')).toBe(false);
    expect(page.recognise('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">')).toBe(
      true,
    );
  });
});
