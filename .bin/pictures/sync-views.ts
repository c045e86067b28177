import type { Page } from 'puppeteer-core';
import type { SyncProblem } from '../../lib/sync/problem';
import type { SyncStatus } from '../../lib/sync/stored/status';
import type { Session } from '../../tests/e2e/browsers';
import { openPopup } from '../../tests/e2e/popup';
import { demoCollection } from '../../tests/made/demo';
import { putRows } from '../../tests/made/store';
import { press } from './press';
import type { View } from './views';

const HOUR = 3_600_000;
const [paper = '', other = ''] = demoCollection(0).map((each) => each.paper.id);

/** What is stored of several machines: the status, and whatever else differs from the usual. */
interface Stored {
  status: Partial<SyncStatus>;
  account?: object;
  state?: object;
}

/** Stores how it stands, as a machine that takes part would. */
async function store(session: Session, { status, account, state }: Stored): Promise<void> {
  const now = Date.now();
  const machine = (key: string, name: string, hours: number) => {
    const value = { name, met: now - hours * HOUR, token: key };
    return {
      ...{ id: `machine:${key}`, rev: 1 },
      document: { kind: 'machine', key, value, stamp: '1' },
    };
  };
  const entry = { paper, tags: [], note: '', status: 'unread' };
  const page = await session.open('manifest.json');
  await putRows(page, {
    meta: [
      {
        key: 'syncAccount',
        value: {
          ...{ kind: 'couchdb', address: 'https://couch.example.org:5984/offprint' },
          ...{ user: 'ada', password: 'secret', name: 'Chrome, Linux', keys: {}, ...account },
        },
      },
      { key: 'syncStatus', value: { tries: 0, left: 0, ...status } },
      { key: 'sync', value: { server: '', check: '', verified: 0, clean: [], ...state } },
    ],
    sync: [machine('desk0001', 'Firefox, Windows', 3), machine('bag00001', 'Chrome, macOS', 40)],
    came: [
      {
        ...{ seq: 1, at: now - HOUR, machine: 'desk0001', paper, before: entry },
        after: { ...entry, savedAt: 1, tags: ['moss'] },
      },
      {
        ...{ seq: 2, at: now - 2 * HOUR, machine: 'bag00001', paper: other },
        ...{ before: { ...entry, savedAt: 1 }, after: { ...entry, savedAt: 1, note: 'x' } },
      },
    ],
  });
  await page.close();
}

/** The machine takes part no longer. */
export async function clearSync(session: Session): Promise<void> {
  const page = await session.open('manifest.json');
  await putRows(page, {
    meta: ['syncAccount', 'syncStatus', 'sync'].map((key) => ({ key, value: null })),
  });
  await page.close();
}

const inSettings = async (session: Session, stored?: Stored) => {
  if (stored) await store(session, stored);
  else await clearSync(session);
  const page = await session.open('library.html#settings');
  await page.waitForSelector('.sync button');
  return page;
};

/** A state of the settings, while the machine takes part. */
const state = (name: string, stored: Stored, act?: View['act']): View => ({
  name: `sync-${name}`,
  open: (session) => inSettings(session, stored),
  ...(act && { act }),
  ...{ wide: true, part: '.sync', height: 2000 },
});

const failed = (name: string, problem: SyncProblem, next?: number): View =>
  state(name, {
    status: { problem, since: Date.now() - HOUR, ...(next && { next: Date.now() + next }) },
  });

/** What a server answers to every request, by its method. */
type Answers = Record<string, { status: number; body: string; type?: string }> | 'none';

/** The form with what was typed, after *Try it* was pressed if a server answers. */
const form = (
  name: string,
  kind: 'couchdb' | 'webdav',
  address: string,
  answers?: Answers,
): View => ({
  name: `sync-form-${name}`,
  open: (session) => inSettings(session),
  async act(page) {
    await press('sync_set_up')(page);
    await page.waitForSelector('.sync-form');
    if (kind === 'webdav') await page.click('.sync-form input[type="radio"]:not(:checked)');
    const fields = await page.$$('.sync-field input');
    for (const [index, text] of [address, 'ada', 'secret', 'winding rivers'].entries())
      await fields[index]?.type(text);
    if (!answers) return;
    await page.evaluate(pretend, answers);
    await press('sync_try')(page);
  },
  ...{ wide: true, part: '.sync', height: 2000 },
});

interface Chrome {
  permissions: { request(): Promise<boolean> };
}
declare const chrome: Chrome;

