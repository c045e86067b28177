import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRecord, sortedJson } from '../../lib/text/json';
import { demoCollection } from '../made/demo';
import { putItems } from '../made/store';
import { FakeCouch } from '../sync/couch';
import { type Served, serve, type Wire } from '../sync/over-http';
import { FakeWebDav } from '../sync/webdav';
import { openSession, type Session } from './browsers';
import { openPermitted } from './permitted';
import { pages } from './site-pages';
import { buttonNamed, goToList, tagCurrent } from './steps';
import { openList, type Setup, setUpSync, syncNow } from './sync-steps';

const YESTERDAY = Date.now() - 24 * 3600 * 1000;
const PASSPHRASE = 'five quiet rivers wind northwards';
/** Words of titles, tags, notes and identifiers. */
const PRIVATE = ['Sparse Gardens', 'moss', 'fern', 'lichen', 'sedge', 'gorse', 'arxiv:', '2611.1'];

describe('a Chromium and a Firefox profile', () => {
  const [couch, dav] = [new FakeCouch(), new FakeWebDav()];
  let isOnline = true;
  const servers: Served[] = [];
  let chromium: Session;
  let firefox: Session;

  beforeAll(async () => {
    [chromium, firefox] = await Promise.all([
      openPermitted('chromium', pages),
      openSession('firefox', pages, { grantAll: true }),
    ]);
    const papers = demoCollection(YESTERDAY).filter(({ entry }) => entry);
    await fill(chromium, papers.slice(0, 5));
    await fill(firefox, papers.slice(2));
    for (const wire of [couch, dav]) servers.push(await serve(unlessOffline(wire)));
  });
  afterAll(async () => {
    await Promise.all([chromium?.close(), firefox?.close()]);
    for (const server of servers) await server.close();
  });

  it('meet at a CouchDB, and are equal after both were edited offline', async () => {
    const address = `${servers[0]?.address}/offprint`;
    const states = await setUpBoth({ address, user: couch.user, password: couch.password });
    await editOffline('moss', 'fern', 'gorse');
    await meet(states);
    const [entry] = (await collection(chromium)).entries;
    expect(entry).toMatchObject({ note: 'gorse' });
    expect(tagsOf(entry)).toEqual(expect.arrayContaining(['moss', 'fern']));
    await expectEqual(6);
    expect(privateWordsIn([...couch.database('offprint').documents.values()])).toEqual([]);
  });

  it('meet in a folder on a WebDAV server, and are equal after both were edited offline', async () => {
    for (const session of [chromium, firefox]) await stop(session);
    const address = `${servers[1]?.address}/sync`;
    const { user, password } = dav;
    const states = await setUpBoth({ kind: 'WebDAV', address, user, password });
    await editOffline('lichen', 'sedge', ', gorse again');
    await meet(states);
    const [entry] = (await collection(firefox)).entries;
    expect(tagsOf(entry)).toEqual(expect.arrayContaining(['moss', 'fern', 'lichen', 'sedge']));
    await expectEqual(5);
    expect([...dav.files.keys()].filter((path) => path.includes('/log/')).length).toBeGreaterThan(
      2,
    );
    expect(privateWordsIn([...dav.files])).toEqual([]);
  });

  function unlessOffline(wire: Wire): Wire {
    return {
      handle: (request) => (isOnline ? wire.handle(request) : { status: 503, body: '' }),
    };
  }

  async function setUpBoth(setup: Omit<Setup, 'passphrase'>): Promise<[Page, Page]> {
    const whole = { ...setup, passphrase: PASSPHRASE };
    return [await setUpSync(chromium, whole, true), await setUpSync(firefox, whole, false)];
  }

  /** Both machines edit their first paper; one of them removes the second. */
  async function editOffline(ours: string, theirs: string, note: string): Promise<void> {
    isOnline = false;
    const there = await openList(firefox, await countSaved(firefox));
    await tagCurrent(there, theirs);
    await there.keyboard.press('n');
    await there.waitForSelector('textarea:focus');
    await there.keyboard.type(note);
    await there.keyboard.press('Escape');
    await there.waitForFunction(() => !document.querySelector('textarea'));
    const count = await countSaved(chromium);
    const here = await openList(chromium, count);
    await tagCurrent(here, ours);
    await here.close();
    const again = await openList(chromium, count);
    await goToList(again);
    await again.keyboard.press('ArrowDown');
    await again.waitForFunction(
      () => document.querySelectorAll('.list .row')[1] === document.activeElement,
    );
    await again.keyboard.press('s');
    await again.waitForFunction(
      (rows) => document.querySelectorAll('.list .row').length === rows,
      {},
      count - 1,
    );
    for (const popup of [there, again]) await popup.close();
    isOnline = true;
  }

  async function meet([here, there]: [Page, Page]): Promise<void> {
    for (const page of [here, there, here]) await syncNow(page);
    for (const page of [here, there]) await page.close();
  }

  async function expectEqual(saved: number): Promise<void> {
    const [ours, theirs] = [await collection(chromium), await collection(firefox)];
    expect(sortedJson(theirs)).toBe(sortedJson(ours));
    expect(ours.entries.filter(({ savedAt }) => savedAt !== undefined)).toHaveLength(saved);
    expect(new Set(ours.papers.map(({ title }) => title)).size).toBe(ours.papers.length);
  }
});

async function fill(session: Session, items: Parameters<typeof putItems>[1]): Promise<void> {
  // A page with an index of its own would write it over that of the new store.
  const page = await session.open('licences.txt');
  await putItems(page, items);
  await page.close();
}

async function stop(session: Session): Promise<void> {
  const page = await session.open('library.html#settings');
  await (await buttonNamed(page, 'Stop on this machine')).click();
  await buttonNamed(page, 'Set up several machines…');
  await page.close();
}

async function countSaved(session: Session): Promise<number> {
  return (await collection(session)).entries.filter(({ savedAt }) => savedAt !== undefined).length;
}

type Row = Record<string, unknown>;

/** What a user sees of a collection: facts and entries, the one saved last first. */
async function collection(session: Session): Promise<{ papers: Row[]; entries: Row[] }> {
  const page = await session.open('licences.txt');
  const [papers = [], entries = []] = await page.evaluate(readTables, ['papers', 'entries']);
  await page.close();
  const shown = (rows: Row[]) =>
    rows.map(({ rev: _, seenRev: __, stamps: ___, kept: ____, ...row }) => row);
  return {
    papers: shown(papers),
    entries: shown(entries).sort((a, b) => Number(b['savedAt'] ?? 0) - Number(a['savedAt'] ?? 0)),
  };
}

/** Runs in a page of the extension. */
async function readTables(names: string[]): Promise<Record<string, unknown>[][]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('offprint');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const tables: Record<string, unknown>[][] = [];
  for (const name of names)
    tables.push(
      await new Promise((resolve, reject) => {
        const request = database.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      }),
    );
  database.close();
  return tables;
}

function tagsOf(entry: unknown): unknown {
  return isRecord(entry) ? entry['tags'] : undefined;
}

/** Words that the server could read. */
function privateWordsIn(stored: unknown): string[] {
  const text = JSON.stringify(stored, (_, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
  expect(text.length).toBeGreaterThan(2000);
  return [...PRIVATE, PASSPHRASE].filter((word) => text.includes(word));
}
