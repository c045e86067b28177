// npm run pictures: takes pictures of the built extension: those of the README, the stores' of
// 1280 × 800, and one of every view and state, light and dark, to .output/pictures.
// npm run pictures -- NAME…: only the views of these names.
// npm run pictures -- --in de NAME…: in the language of a folder of `_locales`, or in one whose
// words are 40 % longer (`--in long`), to .output/pictures/de.
// npm run pictures -- --papers 5000 --forced NAME…: of a library of so many papers, and with the
// few colours of a high-contrast mode, to .output/pictures/5000 and .output/pictures/forced.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { openSession, type Session } from '../tests/e2e/browsers';
import { openPopup, waitForRows } from '../tests/e2e/popup';
import { DAILY, pages } from '../tests/e2e/site-pages';
import { demoCollection } from '../tests/made/demo';
import { putItems } from '../tests/made/store';
import { root } from './ensure.mjs';
import { still, takeAll } from './pictures/all';
import { extensionIn } from './pictures/in-language';

const views = join(root, '.output/pictures');
const {
  values: { in: texts, papers, forced },
  positionals: wanted,
} = parseArgs({
  options: {
    in: { type: 'string' },
    papers: { type: 'string' },
    forced: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const folders = [texts, papers, forced ? 'forced' : undefined].filter((each) => each !== undefined);
await takeAll(join(views, ...folders), wanted, {
  ...(texts !== undefined && { extension: await extensionIn(texts) }),
  ...(papers !== undefined && { papers: Number(papers) }),
  forced,
});
if (folders.length > 0 || wanted.length > 0) process.exit();
const folder = join(root, '.github');
const YESTERDAY = Date.now() - 24 * 3600 * 1000;

await mkdir(folder, { recursive: true });
const session = await openSession('chromium', pages);
const filling = await session.open('popup.html');
await filling.waitForSelector('main.popup');
// Two papers of the listing stay new, so that the page shows all three kinds of marks.
await putItems(
  filling,
  demoCollection(YESTERDAY)
    .slice(0, 7)
    .filter((_, index) => index !== 2),
);
const listing = await session.visit(DAILY);
await listing.waitForSelector('offprint-mark');
await still();
await listing.screenshot({
  path: join(folder, 'marks.png'),
  clip: { x: 40, y: 20, width: 1240, height: 660 },
});
const popup = await openPopup(session, listing);
await waitForRows(popup, 6);
await still();
await popup.screenshot({ path: join(folder, 'popup.png') });
await compose(session, listing);
await session.close();

/** Composes the popup over the listing, as it opens from the toolbar. */
async function compose(session: Session, listing: Page): Promise<void> {
  const data = async (name: string) =>
    `data:image/png;base64,${(await readFile(join(folder, name))).toString('base64')}`;
  const back = Buffer.from(await listing.screenshot()).toString('base64');
  const page = await session.browser.newPage();
  await page.setViewport({ width: 1280, height: 680 });
  await page.setContent(`<style>
body { margin: 0; background: url(data:image/png;base64,${back}) 0 -20px / 1280px no-repeat; }
img { position: absolute; top: 16px; right: 32px; border: 1px solid #d6d1c6; border-radius: 10px; box-shadow: 0 12px 40px rgb(0 0 0 / .22); }
</style><img src="${await data('popup.png')}">`);
  await still();
  await page.screenshot({ path: join(folder, 'offprint.png') });
  // The size that the stores ask for.
  await page.setViewport({ width: 1280, height: 800 });
  await page.screenshot({ path: join(views, 'store.png') });
}
