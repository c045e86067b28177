import { browser } from 'wxt/browser';
import { isTarget, type ZoteroStatus } from '../messages';
import { enqueue } from '../store/zotero';
import { isRecord } from '../text/json';
import { askPlaces } from '../zotero/connection';
import { runQueue } from '../zotero/queue';
import { checkOwnPage, MessageError, type Sender } from './check';

/*
 * Handlers of messages from our own pages about Zotero. Each takes the unchecked data and sender,
 * and throws an Error whose message is shown to the user.
 */

/** Returns whether Zotero runs, and the collections it can save to. */
export async function answerZotero(sender: Sender): Promise<ZoteroStatus> {
  checkOwnPage(sender, browser.runtime.getURL('/'));
  return askPlaces();
}

/**
 * Queues papers and tries to send the whole queue.
 * @returns how many papers were queued
 */
export async function answerZoteroSend(
  data: unknown,
  sender: Sender,
  now: number,
): Promise<number> {
  checkOwnPage(sender, browser.runtime.getURL('/'));
  const { papers, target, again } = isRecord(data) ? data : {};
  if (!Array.isArray(papers) || !papers.every((id) => typeof id === 'string') || !isTarget(target))
    throw new MessageError('Refused: papers and a place in Zotero are needed');
  const queued = await enqueue(papers, target, again === true, now);
  await runQueue();
  return queued;
}

/** Tries to send the whole queue now. */
export async function answerZoteroNow(sender: Sender): Promise<void> {
  checkOwnPage(sender, browser.runtime.getURL('/'));
  await runQueue();
}
