import { browser } from 'wxt/browser';
import { isTarget, MessageError, type ZoteroStatus } from '../messages';
import { enqueue } from '../store/zotero';
import { isRecord } from '../text/json';
import { askPlaces } from '../zotero/connection';
import { runQueue } from '../zotero/queue';
import { checkOwnPage, type Sender } from './check';

/*
 * What the background answers to our own pages about Zotero. Each takes the data and the sender as they arrive, and
 * throws a MessageError when it can't be answered.
 */

/** Whether Zotero runs, and where it can save. */
export async function answerZotero(sender: Sender): Promise<ZoteroStatus> {
  checkOwnPage(sender, browser.runtime.getURL('/'));
  return askPlaces();
}

/** Queues papers and tries to send all that waits. Gives how many of them were queued. */
export async function answerZoteroSend(
  data: unknown,
  sender: Sender,
  now: number,
): Promise<number> {
  checkOwnPage(sender, browser.runtime.getURL('/'));
  const { papers, target, again } = isRecord(data) ? data : {};
  if (!Array.isArray(papers) || !papers.every((id) => typeof id === 'string') || !isTarget(target))
    throw new MessageError({ kind: 'refused_zotero' });
  const queued = await enqueue(papers, target, again === true, now);
  await runQueue();
  return queued;
}

/** Tries at once to send all that waits. */
export async function answerZoteroNow(sender: Sender): Promise<void> {
  checkOwnPage(sender, browser.runtime.getURL('/'));
  await runQueue();
}
