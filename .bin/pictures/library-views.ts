import type { Page } from 'puppeteer-core';
import type { Session } from '../../tests/e2e/browsers';
import type { View } from './views';

const at =
  (hash = '') =>
  async (session: Session) => {
    const page = await session.open(`library.html${hash}`);
    await page.waitForSelector('.list .row, .library-page h2, .empty');
    return page;
  };

/** Clicks, if the element is there: some are only in wide or in narrow windows. */
const click = (selector: string) => async (page: Page) => {
  await (await page.$(selector))?.click();
};

const view = (name: string, hash: string, act?: View['act']): View => ({
  name: `library-${name}`,
  open: at(hash),
  ...(act && { act }),
  wide: true,
});

const PAGES = ['digest', 'days', 'trash', 'journal', 'duplicates', 'lists', 'tags'];

/** The views of a library without papers. */
export const emptyLibraryViews: View[] = [
  view('empty', ''),
  ...PAGES.map((name) => view(`empty-${name}`, `#${name}`)),
];

/** The views and states of the library. */
export const libraryViews: View[] = [
  view('saved', ''),
  view('drawer', '', click('.library-menu')),
  view('facets', '#saved?q=tag:=llm/+year:2026'),
  view('found', '#saved?q=weather'),
  view('nothing', '#saved?q=zzqx'),
  view('seen', '#seen'),
  view('compact', '#saved?as=compact'),
  view('table', '#saved?as=table&q=sort:title'),
  view('columns', '#saved?as=table', click('.column-menu button')),
  view('selection', '', click('.list-bar > input')),
  view('hidden', '#seen?q=is:hidden'),
  view('export', '', async (page) => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('e');
  }),
  view('missed', '#digest?period=last_week&missed=yes'),
  ...PAGES.map((name) => view(name, `#${name}`)),
];
