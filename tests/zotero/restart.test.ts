import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { db } from '../../lib/store/database';
import { save } from '../../lib/store/edit/edit';
import { enqueue, forgetWaiting, requeueFailed } from '../../lib/store/zotero';
import { sendWaiting } from '../../lib/zotero/send';
import { freshStore, id, NOW, see } from '../store/fresh-store';
import { withZotero } from './with-zotero';

freshStore();
const held = withZotero();

const clock = () => NOW;
const row = (number: number) => db.zotero.get(id(number));

async function restart(): Promise<void> {
  await held.zotero.close();
  await held.zotero.open();
}

/** A paper for which Zotero's response was lost, after which Zotero was restarted. */
async function sendAndLose(mishap: 'lose' | 'drop'): Promise<void> {
  await save(await see([1, 2]), NOW);
  held.zotero.mishaps.push(mishap);
  await enqueue([id(1)], 'C5', false, NOW);
  await sendWaiting(clock);
  await restart();
}

describe('when Zotero is started anew before it could say what it took', () => {
  it.each(['lose', 'drop'] as const)('nothing is sent a second time (%s)', async (mishap) => {
    await sendAndLose(mishap);
    const there = held.zotero.titles();
    await sendWaiting(clock);
    expect(held.zotero.titles()).toEqual(there);
    expect(await row(1)).toMatchObject({ state: 'failed', reason: 'unsure' });
    await enqueue([id(1)], 'C5', false, NOW);
    await requeueFailed(NOW);
    await sendWaiting(clock);
    expect(held.zotero.titles()).toEqual(there);
  });

  it('it is sent when the user has looked and asks for it again', async () => {
    await sendAndLose('drop');
    await sendWaiting(clock);
    await enqueue([id(1)], 'C5', true, NOW);
    await sendWaiting(clock);
    expect(held.zotero.library).toMatchObject([{ target: 'C5' }]);
    expect(await row(1)).toMatchObject({ state: 'sent' });
  });

  it('it can be forgotten, and is then new again', async () => {
    await sendAndLose('drop');
    await sendWaiting(clock);
    await forgetWaiting();
    expect(await row(1)).toBeUndefined();
  });

  it('other papers go on', async () => {
    await sendAndLose('lose');
    await enqueue([id(2)], 'C6', false, NOW);
    await sendWaiting(clock);
    expect(held.zotero.titles()).toEqual(['Paper 1', 'Paper 2']);
    expect(await row(2)).toMatchObject({ state: 'sent' });
  });
});

it('papers that had not been handed over are sent after a restart as ever', async () => {
  await save(await see([1]), NOW);
  await held.zotero.close();
  await enqueue([id(1)], 'C5', false, NOW);
  await sendWaiting(clock);
  await held.zotero.open();
  await sendWaiting(clock);
  expect(held.zotero.library).toMatchObject([{ target: 'C5' }]);
});
