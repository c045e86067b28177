import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type BrowserName, openSession, type Session } from './browsers';
import { allMarks, markOn } from './closed-roots';
import { DAILY, HUNDRED, pages } from './site-pages';

/** Presses the button whose accessible name begins so. */
async function press(page: Page, name: string): Promise<void> {
  const button = await page.waitForSelector(
    `::-p-xpath(//button[starts-with(@aria-label, "${name}") or (not(@aria-label) and starts-with(normalize-space(.), "${name}"))][not(@disabled)])`,
  );
  // The sidebar may move while it is filled: a click at a place could miss the button.
  await button?.evaluate((each) => (each as HTMLElement).click());
}

/** Replaces the text of a field. */
async function write(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(selector, (field) => (field as HTMLInputElement).select());
  await page.type(selector, text);
}

describe.each(['chromium', 'firefox'] satisfies BrowserName[])('lists in %s', (name) => {
  let session: Session;
  let library: Page;

  beforeAll(async () => {
    session = await openSession(name, pages);
    const listing = await session.visit(DAILY);
    await listing.waitForSelector('offprint-bar');
    library = await session.open('library.html');
    await library.setViewport({ width: 1440, height: 900 });
    await library.waitForSelector('.search input');
  });
  afterAll(() => session?.close());

  it('a saved search marks the cards of a page, and counts what is new', async () => {
    await library.type('.search input', 'attention OR learning');
    await press(library, 'Save this search as a smart list');
    await write(library, '.lists-save input', 'Attention');
    await library.keyboard.press('Enter');
    await library.waitForSelector('.sidebar ::-p-text(Attention)');

    const listing = await session.visit(HUNDRED);
    await listing.waitForSelector('article offprint-mark');
    await vi.waitFor(
      async () => {
        const marks = await allMarks(listing);
        const labels = await Promise.all(
          marks.map((mark) => mark.evaluate((each) => each.ariaLabel ?? '')),
        );
        const named = labels.filter((label) => label.endsWith(', matches Attention'));
        expect(named.length).toBeGreaterThan(0);
        expect(named.length).toBeLessThan(labels.length);
      },
      { timeout: 60_000 },
    );
    const hosts = await listing.$$eval('offprint-mark', (all) =>
      all.map((host) => host.outerHTML).join(),
    );
    expect(hosts).not.toContain('Attention');
    await library.bringToFront();
    await library.waitForSelector('.lists-fresh ::-p-text(new)');
    await listing.close();
  });

  it('a rule tags the papers that match when they are saved on a page', async () => {
    await press(library, 'Manage');
    await write(library, '.tags-add input', 'vision');
    await library.keyboard.press('Enter');
    await press(library, 'Add a rule for the tag vision');
    await write(library, '.tags-rule input', 'title:diffusion OR title:transformer');
    await library.keyboard.press('Enter');
    await library.waitForSelector('::-p-xpath(//button[@aria-label="Rule of the tag vision"])');

    const listing = await session.visit(HUNDRED);
    const mark = await markOn(listing, 1);
    await mark.click();
    await vi.waitFor(
      async () => {
        const tags = await mark.evaluate((each) =>
          [...(each.parentElement?.querySelectorAll<HTMLElement>('.tags') ?? [])]
            .map(({ dataset }) => dataset['text'])
            .join(''),
        );
        expect(tags).toContain('#vision');
      },
      { timeout: 60_000 },
    );
    await listing.close();
  });

  it('the digest has matches of lists first, and is saved; last week is two clicks away', async () => {
    await library.bringToFront();
    await press(library, 'Digest');
    await library.waitForSelector('.digest h3 ::-p-text(Attention)');
    await press(library, 'Save as Markdown');
    await library.waitForSelector('.digest-export ::-p-text(Saved as digest-)');
    await vi.waitFor(() => {
      const [file = ''] = readdirSync(session.downloads).filter((each) => each.endsWith('.md'));
      const text = readFileSync(join(session.downloads, file), 'utf8');
      expect(text).toMatch(/^# Digest, [\s\S]*\n## Attention\n\n- \[/);
    });
    await press(library, 'What did I miss last week?');
    await library.waitForSelector('.digest-count ::-p-text(No paper was met in this time)');
    expect(await library.evaluate(() => location.hash)).toBe('#digest?period=last_week&missed=yes');
  });
});
