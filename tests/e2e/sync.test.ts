import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FakeCouch } from '../sync/couch';
import { type Served, serve } from '../sync/over-http';
import type { Session } from './browsers';
import { endBackground } from './end-background';
import { openPermitted } from './permitted';
import { rowTitles } from './popup';
import { DAILY, pages } from './site-pages';
import { buttonNamed, goToList, pressMark, tagCurrent } from './steps';
import { openList, type Setup, setUpSync, syncNow, untilInStep } from './sync-steps';

const TITLE = 'Schrödinger Bridges for Weather You Can Verify';
const PASSPHRASE = 'five quiet rivers wind northwards';

describe('two browser profiles with one CouchDB', () => {
  let couch: FakeCouch;
  let server: Served;
  let here: Session;
  let there: Session;
  let setup: Setup;
  beforeAll(async () => {
    couch = new FakeCouch();
    server = await serve(couch);
    setup = {
      address: `${server.address}/offprint`,
      ...{ user: couch.user, password: couch.password, passphrase: PASSPHRASE },
    };
    [here, there] = [
      await openPermitted('chromium', pages),
      await openPermitted('chromium', pages),
    ];
  });
  afterAll(async () => {
    await Promise.all([here?.close(), there?.close()]);
    await server?.close();
  });

  it('have the same papers, tags, notes and removals, and the server reads none of it', async () => {
    await saveWithTag(here, 'moss');
    const ours = await setUpSync(here, setup, true);
    const theirs = await setUpSync(there, setup, false);
    const list = await openList(there, 1);
    expect(await rowTitles(list)).toEqual([TITLE]);
    expect(await list.evaluate(() => document.body.innerText)).toContain('moss');
    await tagCurrent(list, 'fern');
    await list.close();
    await syncNow(theirs);
    await syncNow(ours);
    const mine = await openList(here, 1);
    expect(await mine.evaluate(() => document.body.innerText)).toContain('fern');
    await goToList(mine);
    await mine.keyboard.press('s');
    await mine.waitForFunction(() => document.querySelectorAll('.list .row').length === 0);
    await syncNow(ours);
    await syncNow(theirs);
    await (await openList(there, 0)).close();
    const { documents } = couch.database('offprint');
    const stored = JSON.stringify([...documents], (_, value: unknown) =>
      value instanceof Map ? [...value] : value,
    );
    for (const word of ['Bridges', 'Weather', 'moss', 'fern', 'arxiv:', 'huggingface', PASSPHRASE])
      expect(stored).not.toContain(word);
    expect(stored.length).toBeGreaterThan(2000);
  });

  it('go on after the background was ended in the middle of a run', async () => {
    await saveWithTag(here, 'alder');
    const page = await here.open('library.html#settings');
    const before = server.requests.length;
    server.mishaps.push('silent');
    await (await buttonNamed(page, 'Sync now')).click();
    await vi.waitUntil(() => server.requests.length > before, { timeout: 30_000 });
    await endBackground(here, 'chromium');
    await syncNow(page);
    await page.close();
    const theirs = await there.open('library.html#settings');
    await untilInStep(theirs);
    await syncNow(theirs);
    const list = await openList(there, 1);
    expect(await list.evaluate(() => document.body.innerText)).toContain('alder');
    await list.close();
  });

  it('say what is wrong with the password', async () => {
    couch.password = 'another one';
    const page = await here.open('library.html#settings');
    await (await buttonNamed(page, 'Sync now')).click();
    await page.waitForFunction(() =>
      document.body.innerText.includes('The server refused the user name or the password.'),
    );
  });
});

/** Saves a paper of a listing and tags it. */
async function saveWithTag(session: Session, tag: string): Promise<void> {
  const listing = await session.visit(DAILY);
  await listing.waitForSelector('offprint-mark');
  await pressMark(listing, 4);
  await listing.close();
  const list = await openList(session, 1);
  await tagCurrent(list, tag);
  await list.close();
}
