// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ExportPanel } from '../../../components/export/ExportPanel';
import { Settings } from '../../../components/settings/Settings';
import {
  answerZotero,
  answerZoteroAsk,
  answerZoteroFind,
  answerZoteroNow,
  answerZoteroSend,
} from '../../../lib/background/zotero-answers';
import { onMessage } from '../../../lib/messages';
import { db } from '../../../lib/store/database';
import { addTags } from '../../../lib/store/edit/edit';
import { enqueue } from '../../../lib/store/zotero';
import { readable } from '../../../lib/text/tex';
import { ZOTERO_ORIGIN } from '../../../lib/zotero/address';
import { runQueue } from '../../../lib/zotero/queue';
import { demoPapers } from '../../made/demo';
import { fakePermissions } from '../../permissions';
import { withZotero } from '../../zotero/with-zotero';
import { click, clickIn, fill, freshPopup, NOW, until } from '../app/show-popup';
import { field, mount, shownMessages } from '../mount';

freshPopup();
const held = withZotero();

const papers = demoPapers().slice(0, 3);
const ids = papers.map((paper) => paper.ids[0] ?? '');
const text = () => document.querySelector('.zotero')?.textContent ?? '';
const button = (name: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('.zotero button')].find(
    (each) => each.textContent === name,
  );

async function show(these = ids): Promise<void> {
  mount(<ExportPanel ids={these} label="papers" onClose={() => undefined} />);
  await until(() => expect(document.querySelector('.zotero button')).not.toBeNull());
}

async function showSettings(): Promise<void> {
  mount(<Settings page={undefined} onBack={() => undefined} onImport={() => undefined} />);
  await until(() => expect(field('Hugging Face')).toBeDefined());
}

beforeEach(async () => {
  // The background of this test.
  const sender = { url: fakeBrowser.runtime.getURL('/popup.html') };
  onMessage('zotero', () => answerZotero(sender));
  onMessage('zoteroSend', ({ data }) => answerZoteroSend(data, sender, NOW));
  onMessage('zoteroFind', ({ data }) => answerZoteroFind(data, sender));
  onMessage('zoteroAsk', () => answerZoteroAsk(sender));
  onMessage('zoteroNow', () => answerZoteroNow(sender));
  await fill(papers);
});

