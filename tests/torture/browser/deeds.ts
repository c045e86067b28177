import type { Page } from 'puppeteer-core';
import type { Session } from '../../e2e/browsers';
import { pressBar } from '../../e2e/closed-roots';
import { HUNDRED } from '../../e2e/site-pages';
import { buttonNamed } from '../../e2e/steps';
import type { Stored } from './check-page';

/** Papers of the file that is imported. */
export const IMPORTED = 800;
/** Papers of the listing that is captured and saved. */
export const LISTED = 100;

/** Something long that is interrupted by a kill. */
export interface Deed {
  name: string;
  /** Whether the extension's worker does it. */
  byWorker?: true;
  /** Does all that comes before; nothing is killed meanwhile. */
  prepare(session: Session): Promise<Page>;
  /** Starts it, and ends when it is done. */
  start(page: Page, session: Session): Promise<unknown>;
  /** Whether it is done, or nothing of it. */
  isWhole(before: Stored, after: Stored): boolean;
}

const grewBy = (count: number, before: number, after: number) =>
  after === before || after === before + count;

const importFile: Deed = {
  name: 'import',
  async prepare(session) {
    const page = await session.open('library.html');
    await page.waitForSelector('main.library');
    await page.evaluate(dropFile, bibliography());
    await page.waitForSelector('[role=tab]', { timeout: 120_000 });
    return page;
  },
  start: async (page) => (await buttonNamed(page, `Import ${IMPORTED} papers`)).click(),
  isWhole: (before, after) =>
    grewBy(IMPORTED, before.papers, after.papers) &&
    after.papers - before.papers === after.saved - before.saved &&
    after.operations - before.operations === Number(after.saved > before.saved),
};

const capture: Deed = {
  name: 'capture',
  byWorker: true,
  prepare: (session) => session.open('manifest.json'),
  start: (_, session) => session.visit(HUNDRED),
  isWhole: (before, after) =>
    grewBy(LISTED, before.papers, after.papers) &&
    after.papers - before.papers === after.sightings - before.sightings &&
    after.saved === before.saved,
};

const saveAll: Deed = {
  name: 'save all',
  byWorker: true,
  async prepare(session) {
    const page = await session.visit(HUNDRED);
    await page.waitForSelector('offprint-mark');
    return page;
  },
  start: (page) => pressBar(page, /^Save all/),
  isWhole: (before, after) =>
    grewBy(LISTED, before.saved, after.saved) &&
    after.operations - before.operations === Number(after.saved > before.saved),
};

const backUp: Deed = {
  name: 'backup',
  async prepare(session) {
    const page = await session.open('library.html#settings');
    await page.waitForSelector('.settings');
    return page;
  },
  start: async (page) => (await buttonNamed(page, 'Back up now')).click(),
  isWhole: (before, after) =>
    grewBy(1, before.backups.length, after.backups.length) && after.saved === before.saved,
};

/** Two windows import the same file, and a third one captures a page. */
const together: Deed = {
  name: 'three windows',
  prepare: importFile.prepare,
  async start(page, session) {
    const other = await importFile.prepare(session);
    await Promise.all([
      importFile.start(page, session),
      importFile.start(other, session),
      capture.start(page, session),
    ]);
  },
  isWhole: (before, after) => {
    const seen = after.sightings - before.sightings;
    const saved = after.saved - before.saved;
    return (
      [0, LISTED].includes(seen) &&
      [0, IMPORTED].includes(saved) &&
      after.papers - before.papers === seen + saved
    );
  },
};

export const DEEDS: readonly Deed[] = [importFile, capture, saveAll, backUp, together];

function bibliography(): string {
  return Array.from(
    { length: IMPORTED },
    (_, index) =>
      `@article{moss${index}, title = {Ledgers of Mill ${index} and ${index ** 2}}, author = {Ek, Bo}, year = {2026}, doi = {10.1000/mill.${index}}}`,
  ).join('\n');
}

/** Runs in the page. */
function dropFile(text: string): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], 'mills.bib'));
  for (const type of ['dragover', 'drop'])
    document.body.dispatchEvent(
      new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
    );
}
