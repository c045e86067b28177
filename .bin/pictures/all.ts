import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openSession, type Session } from '../../tests/e2e/browsers';
import { pages } from '../../tests/e2e/site-pages';
import { demoCollection } from '../../tests/made/demo';
import { fillCollection } from '../../tests/made/fill-store';
import { putItems } from '../../tests/made/store';
import { emptyLibraryViews, libraryViews } from './library-views';
import { abstractPage, otherPage } from './pages';
import { clearSync, syncViews } from './sync-views';
import { ABSTRACT, emptyViews, OTHER, UNREAD, type View, views } from './views';

const WIDTHS = [320, 360, 420];
const WIDE = [320, 1280];
const LIBRARY_WIDTHS = [320, 768, 1440, 2560];
/** Widths of few pictures, such as those in another language. */
const LANGUAGE_WIDTHS = [320, 1280];
const LIBRARY_PAPERS = 300;
const served = new Map([
  ...pages,
  [ABSTRACT, abstractPage()],
  [OTHER, otherPage()],
  [UNREAD, otherPage()],
]);

interface Choices {
  /** Folder of the extension in another language: light only, at few widths. */
  extension?: string;
  /** Number of papers in the library. */
  papers?: number;
  /** Takes the pictures in a mode of high contrast. */
  forced?: boolean;
}

/**
 * Takes a picture of every view and state, light and dark, at the smallest and the usual width.
 * @param wanted takes only views of these names; all without
 */
export async function takeAll(
  folder: string,
  wanted: readonly string[],
  choices: Choices = {},
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const dark of choices.extension ? [false] : [false, true]) {
    const { extension } = choices;
    const session = await openSession('chromium', served, {
      dark,
      ...(extension && { extension }),
    });
    await takeIn(
      session,
      join(folder, `NAME-WIDTH-${dark ? 'dark' : 'light'}.png`),
      choices,
      wanted,
    );
    await session.close();
  }
}

/** @param path of the pictures, with `NAME` and `WIDTH` */
async function takeIn(
  session: Session,
  path: string,
  { extension, papers = LIBRARY_PAPERS, forced = false }: Choices,
  wanted: readonly string[],
): Promise<void> {
  const take = async (all: readonly View[], widths?: readonly number[]) => {
    for (const view of all) {
      if (wanted.length === 0 || wanted.includes(view.name))
        await takeAt(session, view, path.replace('NAME', view.name), forced, widths);
    }
  };
  await take(emptyViews);
  await take(emptyLibraryViews, LANGUAGE_WIDTHS);
  const filling = await session.open('popup.html');
  await filling.waitForSelector('main.popup');
  await putItems(filling, demoCollection(Date.now() - 24 * 3600 * 1000));
  await filling.close();
  await take(views);
  await take(syncViews, LANGUAGE_WIDTHS);
  await clearSync(session);
  if (wanted.length > 0 && !libraryViews.some(({ name }) => wanted.includes(name))) return;
  await fill(session, papers);
  await take(libraryViews, extension ? LANGUAGE_WIDTHS : LIBRARY_WIDTHS);
}

/** Fills the library with papers that vary. */
async function fill(session: Session, papers: number): Promise<void> {
  // A page with an index of its own would write it when the store is another one.
  const filling = await session.open('manifest.json');
  await fillCollection(filling, papers);
  await filling.close();
}

/** @param path of the picture, with `WIDTH` */
async function takeAt(
  session: Session,
  view: View,
  path: string,
  forced: boolean,
  widths: readonly number[] = view.widths ?? (view.wide ? WIDE : WIDTHS),
): Promise<void> {
  for (const width of widths) {
    const page = await view.open(session);
    if (forced) await forceColours(page);
    await page.setViewport({ width, height: view.height ?? (view.wide ? 800 : 600) });
    await still();
    await view.act?.(page);
    await still();
    const part = view.part === undefined ? page : await page.$(view.part);
    await part?.screenshot({
      ...(view.full && { fullPage: true }),
      path: path.replace('WIDTH', String(width)) as `${string}.png`,
    });
    await page.close();
  }
}

/** The driver has no method for this feature. */
async function forceColours(page: Page): Promise<void> {
  const connection = await page.createCDPSession();
  const features = [{ name: 'forced-colors', value: 'active' }];
  await connection.send('Emulation.setEmulatedMedia', { features });
}

/** Until all is drawn. */
export function still(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 600));
}