describe('Send to Zotero', () => {
  it('asks the browser on the first use, then sends into the chosen collection', async () => {
    const { request } = fakePermissions();
    await show();
    expect(held.zotero.received).toEqual([]);
    await click('Send to Zotero…');
    expect(request).toHaveBeenCalledWith({ origins: [ZOTERO_ORIGIN] });
    await until(() => expect(button('Send to Zotero')).toBeDefined());
    const select = document.querySelector<HTMLSelectElement>('.zotero select');
    expect([...(select?.options ?? [])].map((option) => option.textContent)).toEqual([
      'My Library',
      '\u2003Rivers',
      '\u2003\u2003Deltas',
      'Lab',
      '\u2003Reading group',
    ]);
    if (select) select.value = 'C6';
    select?.dispatchEvent(new Event('change', { bubbles: true }));
    await until(async () =>
      expect(await fakeBrowser.storage.local.get('zoteroTarget')).toEqual({
        zoteroTarget: { id: 'C6', name: 'Deltas' },
      }),
    );
    await click('Send to Zotero');
    await until(() => expect(shownMessages()).toContain('3 papers are in Zotero.'));
    expect(held.zotero.library.map(({ target }) => target)).toEqual(['C6', 'C6', 'C6']);
  });

  it('does nothing when the browser says no', async () => {
    const { request } = fakePermissions();
    request.mockResolvedValue(false);
    await show();
    await click('Send to Zotero…');
    await until(() => expect(shownMessages().join()).toContain('nothing was sent'));
    expect(held.zotero.received).toEqual([]);
  });

  it('remembers the collection, and says what is there already', async () => {
    fakePermissions(new Set([ZOTERO_ORIGIN]));
    await fakeBrowser.storage.local.set({ zoteroTarget: { id: 'C5', name: 'Rivers' } });
    await show(ids.slice(0, 2));
    await until(() => expect(document.querySelector('select')?.value).toBe('C5'));
    await click('Send to Zotero');
    await until(() => expect(text()).toContain('Already in Zotero: 2 of 2.'));
    expect(button('Send to Zotero')?.disabled).toBe(true);
    mount(null);
    await show();
    await until(() => expect(text()).toContain('Already in Zotero: 2 of 3.'));
    await click('Send to Zotero');
    await until(() => expect(held.zotero.library).toHaveLength(3));
    await until(() => expect(button('Send again')?.disabled).toBe(false));
    await click('Send again');
    await until(() => expect(held.zotero.library).toHaveLength(6));
    await until(() => expect(button('Send again')?.disabled).toBe(false));
  });

  it('has papers wait while Zotero is closed; the settings send them later', async () => {
    fakePermissions(new Set([ZOTERO_ORIGIN]));
    await held.zotero.close();
    await show();
    await until(() => expect(text()).toContain('Zotero is not responding.'));
    await click('Send to Zotero');
    await until(() => expect(shownMessages().join()).toContain('3 papers are waiting for Zotero.'));
    expect((await fakeBrowser.alarms.get('zotero'))?.name).toBe('zotero');
    await held.zotero.open();
    await showSettings();
    await until(() =>
      expect(document.body.textContent).toContain('3 papers are waiting for Zotero.'),
    );
    await click('Send now');
    await until(() => expect(held.zotero.library).toHaveLength(3));
    await until(() => expect(document.body.textContent).toContain('3 papers are in Zotero.'));
    expect(document.body.textContent).not.toContain('wait for Zotero');
    expect(await fakeBrowser.alarms.get('zotero')).toBeUndefined();
  });

  it('reports what Zotero refused, and forgets it on demand', async () => {
    fakePermissions(new Set([ZOTERO_ORIGIN]));
    held.zotero.mishaps.push('fail');
    await show();
    await until(() => expect(button('Send to Zotero')).toBeDefined());
    await click('Send to Zotero');
    await until(() =>
      expect(shownMessages().join()).toContain('3 papers were not sent. Zotero could not'),
    );
    await showSettings();
    await until(() => expect(document.body.textContent).toContain('3 papers were not sent.'));
    await clickIn('.settings', 'Remove from queue');
    await until(async () => expect(await db.zotero.count()).toBe(0));
  });

  it('presets what is selected in Zotero while the user has chosen nothing', async () => {
    fakePermissions(new Set([ZOTERO_ORIGIN]));
    held.zotero.selected = 'C9';
    await show();
    await until(() => expect(document.querySelector('select')?.value).toBe('C9'));
  });

  it('offers no collection that is gone, and shows new ones on demand', async () => {
    fakePermissions(new Set([ZOTERO_ORIGIN]));
    await fakeBrowser.storage.local.set({ zoteroTarget: { id: 'C5', name: 'Rivers' } });
    await show();
    await until(() => expect(document.querySelector('select')?.value).toBe('C5'));
    const options = () =>
      [...document.querySelectorAll('option')].map((each) => each.textContent?.trim());
    held.zotero.targets = held.zotero.targets.filter(({ id }) => id !== 'C5');
    await click('Send to Zotero');
    await until(() => expect(shownMessages().join()).toContain('no longer exists'));
    await until(() => expect(options()).not.toContain('Rivers'));
    expect(document.querySelector('select')?.value).toBe('L1');
    held.zotero.targets.push({ id: 'C7', name: 'Lakes', filesEditable: true, level: 1 });
    await click('Check again');
    await until(() => expect(options()).toContain('Lakes'));
  });

  it('looks again when asked to', async () => {
    fakePermissions(new Set([ZOTERO_ORIGIN]));
    held.zotero.foreign = 'A printer';
    await show();
    await until(() => expect(text()).toContain('Another program is using Zotero’s port'));
    held.zotero.foreign = undefined;
    await click('Check again');
    await until(() => expect(text()).not.toContain('Another program'));
  });
});

