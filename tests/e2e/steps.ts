import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Session } from './browsers';
import { allMarks, markOn } from './closed-roots';

/**
 * Presses the mark on a card of a listing, counted from 1, and waits until it shows the new state.
 */
export async function pressMark(listing: Page, card: number): Promise<void> {
  const mark = await markOn(listing, card);
  const isSaved = (each: HTMLElement) => each.dataset['state'] === 'saved';
  const before = await mark.evaluate(isSaved);
  await mark.click();
  await listing.waitForFunction(
    (each, was) => (each.dataset['state'] === 'saved') !== was,
    {},
    mark,
    before,
  );
}

/** Returns the states of the marks of a listing, in the order of its cards. */
export async function markStates(listing: Page): Promise<(string | undefined)[]> {
  const marks = await allMarks(listing);
  return Promise.all(marks.map((mark) => mark.evaluate(({ dataset }) => dataset['state'])));
}

/** Moves from the search box to the first row of the popup's list. */
export async function goToList(popup: Page): Promise<void> {
  await popup.keyboard.press('ArrowDown');
  await popup.waitForSelector('.list .row:focus');
}

/** Tags the first row of the popup's list with the keyboard. */
export async function tagCurrent(popup: Page, tag: string): Promise<void> {
  await goToList(popup);
  await popup.keyboard.press('t');
  await popup.waitForFunction(() => document.activeElement?.matches('.list input'));
  await popup.keyboard.type(tag, { delay: 10 });
  await popup.keyboard.press('Enter');
  await popup.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('.tag-chip')].some((chip) =>
        chip.textContent?.includes(wanted),
      ),
    {},
    tag,
  );
  await popup.keyboard.press('Escape');
}

/** Returns a button by its visible label. */
export async function buttonNamed(page: Page, name: string): Promise<ElementHandle<Element>> {
  const button = await page.waitForSelector(`aria/${name}[role="button"]`);
  if (!button) throw new Error(`no button “${name}”`);
  return button;
}

/** Exports the papers shown in the popup to a file, by key, and returns the file's text. */
export async function exportFile(session: Session, popup: Page, format: string): Promise<string> {
  await popup.keyboard.press('e');
  const radio = await popup.waitForSelector(`aria/${format}[role="radio"]`);
  await radio?.click();
  await (await buttonNamed(popup, 'Save file')).click();
  return savedFile(session.downloads);
}

/** Names that Offprint gives to files. */
const OWN_NAME = /^(?:offprint|digest)-.*(?<!\.part|\.crdownload|\.tmp)$/;

/** Waits for a file to be saved into the folder, which must be empty before. Returns its path. */
export async function savedPath(folder: string): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt++) {
    // Firefox writes a file under another name; meanwhile an empty one has its own.
    const name = (await readdir(folder)).find((each) => OWN_NAME.test(each));
    const path = name && join(folder, name);
    if (path && (await stat(path)).size > 0) return path;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing was saved to ${folder}`);
}

/** The text of that file. */
export async function savedFile(folder: string): Promise<string> {
  return readFile(await savedPath(folder), 'utf8');
}
