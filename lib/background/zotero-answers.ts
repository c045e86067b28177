import { browser } from 'wxt/browser';
import { isTarget, MessageError, type ZoteroStatus } from '../messages';
import { enqueue } from '../store/zotero';
import { isRecord } from '../text/json';
import { askPlaces } from '../zotero/connection';
import { runQueue } from '../zotero/queue';
import { checkOwnPage, type Sender } from './check';

/*
 * Handlers of messages about Zotero from our own pages. Each takes the unchecked data and the
 * sender, and throws a MessageError when it can't answer.
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
