import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../lib/store/database';
import { addTags, save } from '../../lib/store/edit/edit';
import { countAmong, countQueue, enqueue, forgetWaiting } from '../../lib/store/zotero';
import { listOpen, retryPapers } from '../../lib/store/zotero-open';
import { sendWaiting } from '../../lib/zotero/send';
import { freshStore, id, NOW, see } from '../store/fresh-store';
import { withZotero } from './with-zotero';

freshStore();
const held = withZotero();

const NUMBERS = [1, 2, 3];
const row = (number: number) => db.zotero.get(id(number));
const requests = () => held.zotero.received.map(({ path }) => path.replace('/connector/', ''));
const VERSIONS = ['6.0.37', '7.0.32', '11.0.SOURCE.f2a42bec'];

async function send(numbers = NUMBERS, target = 'C5'): Promise<void> {
  await enqueue(numbers.map(id), target, false, NOW);
  await sendWaiting(() => NOW);
}

async function restart(): Promise<void> {
  await held.zotero.close();
  await held.zotero.open();
}

beforeEach(async () => {
  await save(await see(NUMBERS), NOW);
});

describe('papers that Zotero has without their tags', () => {
  beforeEach(async () => {
    await addTags(NUMBERS.map(id), ['rivers'], NOW);
    held.zotero.mishaps.push('none', 'drop');
    await send();
  });

  it('are counted and named whenever the user looks, when Zotero was quit meanwhile', async () => {
    await restart();
    await sendWaiting(() => NOW);
    expect(await countQueue()).toMatchObject({ sent: 3, lacking: 3, failed: 0, waiting: 0 });
    expect(await countQueue()).toMatchObject({ reason: 'untagged' });
    expect(await countAmong([id(1)])).toMatchObject({ sent: 1, lacking: 1 });
    const [group, ...others] = await listOpen(2);
    expect(others).toEqual([]);
    expect(group).toMatchObject({ reason: 'untagged', ids: NUMBERS.map(id) });
    expect(group?.papers.map(({ title }) => title)).toEqual(['Paper 1', 'Paper 2']);
  });

  it('are not sent again by the same wish, but by an express one, as a second copy', async () => {
    await restart();
    await sendWaiting(() => NOW);
    expect(await enqueue([id(1)], 'C5', false, NOW)).toBe(0);
    expect(await enqueue([id(1)], 'C6', true, NOW)).toBe(1);
    await sendWaiting(() => NOW);
    expect(held.zotero.library.map(({ target }) => target)).toEqual(['C5', 'C5', 'C5', 'C6']);
    expect(await row(1)).toMatchObject({ state: 'sent' });
  });

  it('leave the list when the user has seen to them', async () => {
    await restart();
    await sendWaiting(() => NOW);
    await forgetWaiting([id(1), id(3)]);
    expect(await row(1)).toMatchObject({ state: 'sent', sentAt: NOW });
    expect(await listOpen(9)).toMatchObject([{ ids: [id(2)] }]);
  });

  it('get them by another try while Zotero still knows them', async () => {
    held.zotero.mishaps.push('fail');
    await sendWaiting(() => NOW);
    expect(await row(2)).toMatchObject({ state: 'failed', reason: 'untagged' });
    await retryPapers(NUMBERS.map(id), NOW);
    await sendWaiting(() => NOW);
    expect(held.zotero.library.map(({ tags }) => tags)).toEqual(NUMBERS.map(() => ['rivers']));
    expect(await countQueue()).toMatchObject({ sent: 3, lacking: 0 });
  });

  it('are named too when their collection is gone', async () => {
    held.zotero.targets = held.zotero.targets.filter((each) => each.id !== 'C5');
    await sendWaiting(() => NOW);
    expect(await countQueue()).toMatchObject({ sent: 3, lacking: 3, reason: 'untagged' });
  });
});

