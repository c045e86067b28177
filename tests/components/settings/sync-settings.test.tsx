// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { machineLabel } from '../../../components/settings/machine-label';
import { SyncLeft } from '../../../components/settings/SyncLeft';
import { SyncSettings } from '../../../components/settings/SyncSettings';
import { helpText, lineText, problemText } from '../../../components/settings/sync-text';
import { onMessage } from '../../../lib/messages';
import { save, setNote } from '../../../lib/store/edit/edit';
import { saveList } from '../../../lib/store/own/smart-lists';
import { type Account, writeAccount } from '../../../lib/sync/stored/account';
import { type StopReason, writeStatus } from '../../../lib/sync/stored/status';
import { writeState } from '../../../lib/sync/stored/stored-state';
import { fakePermissions } from '../../permissions';
import { id, see } from '../../store/fresh-store';
import { FakeCouch, type WireRequest } from '../../sync/couch';
import { directly } from '../../sync/machines';
import { click, freshPopup, NOW, until } from '../app/show-popup';
import { mount } from '../mount';

freshPopup();

const text = () => document.querySelector('.sync')?.textContent ?? '';
const type = async (index: number, value: string) => {
  await until(() => expect(document.querySelectorAll('.sync-field input').length).toBe(4));
  const field = document.querySelectorAll<HTMLInputElement>('.sync-field input')[index];
  if (!field) throw new Error(`no field ${index}`);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve));
};

describe('the settings of several machines', () => {
  it('try a server, say what is wrong, make the database and start', async () => {
    vi.stubGlobal('location', { pathname: '/library.html' });
    fakePermissions();
    const couch = new FakeCouch();
    const handle = (request: WireRequest) =>
      couch.handle({ ...request, path: request.path.replace('https://example.org', '') });
    vi.stubGlobal('fetch', directly({ handle }));
    mount(<SyncSettings />);
    await until(() => expect(text()).toContain('Set up several machines…'));
    await click('Set up several machines…');
    await type(0, 'http://example.org/p');
    await type(3, 'winding rivers');
    await click('Try it');
    await until(() => expect(text()).toContain('Please use https.'));
    expect(text()).not.toContain('This was not stored');
    await type(0, 'http://nas.local/p');
    expect(text()).toContain('This address is not encrypted');
    expect(text()).not.toContain('Please use https.');
    await type(0, 'https://example.org/offprint');
    await type(1, couch.user);
    await type(2, 'wrong');
    await click('Try it');
    await until(() => expect(text()).toContain('refused the user name or the password'));
    await type(2, couch.password);
    await click('Try it');
    await until(() => expect(text()).toContain('Offprint can make it'));
    await click('Make it');
    await until(() => expect(text()).toContain('this machine will be the first'));
    expect(text()).toContain('This passphrase is easy to guess.');
    // What was tried is no longer what would be started.
    await type(0, 'https://example.org/other');
    expect(text()).not.toContain('this machine will be the first');
    await type(0, 'https://example.org/offprint');
    await click('Try it');
    await until(() => expect(text()).toContain('this machine will be the first'));
    await click('Start');
    await until(() => expect(text()).toContain('The first exchange is under way.'));
    await click('Stop on this machine');
    await until(() => expect(text()).toContain('Set up several machines…'));
  });
});

it('a permission that was withdrawn is asked for again, without the passphrase', async () => {
  vi.stubGlobal('location', { pathname: '/library.html' });
  const { permitted } = fakePermissions();
  const place = { kind: 'couchdb', address: 'https://example.org/offprint' } as const;
  const keys = {} as Account['keys'];
  await writeAccount({ ...place, user: '', password: '', name: 'Desk', keys });
  await writeState({ server: '', check: '', verified: 0, clean: [] });
  await writeStatus({ tries: 1, left: 0, problem: { kind: 'no_permission' } });
  const asked = vi.fn();
  const stop = onMessage('sync', ({ data }) => asked(data));
  mount(<SyncSettings />);
  await until(() => expect(text()).toContain('Stopped. Offprint may not connect to the server'));
  expect(text()).not.toContain('Type password or passphrase again…');
  await click('Allow it again');
  await until(() => expect(asked).toHaveBeenCalledWith(true));
  expect([...permitted]).toEqual(['https://example.org/*']);
  stop();
});