describe('where Zotero’s local API is on', () => {
  beforeEach(() => {
    fakePermissions(new Set([ZOTERO_ORIGIN]));
    held.zotero.version = '11.0';
    held.zotero.api.enabled = true;
  });

  it('Zotero asks when the user sends, after the panel has said so', async () => {
    held.zotero.api.answers.push('always');
    await show();
    await until(() => expect(text()).toContain('Choose “Always Allow”'));
    expect(held.zotero.api.prompts).toEqual([]);
    await click('Send to Zotero');
    await until(() => expect(shownMessages()).toContain('3 papers are in Zotero.'));
    expect(held.zotero.api.prompts).toEqual(['Offprint']);
    expect(held.zotero.received.map(({ path }) => path)).not.toContain('/connector/saveItems');
    await until(() => expect(text()).not.toContain('Choose “Always Allow”'));
    await showSettings();
    await until(() => expect(document.body.textContent).toContain('may change your Zotero'));
  });

  it('the panel says what Zotero has already, and sends only the rest', async () => {
    const doi = ids[0]?.replace('arxiv:', '10.48550/arXiv.');
    held.zotero.api.add('users/0', { itemType: 'preprint', DOI: doi, dateAdded: '2020-02-02' });
    await show();
    await until(() => expect(text()).toContain('Already in Zotero: 1 of 3.'));
    expect(text()).toContain('Zotero already had 1 of these papers');
    await click('Send to Zotero');
    await until(() => expect(shownMessages()).toContain('3 papers are in Zotero.'));
    expect(held.zotero.library).toHaveLength(2);
  });

  it('the settings ask again after a no', async () => {
    held.zotero.api.answers.push('deny', 'always');
    await show();
    await until(() => expect(button('Send to Zotero')).toBeDefined());
    await click('Send to Zotero');
    await until(() => expect(held.zotero.library).toHaveLength(3));
    await showSettings();
    await until(() => expect(document.body.textContent).toContain('does not let Offprint'));
    await click('Ask Zotero again');
    await until(() => expect(document.body.textContent).toContain('may change your Zotero'));
  });

  it('the settings say how to switch it on where it is off', async () => {
    held.zotero.api.enabled = false;
    await enqueue(ids, 'L1', false, NOW);
    await showSettings();
    await until(() => expect(document.body.textContent).toContain('Allow other applications'));
    mount(null);
    held.zotero.version = '9.0.6';
    await showSettings();
    await until(() => expect(document.body.textContent).toContain('Zotero'));
    expect(document.body.textContent).not.toContain('Allow other applications');
  });
});

describe('papers of which nobody knows whether Zotero has them', () => {
  it('are sent again only when the user says so', async () => {
    fakePermissions(new Set([ZOTERO_ORIGIN]));
    const unsure = { state: 'failed', reason: 'unsure', target: 'L1', tries: 1, next: 0 } as const;
    await db.zotero.bulkPut(ids.map((paper) => ({ paper, ...unsure })));
    await showSettings();
    await until(() => expect(document.body.textContent).toContain('while it was receiving papers'));
    await click('Send now');
    await until(() => expect(document.querySelector('progress')).toBeNull());
    expect(held.zotero.library).toEqual([]);
    await show();
    await until(() => expect(button('Send again')?.disabled).toBe(false));
    await click('Send to Zotero');
    await until(() =>
      expect(shownMessages().join()).toContain('Check in Zotero whether they have arrived'),
    );
    expect(held.zotero.library).toEqual([]);
    await click('Send again');
    await until(() => expect(held.zotero.library).toHaveLength(3));
    await until(() => expect(button('Send again')?.disabled).toBe(false));
  });
});

describe('the settings', () => {
  const listed = () =>
    [...document.querySelectorAll('.zotero-open')].map((each) => [
      each.querySelector('summary')?.textContent?.split('. ')[0],
      [...each.querySelectorAll('li')].map((item) => item.textContent),
      [...each.querySelectorAll('a')].map((link) => link.href),
    ]);

  it('name the papers that lack something in Zotero; they can be tried again', async () => {
    fakePermissions(new Set([ZOTERO_ORIGIN]));
    await addTags(ids, ['rivers'], NOW);
    held.zotero.mishaps.push('none', 'fail');
    await enqueue(ids, 'C5', false, NOW);
    await runQueue();
    await showSettings();
    await until(() => expect(listed()).toHaveLength(1));
    const titles = [...papers].sort((a, b) => ((a.ids[0] ?? '') < (b.ids[0] ?? '') ? -1 : 1));
    expect(listed()[0]?.slice(0, 2)).toEqual([
      '3 papers',
      titles.map(({ title }) => readable(title)),
    ]);
    expect(listed()[0]?.[2]).toHaveLength(3);
    expect(document.body.textContent).toContain('3 papers are in Zotero.');
    await clickIn('.zotero-open', 'Try again');
    await until(() => expect(listed()).toEqual([]));
    expect(held.zotero.library.map(({ tags }) => tags)).toEqual(ids.map(() => ['rivers']));
  });

  it('say nothing of Zotero to those who never sent anything there', async () => {
    await showSettings();
    expect(document.body.textContent).not.toContain('Zotero');
  });
});
