import type { Page } from 'puppeteer-core';
import type { Session } from '../../tests/e2e/browsers';
import { openPopup } from '../../tests/e2e/popup';
import { DAILY, HUNDRED } from '../../tests/e2e/site-pages';
import { goToList } from '../../tests/e2e/steps';
import { press } from './press';

/** A picture of one view in one state. */
export interface View {
  name: string;
  /** Opens the view in a page of its own. */
  open(session: Session): Promise<Page>;
  /** Brings the view into its state. */
  act?(page: Page): Promise<unknown>;
  /** A view that is wider than a popup. */
  wide?: true;
  /** The widths and the height of its pictures, if not the usual ones, px. */
  widths?: readonly number[];
  height?: number;
  /** A picture of the whole page, not of its first screen. */
  full?: true;
  /** The part of the page that is in the picture; all without. */
  part?: string;
}

/** Pages that the pictures are taken over. */
export const ABSTRACT = 'https://arxiv.org/abs/2511.01001';
export const UNREAD = 'https://dblp.org/search?q=flow';
export const OTHER = 'https://example.org/papers/7';

const IMPORTED = `@article{a, title = {Rivers of Glass}, author = {Ek, Bo}, year = 2024}
@misc{b, title = {Sparse Gardens: Growing Mixture Models One Expert at a Time}}
@misc{c, author = {Ek, Bo}}`;

const overNothing = (session: Session) => openPopup(session);
const over = (url: string) => async (session: Session) =>
  openPopup(session, await session.visit(url));
const library =
  (hash = '') =>
  (session: Session) =>
    session.open(`library.html${hash}`);
/** The page itself, with the marks of its papers and the bar. */
const marked = (url: string) => async (session: Session) => {
  const page = await session.visit(url);
  await page.waitForSelector('offprint-bar');
  return page;
};
/** Goes to the list, past the block of the page's own paper, and presses a key there. */
const onRow = (key: string) => async (page: Page) => {
  await page.waitForSelector('.list .row');
  await goToList(page);
  await page.keyboard.press(key as 'a');
};
const search = (text: string) => async (page: Page) => {
  await page.waitForSelector('input[type="search"]:focus');
  await page.keyboard.type(text);
};

/** The views of an empty collection. */
export const emptyViews: View[] = [
  { name: 'welcome', open: (session) => session.open('welcome.html'), wide: true, full: true },
  { name: 'empty', open: overNothing },
  { name: 'empty-listing', open: over(DAILY) },
  { name: 'empty-unread', open: over(UNREAD) },
  { name: 'empty-paper', open: over(ABSTRACT) },
];

/** The views of a collection with papers. */
export const views: View[] = [
  { name: 'list', open: overNothing },
  { name: 'listing', open: over(DAILY) },
  {
    name: 'this-page',
    open: over(DAILY),
    act: press('popup_scope_page', ' 9'),
  },
  { name: 'own-new', open: over(ABSTRACT) },
  {
    name: 'own-saved',
    open: over(ABSTRACT),
    act: async (page) => {
      await page.waitForSelector('.own h2');
      // The picture before, of another width, has saved it.
      await (await page.$('.own.unsaved .own-actions button'))?.click();
      await page.waitForSelector('.own:not(.unsaved) h2');
    },
  },
  {
    name: 'own-tags',
    open: over(ABSTRACT),
    act: async (page) => {
      await page.waitForSelector('.own h2');
      await page.click('.own-actions button:nth-child(2)');
    },
  },
  { name: 'own-unread-page', open: over(OTHER) },
  { name: 'row', open: overNothing, act: goToList },
  { name: 'tags', open: overNothing, act: onRow('t') },
  { name: 'note', open: overNothing, act: onRow('n') },
  { name: 'detail', open: overNothing, act: onRow('ArrowRight') },
  { name: 'selection', open: overNothing, act: onRow('x') },
  { name: 'saved-notice', open: overNothing, act: onRow('r') },
  { name: 'search', open: overNothing, act: search('flow') },
  { name: 'nothing', open: overNothing, act: search('zzqx') },
  { name: 'pasted', open: overNothing, act: search('https://arxiv.org/abs/2402.00123') },
  { name: 'filters', open: overNothing, act: press('popup_filter') },
  { name: 'export', open: overNothing, act: onRow('e') },
  { name: 'keys', open: overNothing, act: onRow('?') },
  { name: 'settings', open: overNothing, act: press('popup_settings') },
  {
    name: 'settings-room',
    open: overNothing,
    act: async (page) => {
      await press('popup_settings')(page);
      await (await page.waitForSelector('.room summary'))?.click();
    },
  },
  { name: 'panel', open: (session) => session.open('panel.html') },
  ...(['list', 'listing', 'own-new'] as const).map((name, index) => ({
    name: `zoomed-${name}`,
    open: [overNothing, over(DAILY), over(ABSTRACT)][index] ?? overNothing,
    // As large as a popup appears to its page at a zoom of 200 %.
    ...{ widths: [300], height: 300 },
  })),
  { name: 'marks', open: marked(DAILY), wide: true },
  { name: 'marks-many', open: marked(HUNDRED), wide: true },
  { name: 'library', open: library(), wide: true },
  { name: 'import', open: library('#import'), wide: true },
  {
    name: 'import-preview',
    open: library('#import'),
    act: async (page) => {
      await page.waitForSelector('.import textarea');
      await page.type('.import textarea', IMPORTED);
      await press('import_read')(page);
      await page.waitForSelector('[role="tab"]');
    },
    wide: true,
  },
  {
    name: 'report',
    open: overNothing,
    act: async (page) => {
      await press('popup_settings')(page);
      await press('settings_report')(page);
    },
  },
  { name: 'library-settings', open: library('#settings'), wide: true, full: true },
];
