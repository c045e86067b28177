import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerCapture, answerStates } from '../../lib/background/answers';
import { changeShown } from '../../lib/background/shown';
import { answerProblem } from '../../lib/messages';
import { watchBlocked } from '../../lib/store/blocked';
import { db } from '../../lib/store/database';
import { save } from '../../lib/store/edit/edit';
import { explainFailure } from '../../lib/store/failure';
import { speakEnglish } from '../i18n';
import { holdOlder } from '../made/older-store';
import { fakePermissions } from '../permissions';
import { capture, draft, freshStore, id, NOW, see } from './fresh-store';

freshStore();
beforeEach(() => {
  speakEnglish();
  fakePermissions();
});

/** Closes the connection that the older window holds. */
async function openOlder(): Promise<() => void> {
  db.close({ disableAutoOpen: false });
  const older = await holdOlder();
  return () => older.close();
}

const sender = { url: 'https://huggingface.co/papers', frameId: 0, tab: { id: 1 } };

describe('a store that a window of an older version has open', () => {
  it('is reported until that window is closed, and then opened with all that it holds', async () => {
    const close = await openOlder();
    const reported: boolean[] = [];
    const stop = watchBlocked((blocked) => reported.push(blocked));
    const count = db.papers.count();
    await vi.waitFor(() => expect(reported).toEqual([true]), { timeout: 30_000 });
    close();
    expect(await count).toBe(1);
    expect(reported).toEqual([true, false]);
    stop();
  });

  it('keeps no page waiting, and stores what a page sent once that window is closed', async () => {
    const close = await openOlder();
    await changeShown(sender, () => ({ ids: [id(1)] }));
    const answers = await Promise.allSettled([
      answerCapture(capture([draft(7)]), sender, NOW),
      answerStates([id(1)], sender, NOW),
    ]);
    const problems = answers.map((each) => each.status === 'rejected' && each.reason);
    expect(problems.map(answerProblem)).toEqual([{ kind: 'blocked' }, { kind: 'blocked' }]);
    close();
    await vi.waitFor(async () => expect(await db.papers.count()).toBe(2), { timeout: 30_000 });
  });

  it('is not reported when it is closed at once, as a window does that stores something', async () => {
    const close = await openOlder();
    const reported: boolean[] = [];
    const stop = watchBlocked((blocked) => reported.push(blocked));
    db.on('blocked', close);
    expect(await db.papers.count()).toBe(1);
    expect(reported).toEqual([]);
    stop();
  });
});

it('a window whose store a newer version has taken over says that it must be opened again', async () => {
  await see([1]);
  const newer = new Dexie('offprint');
  newer.version(db.verno + 1).stores({ shelves: 'name' });
  await newer.open();
  newer.close();
  const failure = await save([id(1)], NOW).catch((error: unknown) => error);
  expect(explainFailure(failure)).toBe(
    'Offprint was updated while this was open. Close and open it again.',
  );
});
