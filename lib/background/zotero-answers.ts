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
    throw new MessageError({ kind: 'refused_zotero' });
  const queued = await enqueue(papers, target, again === true, now);
  await runQueue();
  return queued;
}

/** Tries to send the whole queue now. */
export async function answerZoteroNow(sender: Sender): Promise<void> {
  checkOwnPage(sender, browser.runtime.getURL('/'));
  await runQueue();
}