describe.each(VERSIONS)('Zotero %s', (version) => {
  beforeEach(() => {
    held.zotero.version = version;
  });

  it('has papers that arrived unnoticed, once', async () => {
    held.zotero.mishaps.push('lose');
    await send();
    await sendWaiting(() => NOW);
    expect(held.zotero.library).toHaveLength(3);
    expect(await countQueue()).toMatchObject({ sent: 3, lacking: 0 });
  });

  it('knows a session that it could not save: its papers do not count as sent', async () => {
    held.zotero.mishaps.push('late');
    await send();
    expect(await row(1)).toMatchObject({ state: 'waiting', reason: 'closed' });
    await sendWaiting(() => NOW);
    expect(held.zotero.library).toEqual([]);
    expect(await countQueue()).toMatchObject({ sent: 0, failed: 3, reason: 'unsure' });
    await retryPapers(NUMBERS.map(id), NOW);
    await sendWaiting(() => NOW);
    expect(held.zotero.titles()).toEqual(['Paper 1', 'Paper 2', 'Paper 3']);
  });

  it('keeps the link of the PDF', async () => {
    const pdf = 'https://arxiv.org/pdf/2611.00001';
    await db.papers.where('id').equals(id(1)).modify({ links: { pdf } });
    await send([1]);
    const mimeType = version.startsWith('6') ? 'application/pdf' : 'text/html';
    expect(held.zotero.library[0]?.item.attachments).toEqual([
      { title: 'PDF', url: pdf, mimeType, snapshot: false },
    ]);
  });

  it('gets the tags that it can sync; a paper with a longer one is named', async () => {
    const long = '😀'.repeat(256);
    const tags = ['rivers', '😀'.repeat(255)];
    await save([id(1), id(2)], NOW);
    // No tag is stored that is so long; an older store may have one.
    await db.entries.update(id(1), { tags: [...tags, long] });
    await db.entries.update(id(2), { tags });
    await send([1, 2]);
    const kept = held.zotero.library.map(({ tags }) => [...tags].sort());
    expect(kept).toEqual([1, 2].map(() => [...tags].sort()));
    expect(await row(1)).toMatchObject({ state: 'failed', reason: 'longtag', sentAt: NOW });
    expect(await row(2)).toMatchObject({ state: 'sent' });
    expect(await listOpen(9)).toMatchObject([{ reason: 'longtag', ids: [id(1)] }]);
  });
});

it.each([
  ['7.0.32', 3],
  ['8.0.0', 1],
])(
  'Zotero %s selects a target for %i of 3 sessions before their papers come',
  async (version, selections) => {
    held.zotero.version = version;
    for (const number of NUMBERS) await addTags([id(number)], [`tag ${number}`], NOW);
    await send();
    const [first] = held.zotero.received.filter(({ path }) => path.endsWith('/saveItems'));
    const isSelection = ({ path, body }: (typeof held.zotero.received)[number]) =>
      path.endsWith('/updateSession') && body['sessionID'] === first?.body['sessionID'];
    expect(held.zotero.received.filter(isSelection)).toHaveLength(selections);
    expect(held.zotero.library.map(({ tags }) => tags.length)).toEqual([1, 1, 1]);
  },
);

describe('Zotero 7, which leaves the reader’s tab after an update of one item', () => {
  beforeEach(() => {
    held.zotero.version = '7.0.32';
  });

  it('gets no update for one paper without tags', async () => {
    await send([1]);
    expect(requests().slice(requests().lastIndexOf('saveItems'))).toEqual([
      'saveItems',
      'getSelectedCollection',
    ]);
    expect(held.zotero.library).toMatchObject([{ target: 'C5' }]);
    expect(await row(1)).toMatchObject({ state: 'sent' });
  });

  it('gets it when something else is selected meanwhile', async () => {
    held.zotero.before = (name) => {
      if (name === 'saveItems') held.zotero.selected = 'C6';
    };
    await send([1]);
    expect(requests().at(-1)).toBe('updateSession');
    expect(held.zotero.library).toMatchObject([{ target: 'C5' }]);
  });
});
