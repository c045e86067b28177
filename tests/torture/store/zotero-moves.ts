import { db } from '../../../lib/store/database';
import type { ZoteroHold } from '../../../lib/store/rows';
import {
  dropRows,
  enqueue,
  failWaiting,
  forgetWaiting,
  putOff,
  requeueFailed,
  settle,
  startSession,
  waitingRows,
} from '../../../lib/store/zotero';
import { addFound, holdPapers } from '../../../lib/store/zotero-hold';
import { retryPapers } from '../../../lib/store/zotero-open';
import { storeRun } from '../../../lib/store/zotero-run';
import { oneOf, someOf } from '../choose';
import type { Random } from '../part';
import type { Operation } from './operation';

/** A change of the queue of Zotero, with these papers in the store. */
export async function chooseZoteroMove(
  papers: readonly string[],
  random: Random,
  now: number,
): Promise<Operation> {
  const waiting = await waitingRows();
  const rows = await db.zotero.toArray();
  const some = papers.length > 0 ? someOf(papers, random) : [];
  const [again, target] = [random() < 0.3, oneOf(['L1', 'C5'], random)];
  return oneOf<Operation>(
    [
      { name: 'enqueue', run: () => enqueue(some, target, again, now) },
      { name: 'enqueue', run: () => enqueue(some, target, again, now) },
      { name: 'startSession', run: () => startSession(waiting, `session ${now}`, []) },
      { name: 'holdPapers', run: () => holdPapers(waiting, () => hold(now)) },
      { name: 'retryPapers', run: () => retryPapers(some, now) },
      {
        name: 'addFound',
        run: () => addFound(some.map((paper) => ({ ...FOUND, paper, target, sentAt: now }))),
      },
      {
        name: 'settle',
        run: () => settle(rows, (row) => ({ ...row, state: 'sent', sentAt: now })),
      },
      { name: 'putOff', run: () => putOff('closed', (tries) => tries * 1000, now) },
      { name: 'failWaiting', run: () => failWaiting('refused') },
      { name: 'requeueFailed', run: () => requeueFailed(now) },
      { name: 'forgetWaiting', run: () => forgetWaiting() },
      { name: 'dropRows', run: () => dropRows(some) },
      { name: 'storeRun', run: () => storeRun(`run ${now}`) },
    ],
    random,
  );
}

const FOUND = { state: 'sent', reason: 'found', tries: 0, next: 0 } as const;

const hold = (now: number): ZoteroHold => ({
  ...{ server: 'SERVERAAAAAA', library: 'users/0' },
  ...{ since: 1, added: now, title: 'A paper', token: `token ${now}` },
});