it('says that the browser’s permission is missing when the user refuses it', async () => {
  vi.stubGlobal('location', { pathname: '/library.html' });
  const { request } = fakePermissions();
  request.mockResolvedValue(false);
  mount(<SyncSettings />);
  await until(() => expect(text()).toContain('Set up several machines…'));
  await click('Set up several machines…');
  await type(0, 'https://example.org/offprint');
  await type(3, 'winding rivers');
  await click('Try it');
  await until(() => expect(text()).toContain('the browser’s permission is missing'));
});

it('says how many changes wait while the server does not answer', async () => {
  await see([1, 2]);
  await save([id(1), id(2)], NOW);
  const place = { kind: 'couchdb', address: 'https://example.org/offprint' } as const;
  const keys = {} as Account['keys'];
  await writeAccount({ ...place, user: '', password: '', name: 'Desk', keys });
  await writeState({ server: '', check: '', verified: 0, clean: [] });
  const next = Date.now() + 3_600_000;
  await writeStatus({ tries: 1, left: 0, since: NOW, next, problem: { kind: 'no_answer' } });
  mount(<SyncSettings />);
  await until(() => expect(text()).toContain('2 changes wait. The server does not answer'));
});

it('what stays on this machine alone is named, with the reason', async () => {
  await see([1, 2]);
  await setNote(id(1), '雨'.repeat(1_100_000), NOW);
  await save([id(2)], NOW);
  const list = await saveList('Rivers', 'tag:rivers', NOW);
  const ids = [`paper:${id(1)}`, `paper:${id(2)}`, `list:${list?.key}`, 'settings'];
  const refused = { ids, at: NOW };
  await writeState({ server: '', check: '', verified: 0, clean: [], refused });
  mount(<SyncLeft count={4} />);
  const lines = () => [...document.querySelectorAll('.sync-left li')].map((li) => li.textContent);
  await until(() =>
    expect(lines()).toEqual([
      '“Paper 1” is too long to travel. Shorten its note, and it goes with the next exchange.',
      'The server refuses “Paper 2”. Offprint offers it again each day.',
      'The server refuses “Rivers”. Offprint offers it again each day.',
      'and 1 more',
    ]),
  );
});

describe('the line', () => {
  const status = { tries: 0, left: 0 };
  it.each([
    [{ ...status, done: NOW - 180_000 }, 2, 0, 'In step with 2 other machines, 3 minutes ago.'],
    [
      { ...status, done: NOW, left: 1 },
      1,
      0,
      /^In step with 1 other machine, just now\. 1 paper stays on this machine alone/,
    ],
    [
      { ...status, done: NOW, skipped: 2, ahead: -3 * 3_600_000 },
      1,
      0,
      /^In step .* could not read 2 documents .* about 3 h behind the server’s/,
    ],
    [
      { ...status, problem: { kind: 'no_answer' as const }, since: NOW, next: NOW + 60_000 },
      1,
      4,
      /^4 changes wait\. The server does not answer.*This has been so since .*next try/,
    ],
    [
      { ...status, problem: { kind: 'credentials' as const } },
      1,
      4,
      /^Stopped\. The server refused the user name or the password\. Please type them again;/,
    ],
  ])('says how it stands: %#', (state, others, waiting, expected) => {
    expect(lineText(state, others, waiting, NOW)).toMatch(expected);
  });

  it('has a whole sentence for each problem', () => {
    const problems: StopReason[] = [
      ...([
        ...[
          'no_answer',
          'unstored',
          'redirect',
          'foreign',
          'credentials',
          'forbidden',
          'no_database',
          'full',
        ],
        ...['too_large', 'busy', 'damaged_answer', 'copied', 'taken_off', 'wrong_passphrase'],
        ...['changed_passphrase', 'unknown_check', 'no_permission'],
      ].map((kind) => ({ kind })) as StopReason[]),
      { kind: 'timeout', ms: 25_000 },
      { kind: 'refused', status: 418 },
      { kind: 'long_answer', most: 7 },
    ];
    const texts = problems.map(problemText);
    expect(new Set(texts).size).toBe(texts.length);
    for (const each of [...texts, ...problems.map(helpText)]) expect(each).toMatch(/^[A-Z].*\.$/);
  });
});

it.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
    'Chrome, Linux',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; rv:142.0) Gecko/20100101 Firefox/142.0', 'Firefox, Windows'],
  ['something else', 'Offprint'],
])('a machine is called after %s', (agent, label) => {
  expect(machineLabel(agent)).toBe(label);
});
