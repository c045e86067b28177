import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePapers } from '../made/papers';
import { type BrowserName, openSession, type Session } from './browsers';
import { openPopup, rowTitles, waitForRows } from './popup';
import { buttonNamed } from './steps';

const PAPERS = 5000;
const WANTED = 'An introduction to wombatology';
const OPEN_MS = 1500;
const MOST_OPENINGS = 60;

const bibtex = makePapers(PAPERS)
  .map(({ title, abstract }, index) => {
    const shown = index === PAPERS / 2 ? WANTED : `${title} ${index}`;
    return `@article{k${index},\n title = {${shown}},\n author = {Ek, Bo},\n abstract = {${abstract}}\n}`;
  })
  .join('\n');

/** One frame of the popup. */
interface Frame {
  titles: string[];
  /** The progress of the index; empty if there is none. */
  progress: string;
  /** Whether the rows are the answer of the index. */
  answered: boolean;
}

/** Records the popup until it shows the answer, but not longer than it stays open. */
async function record(popup: Page): Promise<Frame[]> {
  const frames = await popup.evaluate(async (limit) => {
    const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    const titles = () =>
      [...document.querySelectorAll('.list .row h2')].map((title) => title.textContent);
    const seen = new Set<string>();
    const started = performance.now();
    let answered = false;
    while (!answered && performance.now() - started < limit) {
      await new Promise(requestAnimationFrame);
      answered = text('.scopes-order') !== '';
      seen.add(JSON.stringify({ titles: titles(), progress: text('.search-problem'), answered }));
    }
    return [...seen];
  }, OPEN_MS);
  return frames.map((frame) => JSON.parse(frame));
}

/** The number of papers in the index, as the progress says. */
function papersDone({ progress }: Frame): number {
  return Number(/[\d,]+/.exec(progress)?.[0].replace(',', ''));
}

describe.each(['chromium', 'firefox'] satisfies BrowserName[])(
  'the popup after a large import in %s',
  (name) => {
    let session: Session;

    beforeAll(async () => {
      session = await openSession(name, new Map());
      const library = await session.open('library.html');
      await library.waitForSelector('main.library');
      await library.evaluate((text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], 'many.bib'));
        for (const type of ['dragover', 'drop'])
          document.body.dispatchEvent(
            new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
          );
      }, bibtex);
      await library.waitForSelector('[role=tab]', { timeout: 120_000 });
      await (await buttonNamed(library, 'Import 5,000 papers')).click();
      await library.waitForFunction(
        () => document.body.textContent?.includes('5,000 papers: 5,000 new'),
        { timeout: 120_000 },
      );
      await library.close();
    }, 300_000);
    afterAll(() => session?.close());

    it('finds a paper after a few short openings, and never shows another one', async () => {
      const done: number[] = [];
      let answered = false;
      for (let opening = 0; !answered && opening < MOST_OPENINGS; opening++) {
        const popup = await openPopup(session);
        await popup.type('input[type="search"]', 'wombatology');
        const frames = await record(popup);
        const building = frames.filter(({ progress }) => progress !== '');
        const results = frames.filter((frame) => frame.answered || frame.progress !== '');
        const others = results.flatMap(({ titles }) => titles).filter((each) => each !== WANTED);
        expect(others).toEqual([]);
        done.push(...building.map(papersDone));
        answered = frames.some((frame) => frame.answered);
        await popup.close();
      }
      expect(answered).toBe(true);
      expect(done).toEqual([...done].sort((a, b) => a - b));
      const popup = await openPopup(session);
      await popup.type('input[type="search"]', 'wombatology');
      await waitForRows(popup, 1);
      expect(await rowTitles(popup)).toEqual([WANTED]);
    }, 300_000);
  },
);
