// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { SyncCame } from '../../../components/settings/SyncCame';
import { SyncNotice } from '../../../components/settings/SyncNotice';
import { SyncPassphrase } from '../../../components/settings/SyncPassphrase';
import { onMessage } from '../../../lib/messages';
import { blankEntry } from '../../../lib/paper/entry-state';
import { db } from '../../../lib/store/database';
import { addTags } from '../../../lib/store/edit/edit';
import { withoutStamps } from '../../../lib/store/paper-row';
import { writeStatus } from '../../../lib/sync/stored/status';
import { id, see } from '../../store/fresh-store';
import { click, freshPopup, until } from '../app/show-popup';
import { mount } from '../mount';

freshPopup();

const text = () => document.body.textContent ?? '';

it('the popup says only what needs the user, and leads to the settings', async () => {
  const status = { tries: 1, since: Date.now() - 6 * 24 * 3_600_000, left: 0 };
  const asked = vi.fn();
  const stop = onMessage('sync', ({ data }) => asked(data));
  const onSettings = vi.fn();
  await writeStatus({ ...status, problem: { kind: 'no_answer' }, next: Date.now() + 60_000 });
  mount(<SyncNotice onSettings={onSettings} />);
  // It brings the collection in step, unless that must wait.
  await until(() => expect(asked).toHaveBeenCalledWith(false));
  expect(text()).toBe('');
  await writeStatus({ ...status, problem: { kind: 'credentials' } });
  await until(() =>
    expect(text()).toContain(
      'Several machines: stopped. The server refused the user name or the password.',
    ),
  );
  await click('Settings');
  expect(onSettings).toHaveBeenCalledOnce();
  const since = Date.now() - 8 * 24 * 3_600_000;
  await writeStatus({ ...status, since, problem: { kind: 'full' }, next: Date.now() + 60_000 });
  await until(() =>
    expect(text()).toMatch(/not in step since .*\. There is no space left on the server\./),
  );
  stop();
});

it('what other machines changed since yesterday is listed, each with undo', async () => {
  const now = Date.now();
  await see([1, 2, 3]);
  await db.papers.update(id(1), { title: 'On $\\pi$' });
  await addTags([id(1)], ['moss'], now);
  const row = await db.entries.get(id(1));
  if (!row) throw new Error('no entry');
  const { rev: _, ...after } = withoutStamps(row) as typeof row;
  const came = { machine: 'aaaaaaaa', paper: id(1), before: null, after };
  const earlier = { ...came, paper: id(2), before: { ...after, paper: id(2) } };
  // The last one came two days ago.
  await db.came.bulkAdd([
    { ...came, at: now - 1000 },
    { ...earlier, at: now - 2000, machine: 'bbbbbbbb', after: blankEntry(id(2)) },
    { ...earlier, at: now - 48 * 3_600_000 },
  ] as never[]);
  const value = { name: 'Desk', met: now, token: 't' };
  mount(<SyncCame machines={[{ kind: 'machine', key: 'aaaaaaaa', value, stamp: '1' }]} />);
  const lines = () => [...document.querySelectorAll('li span')].map((line) => line.textContent);
  await until(() => expect(lines()).toHaveLength(2));
  expect(lines()[0]).toMatch(/^On π was saved from Desk, /);
  expect(lines()[1]).toMatch(/^Paper 2 was removed from another machine, /);
  document.querySelector<HTMLElement>('[aria-label="Undo the change of On π"]')?.click();
  await until(() => expect(lines()).toHaveLength(1));
  expect((await db.entries.get(id(1)))?.savedAt).toBeUndefined();
});

it('a new passphrase comes with its strength and a sheet to print', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const address = 'https://example.org/offprint';
  const props = { value: 'five winding rivers flow north', address, onInput: () => undefined };
  mount(<SyncPassphrase {...props} isNew={false} />);
  await until(() => expect(text()).toContain('the server never gets it'));
  expect(document.querySelector('.sync-sheet')).toBeNull();
  mount(<SyncPassphrase {...props} isNew />);
  await until(() => expect(text()).toContain('This passphrase is hard to guess.'));
  const sheet = document.querySelector('.sync-sheet')?.textContent;
  expect(sheet).toContain(address);
  expect(sheet).toContain(props.value);
  await click('Print recovery sheet');
  expect(print).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});