/** Runs in the page: the permission is granted, and a server answers. */
function pretend(answers: Answers): void {
  chrome.permissions.request = () => Promise.resolve(true);
  globalThis.fetch = async (_, init) => {
    if (answers === 'none') throw new TypeError('Failed to fetch');
    const found = answers[init?.method ?? 'GET'] ?? answers['*'];
    const date = new Date(Date.now() - 3 * 3_600_000).toUTCString();
    const headers = { 'Content-Type': found?.type ?? 'application/json', Date: date };
    return new Response(found?.body ?? '', { status: found?.status ?? 404, headers });
  };
}

const COUCH = 'https://couch.example.org:5984/offprint';
const FOLDER = 'https://cloud.example.org/remote.php/dav/files/ada/offprint';
const listing = (names: readonly string[]) =>
  `<D:multistatus xmlns:D="DAV:">${names
    .map((name) => `<D:response><D:href>/offprint/${name}</D:href></D:response>`)
    .join('')}</D:multistatus>`;
const check = {
  ...{ format: 'offprint-sync', version: 1, iterations: 600_000 },
  ...{ salt: btoa('0123456789abcdef'), check: btoa('0123456789abcdef0123456789abcdef') },
};
const welcome = { status: 200, body: '{"couchdb":"Welcome","uuid":"x","db_name":"offprint"}' };

/** The popup while several machines need the user. */
const popup = (name: string, status: Partial<SyncStatus>): View => ({
  name: `sync-popup-${name}`,
  async open(session) {
    await store(session, { status });
    return openPopup(session);
  },
  act: (page: Page) => page.waitForSelector('.sync-notice'),
});

/** The settings of several machines in all their states. */
export const syncViews: View[] = [
  { ...form('empty', 'couchdb', ''), name: 'sync-none', act: () => Promise.resolve() },
  form('open', 'couchdb', 'http://192.168.1.9:5984/offprint'),
  form('new', 'couchdb', COUCH, { GET: welcome, POST: { status: 200, body: '{"rows":[]}' } }),
  form('make', 'webdav', FOLDER, {}),
  form('others', 'webdav', FOLDER, {
    PROPFIND: { status: 207, body: listing(['', 'a.pdf', 'b']) },
  }),
  form('passphrase', 'webdav', FOLDER, {
    PROPFIND: { status: 207, body: listing(['', 'check-1.json']) },
    GET: { status: 200, body: JSON.stringify(check) },
  }),
  form('password', 'couchdb', COUCH, { '*': { status: 401, body: '{}' } }),
  form('foreign', 'webdav', FOLDER, {
    '*': { status: 200, body: '<h1>Sign in</h1>', type: 'text/html' },
  }),
  form('certificate', 'couchdb', COUCH, 'none'),
  state('first', { status: {} }),
  state('equal', { status: { done: Date.now() } }),
  state('came', { status: { done: Date.now() } }, (page) => page.click('.sync-came summary')),
  state('left', {
    status: { done: Date.now(), left: 2, skipped: 1, ahead: 3 * HOUR },
    state: { refused: { ids: [`paper:${paper}`, `paper:${other}`], at: Date.now() } },
  }),
  {
    ...failed('waiting', { kind: 'no_answer' }, HOUR / 2),
    // The number of changes, which is counted while nobody types.
    act: (page) =>
      page.waitForFunction(() =>
        /^\d/.test(document.querySelector('.sync [role="status"]')?.textContent ?? ''),
      ),
  },
  failed('full', { kind: 'full' }, HOUR / 2),
  failed('large', { kind: 'too_large' }, HOUR / 2),
  failed('gone', { kind: 'no_database' }, HOUR / 2),
  failed('password', { kind: 'credentials' }),
  failed('passphrase', { kind: 'changed_passphrase' }),
  failed('taken-off', { kind: 'taken_off' }),
  state('permission', { status: { problem: { kind: 'no_permission' }, since: Date.now() } }),
  state('new-passphrase', { status: { done: Date.now() } }, async (page) => {
    await press('sync_change_open')(page);
    await page.type('.sync-field input', 'five quiet rivers wind northwards');
  }),
  state('changing', {
    status: { done: Date.now() },
    account: { kind: 'webdav', address: FOLDER, old: {} },
  }),
  popup('stopped', { problem: { kind: 'credentials' }, since: Date.now() }),
  popup('late', {
    ...{ problem: { kind: 'no_answer' }, since: Date.now() - 9 * 24 * HOUR },
    next: Date.now() + HOUR,
  }),
];
