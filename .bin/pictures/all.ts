import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openSession, type Session } from '../../tests/e2e/browsers';
import { pages } from '../../tests/e2e/site-pages';
import { demoCollection } from '../../tests/made/demo';
import { fillCollection } from '../../tests/made/fill-store';
import { putItems } from '../../tests/made/store';
import { libraryViews } from './library-views';
import { abstractPage, otherPage } from './pages';
import { ABSTRACT, emptyViews, OTHER, UNREAD, type View, views } from './views';

const WIDTHS = [320, 420];
const WIDE = [320, 1280];
const LIBRARY_WIDTHS = [320, 900, 1440, 2560];
/** Widths at which another language is looked at. */
const LANGUAGE_WIDTHS = [320, 1280];
const LIBRARY_PAPERS = 300;
const served = new Map([
  ...pages,
  [ABSTRACT, abstractPage()],
  [OTHER, otherPage()],
  [UNREAD, otherPage()],
]);

/**
 * Takes a picture of every view and state, light and dark, at the smallest and the usual width.
 * @param wanted takes only views of these names; all without
 * @param extension folder of the extension in another language: light only, at few widths
 */
export async function takeAll(
  folder: string,
  wanted: readonly string[],
  extension?: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const isWanted = ({ name }: View) => wanted.length === 0 || wanted.includes(name);
  for (const dark of extension ? [false] : [false, true]) {
    const session = await openSession('chromium', served, {
      dark,
      ...(extension && { extension }),
    });
    const suffix = dark ? 'dark' : 'light';
    for (const view of emptyViews.filter(isWanted)) await take(session, view, folder, suffix);
    const filling = await session.open('popup.html');
    await filling.waitForSelector('main.popup');
    await putItems(filling, demoCollection(Date.now() - 24 * 3600 * 1000));
    await filling.close();
    for (const view of views.filter(isWanted)) await take(session, view, folder, suffix);
    const widths = extension ? LANGUAGE_WIDTHS : LIBRARY_WIDTHS;
    await takeLibrary(session, libraryViews.filter(isWanted), folder, suffix, widths);
    await session.close();
  }
}

/** Takes the pictures of the library with a collection of some hundred papers that vary. */
async function takeLibrary(
  session: Session,
  wanted: readonly View[],
  folder: string,
  suffix: string,
  widths: readonly number[],
): Promise<void> {
  if (wanted.length === 0) return;
  // A page with an index of its own would write it when the store is another one.
  const filling = await session.open('manifest.json');
  await fillCollection(filling, LIBRARY_PAPERS);
  await filling.close();
  for (const view of wanted) await take(session, view, folder, suffix, widths);
}

async function take(
  session: Session,
  view: View,
  folder: string,
  suffix: string,
  widths: readonly number[] = view.wide ? WIDE : WIDTHS,
): Promise<void> {
  for (const width of widths) {
    const page = await view.open(session);
    await page.setViewport({ width, height: view.wide ? 800 : 600 });
    await still();
    await view.act?.(page);
    await still();
    await page.screenshot({
      fullPage: view.full === true,
      path: join(folder, `${view.name}-${width}-${suffix}.png`) as `${string}.png`,
    });
    await page.close();
  }
}

/** Until all is drawn. */
export function still(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 600));
}
